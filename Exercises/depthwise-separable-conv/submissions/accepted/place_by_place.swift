// Both stages at one place after the other: a list of the filtered channels, then its product with the weights.
import ExerciseKit

/// At every place, filters all channels and multiplies the list of them by the matrix of weights.
public func depthwiseSeparableConv(
  _ x: Tensor, depthwise: Tensor, pointwise: Tensor, bias: [Float]? = nil, stride: Int = 1,
  padding: Int = 0
) -> Tensor {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (filters, kernelRows, kernelColumns) = (
    depthwise.shape[0], depthwise.shape[2], depthwise.shape[3]
  )
  let (outputs, multiplier) = (pointwise.shape[0], filters / channels)
  let rows = (height + 2 * padding - kernelRows) / stride + 1
  let columns = (width + 2 * padding - kernelColumns) / stride + 1

  var result = Tensor(zeros: [images, outputs, rows, columns])
  var filtered = [Float](repeating: 0, count: filters)
  for n in 0..<images {
    for i in 0..<rows {
      for j in 0..<columns {
        for q in 0..<filters {
          filtered[q] = 0
          let plane = n * channels + q / multiplier
          for a in 0..<kernelRows {
            let row = i * stride + a - padding
            guard row >= 0, row < height else { continue }
            for b in 0..<kernelColumns {
              let column = j * stride + b - padding
              guard column >= 0, column < width else { continue }
              let tap = depthwise.data[(q * kernelRows + a) * kernelColumns + b]
              filtered[q] += tap * x.data[(plane * height + row) * width + column]
            }
          }
        }
        for o in 0..<outputs {
          var sum = bias?[o] ?? 0
          for q in 0..<filters { sum += pointwise.data[o * filters + q] * filtered[q] }
          result[n, o, i, j] = sum
        }
      }
    }
  }
  return result
}
