// What is wrong: the whole Toeplitz matrix is stored: (rows · columns) × (H · W) numbers.
// Noticed by: the workload "same, 15×15 kernel, by rows of the image"
import ExerciseKit

/// Writes the convolution as one matrix product, with a row for every element of the output.
///
/// The matrix is a doubly blocked Toeplitz matrix. It is nearly all zeros, and for an image of
/// 160×160 pixels it has 25,600 × 25,600 elements, 2.6 GB.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])
  let taps = flip ? Array(kernel.data.reversed()) : kernel.data
  let rows = window(of: mode, flip: flip, length: height, taps: tapRows)
  let columns = window(of: mode, flip: flip, length: width, taps: tapColumns)

  var matrix = Tensor(zeros: [rows.count * columns.count, image.count])
  for i in 0..<rows.count {
    for j in 0..<columns.count {
      for a in 0..<tapRows {
        for b in 0..<tapColumns {
          let y = i + rows.start + a - tapRows + 1
          let x = j + columns.start + b - tapColumns + 1
          guard y >= 0, y < height, x >= 0, x < width else { continue }
          matrix[i * columns.count + j, y * width + x] = taps[a * tapColumns + b]
        }
      }
    }
  }

  var output = Tensor(zeros: [rows.count, columns.count])
  for i in output.data.indices {
    var sum: Float = 0
    for j in image.data.indices {
      sum += matrix.data[i * image.count + j] * image.data[j]
    }
    output.data[i] = sum
  }
  return output
}

/// Where the window of the mode starts in `full` along one axis, and how long it is.
private func window(
  of mode: ConvMode, flip: Bool, length: Int, taps: Int
) -> (start: Int, count: Int) {
  switch mode {
  case .full: (start: 0, count: length + taps - 1)
  case .same: (start: flip ? (taps - 1) / 2 : taps / 2, count: length)
  case .valid: (start: taps - 1, count: max(length - taps + 1, 0))
  }
}
