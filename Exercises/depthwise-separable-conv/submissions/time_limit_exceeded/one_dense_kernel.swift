// What is wrong: the two factors are multiplied to the dense kernel that they were to save.
// Noticed by: the workload "5×5 kernel, by channels in and out"
import ExerciseKit

/// An ordinary convolution with the product of the two stages as its kernel.
public func depthwiseSeparableConv(
  _ x: Tensor, depthwise: Tensor, pointwise: Tensor, bias: [Float]? = nil, stride: Int = 1,
  padding: Int = 0
) -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  let (filters, kernelRows, kernelColumns) = (
    depthwise.shape[0], depthwise.shape[2], depthwise.shape[3]
  )
  let (outputs, multiplier) = (pointwise.shape[0], filters / channels)
  var kernel = Tensor(zeros: [outputs, channels, kernelRows, kernelColumns])
  for o in 0..<outputs {
    for q in 0..<filters {
      for a in 0..<kernelRows {
        for b in 0..<kernelColumns {
          kernel[o, q / multiplier, a, b] += pointwise[o, q] * depthwise[q, 0, a, b]
        }
      }
    }
  }

  let rows = (height + 2 * padding - kernelRows) / stride + 1
  let columns = (width + 2 * padding - kernelColumns) / stride + 1
  var result = Tensor(zeros: [x.shape[0], outputs, rows, columns])
  for n in 0..<x.shape[0] {
    for o in 0..<outputs {
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = bias?[o] ?? 0
          for c in 0..<channels {
            for a in 0..<kernelRows {
              for b in 0..<kernelColumns {
                let (row, column) = (i * stride + a - padding, j * stride + b - padding)
                guard row >= 0, row < height, column >= 0, column < width else { continue }
                sum += x[n, c, row, column] * kernel[o, c, a, b]
              }
            }
          }
          result[n, o, i, j] = sum
        }
      }
    }
  }
  return result
}
