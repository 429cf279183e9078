// What is wrong: valid is cut out of full, so nearly all the work is thrown away for large kernels.
// Noticed by: the workload "valid, large kernel, by its rows"
import ExerciseKit

/// Computes every element of `full`, then keeps the window of the mode.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])
  let taps = flip ? kernel.data : Array(kernel.data.reversed())

  var full = Tensor(zeros: [height + tapRows - 1, width + tapColumns - 1])
  for y in 0..<height {
    for x in 0..<width {
      for a in 0..<tapRows {
        for b in 0..<tapColumns {
          full[y + a, x + b] += image.data[y * width + x] * taps[a * tapColumns + b]
        }
      }
    }
  }

  switch mode {
  case .full:
    return full
  case .same:
    let top = flip ? (tapRows - 1) / 2 : tapRows / 2
    let left = flip ? (tapColumns - 1) / 2 : tapColumns / 2
    return crop(full, top: top, left: left, rows: height, columns: width)
  case .valid:
    return crop(
      full, top: tapRows - 1, left: tapColumns - 1,
      rows: max(height - tapRows + 1, 0), columns: max(width - tapColumns + 1, 0))
  }
}

/// A window of a matrix.
private func crop(_ full: Tensor, top: Int, left: Int, rows: Int, columns: Int) -> Tensor {
  var window = Tensor(zeros: [rows, columns])
  for i in 0..<rows {
    for j in 0..<columns {
      window[i, j] = full[i + top, j + left]
    }
  }
  return window
}
