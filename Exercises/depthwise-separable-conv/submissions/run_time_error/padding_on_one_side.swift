// What is wrong: the padding is counted once along an axis, not on both sides.
// Noticed by: DepthwiseSeparableConvTests/testPixelsOutsideAreZeroAndNotTheNextRow
import ExerciseKit

/// The pointwise stage behind the depthwise stage.
public func depthwiseSeparableConv(
  _ x: Tensor, depthwise: Tensor, pointwise: Tensor, bias: [Float]? = nil, stride: Int = 1,
  padding: Int = 0
) -> Tensor {
  let filtered = filterChannels(x, depthwise, stride: stride, padding: padding)
  return mixChannels(filtered, pointwise, bias)
}

/// The planes that the filters of each channel make of it.
private func filterChannels(_ x: Tensor, _ weight: Tensor, stride: Int, padding: Int) -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  let (filters, kernelRows, kernelColumns) = (weight.shape[0], weight.shape[2], weight.shape[3])
  let multiplier = filters / channels
  let rows = (height + padding - kernelRows) / stride + 1
  let columns = (width + padding - kernelColumns) / stride + 1
  var result = Tensor(zeros: [x.shape[0], filters, rows, columns])
  for n in 0..<x.shape[0] {
    for q in 0..<filters {
      for i in 0..<rows {
        for j in 0..<columns {
          var sum: Float = 0
          for a in 0..<kernelRows {
            for b in 0..<kernelColumns {
              let (row, column) = (i * stride + a - padding, j * stride + b - padding)
              guard row >= 0, row < height, column >= 0, column < width else { continue }
              sum += x[n, q / multiplier, row, column] * weight[q, 0, a, b]
            }
          }
          result[n, q, i, j] = sum
        }
      }
    }
  }
  return result
}

/// At every place, the sums of the planes times their weights.
private func mixChannels(_ x: Tensor, _ weight: Tensor, _ bias: [Float]?) -> Tensor {
  let (rows, columns) = (x.shape[2], x.shape[3])
  var result = Tensor(zeros: [x.shape[0], weight.shape[0], rows, columns])
  for n in 0..<x.shape[0] {
    for o in 0..<weight.shape[0] {
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = bias?[o] ?? 0
          for q in 0..<x.shape[1] {
            sum += weight[o, q] * x[n, q, i, j]
          }
          result[n, o, i, j] = sum
        }
      }
    }
  }
  return result
}
