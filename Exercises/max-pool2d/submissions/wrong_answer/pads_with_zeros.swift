// What is wrong: pixels outside of the image count as 0.
// Noticed by: MaxPool2dTests/testPaddingIsNeverTheMaximum
import ExerciseKit

/// The largest pixel of each window, and where it was.
public func maxPool2d(
  _ x: Tensor, kernel: Int, stride: Int, padding: Int = 0, dilation: Int = 1,
  ceilMode: Bool = false
) throws -> (output: Tensor, indices: [Int]) {
  guard 2 * padding <= kernel else { throw InvalidInput("too much padding") }
  let (height, width) = (x.shape[2], x.shape[3])
  let ho = try places(height, kernel, stride, padding, dilation, ceilMode)
  let wo = try places(width, kernel, stride, padding, dilation, ceilMode)
  var output = Tensor(zeros: [x.shape[0], x.shape[1], ho, wo])
  var indices: [Int] = []
  for n in 0..<x.shape[0] {
    for c in 0..<x.shape[1] {
      for i in 0..<ho {
        for j in 0..<wo {
          var best = -Float.infinity
          var index: Int?
          for a in 0..<kernel {
            let row = i * stride + a * dilation - padding
            for b in 0..<kernel {
              let column = j * stride + b * dilation - padding
              let isInside = 0..<height ~= row && 0..<width ~= column
              let value = isInside ? x[n, c, row, column] : 0
              if index == nil || value > best || value.isNaN {
                best = value
                index = row * width + column
              }
            }
          }
          output[n, c, i, j] = best
          indices.append(index ?? 0)
        }
      }
    }
  }
  return (output, indices)
}

/// How many windows there are along an axis.
private func places(
  _ length: Int, _ kernel: Int, _ stride: Int, _ padding: Int, _ dilation: Int, _ ceilMode: Bool
) throws -> Int {
  let steps = Double(length + 2 * padding - dilation * (kernel - 1) - 1) / Double(stride)
  var count = Int(steps.rounded(ceilMode ? .up : .down)) + 1
  if (count - 1) * stride - padding >= length { count -= 1 }
  guard count >= 1 else { throw InvalidInput("no window") }
  return count
}

/// The values at their places in planes of zeros.
public func maxUnpool2d(_ y: Tensor, indices: [Int], outputSize: (Int, Int)) -> Tensor {
  var result = Tensor(zeros: [y.shape[0], y.shape[1], outputSize.0, outputSize.1])
  var element = 0
  for n in 0..<y.shape[0] {
    for c in 0..<y.shape[1] {
      for i in 0..<y.shape[2] {
        for j in 0..<y.shape[3] {
          let index = indices[element]
          result[n, c, index / outputSize.1, index % outputSize.1] = y[n, c, i, j]
          element += 1
        }
      }
    }
  }
  return result
}
