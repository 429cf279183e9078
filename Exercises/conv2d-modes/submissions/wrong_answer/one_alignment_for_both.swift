// What is wrong: same without flip starts at (k - 1)/2 as with flip, one too early for an even kernel.
// Noticed by: Conv2dModesTests/testSameWithoutFlipStartsAtHalfTheKernel
import ExerciseKit

/// Follows the definition with a bounds test at every tap.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])
  let rows = window(of: mode, flip: flip, length: height, taps: tapRows)
  let columns = window(of: mode, flip: flip, length: width, taps: tapColumns)

  var output = Tensor(zeros: [rows.count, columns.count])
  for i in 0..<rows.count {
    for j in 0..<columns.count {
      var sum: Float = 0
      for a in 0..<tapRows {
        for b in 0..<tapColumns {
          let y = i + rows.start + a - tapRows + 1
          let x = j + columns.start + b - tapColumns + 1
          guard y >= 0, y < height, x >= 0, x < width else { continue }
          let tap = flip ? kernel[tapRows - 1 - a, tapColumns - 1 - b] : kernel[a, b]
          sum += image[y, x] * tap
        }
      }
      output[i, j] = sum
    }
  }
  return output
}

/// Where the window of the mode starts in `full` along one axis, and how long it is.
private func window(
  of mode: ConvMode, flip: Bool, length: Int, taps: Int
) -> (start: Int, count: Int) {
  switch mode {
  case .full: (start: 0, count: length + taps - 1)
  case .same: (start: (taps - 1) / 2, count: length)
  case .valid: (start: taps - 1, count: max(length - taps + 1, 0))
  }
}
