import ExerciseKit

/// Follows the definition element by element and tests at every tap whether it lies in the image.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])

  // The window of `full` that the mode keeps.
  let top: Int
  let left: Int
  let rows: Int
  let columns: Int
  switch mode {
  case .full:
    (top, left) = (0, 0)
    (rows, columns) = (height + tapRows - 1, width + tapColumns - 1)
  case .same:
    (top, left) = flip ? ((tapRows - 1) / 2, (tapColumns - 1) / 2) : (tapRows / 2, tapColumns / 2)
    (rows, columns) = (height, width)
  case .valid:
    (top, left) = (tapRows - 1, tapColumns - 1)
    (rows, columns) = (max(height - tapRows + 1, 0), max(width - tapColumns + 1, 0))
  }

  var output = Tensor(zeros: [rows, columns])
  for i in 0..<rows {
    for j in 0..<columns {
      var sum: Float = 0
      for a in 0..<tapRows {
        for b in 0..<tapColumns {
          let y = flip ? i + top - a : i + top + a - tapRows + 1
          let x = flip ? j + left - b : j + left + b - tapColumns + 1
          guard y >= 0, y < height, x >= 0, x < width else { continue }
          sum += image[y, x] * kernel[a, b]
        }
      }
      output[i, j] = sum
    }
  }
  return output
}
