// What is wrong: the channels are mixed before they are filtered.
// Noticed by: DepthwiseSeparableConvExamples/testTwoChannels
import ExerciseKit

/// The depthwise stage behind the pointwise stage.
public func depthwiseSeparableConv(
  _ x: Tensor, depthwise: Tensor, pointwise: Tensor, bias: [Float]? = nil, stride: Int = 1,
  padding: Int = 0
) -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  let (outputs, multiplier) = (pointwise.shape[0], pointwise.shape[1] / channels)
  var mixed = Tensor(zeros: [x.shape[0], outputs, height, width])
  for n in 0..<x.shape[0] {
    for o in 0..<outputs {
      for q in 0..<pointwise.shape[1] {
        for row in 0..<height {
          for column in 0..<width {
            mixed[n, o, row, column] += pointwise[o, q] * x[n, q / multiplier, row, column]
          }
        }
      }
    }
  }

  let (kernelRows, kernelColumns) = (depthwise.shape[2], depthwise.shape[3])
  let rows = (height + 2 * padding - kernelRows) / stride + 1
  let columns = (width + 2 * padding - kernelColumns) / stride + 1
  var result = Tensor(zeros: [x.shape[0], outputs, rows, columns])
  for n in 0..<x.shape[0] {
    for o in 0..<outputs {
      let filter = o % depthwise.shape[0]
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = bias?[o] ?? 0
          for a in 0..<kernelRows {
            for b in 0..<kernelColumns {
              let (row, column) = (i * stride + a - padding, j * stride + b - padding)
              guard row >= 0, row < height, column >= 0, column < width else { continue }
              sum += mixed[n, o, row, column] * depthwise[filter, 0, a, b]
            }
          }
          result[n, o, i, j] = sum
        }
      }
    }
  }
  return result
}
