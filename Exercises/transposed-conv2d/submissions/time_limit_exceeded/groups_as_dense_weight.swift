// What is wrong: the weight becomes a dense one with zeros for the outputs of other groups.
// Noticed by: the workload "stride 5 and 16 groups, by rows of the image"
import ExerciseKit

/// A transposed convolution without groups.
public func convTranspose2d(
  _ x: Tensor, weight: Tensor, bias: [Float]? = nil, stride: Int = 1, padding: Int = 0,
  outputPadding: Int = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (perGroup, kernelRows, kernelColumns) = (weight.shape[1], weight.shape[2], weight.shape[3])

  guard min(stride, dilation, groups) >= 1, padding >= 0 else {
    throw InvalidInput("an option is out of range")
  }
  guard outputPadding >= 0, outputPadding < max(stride, dilation) else {
    throw InvalidInput("the output padding is out of range")
  }
  guard channels % groups == 0, weight.shape[0] == channels else {
    throw InvalidInput("the channels do not fit")
  }
  let outputs = perGroup * groups
  if let bias, bias.count != outputs { throw InvalidInput("the bias does not fit") }
  let rows = (height - 1) * stride - 2 * padding + dilation * (kernelRows - 1) + outputPadding + 1
  let columns =
    (width - 1) * stride - 2 * padding + dilation * (kernelColumns - 1) + outputPadding + 1
  guard rows >= 1, columns >= 1 else { throw InvalidInput("nothing is left") }

  var dense = Tensor(zeros: [channels, outputs, kernelRows, kernelColumns])
  for c in 0..<channels {
    let firstOutput = c / (channels / groups) * perGroup
    for o in 0..<perGroup {
      for a in 0..<kernelRows {
        for b in 0..<kernelColumns { dense[c, firstOutput + o, a, b] = weight[c, o, a, b] }
      }
    }
  }

  var result = Tensor(zeros: [images, outputs, rows, columns])
  for n in 0..<images {
    for output in 0..<outputs {
      for row in 0..<rows {
        for column in 0..<columns {
          result[n, output, row, column] = bias?[output] ?? 0
        }
      }
    }
    for c in 0..<channels {
      for i in 0..<height {
        for j in 0..<width {
          for o in 0..<outputs {
            for a in 0..<kernelRows {
              let row = i * stride + a * dilation - padding
              guard row >= 0, row < rows else { continue }
              for b in 0..<kernelColumns {
                let column = j * stride + b * dilation - padding
                guard column >= 0, column < columns else { continue }
                result[n, o, row, column] += x[n, c, i, j] * dense[c, o, a, b]
              }
            }
          }
        }
      }
    }
  }
  return result
}

/// A tent over the rows times one over the columns.
public func bilinearKernel(factor: Int) -> Tensor {
  let size = 2 * factor - factor % 2
  let centre = factor % 2 == 1 ? Float(factor) - 1 : Float(factor) - 0.5
  let tent = (0..<size).map { 1 - abs(Float($0) - centre) / Float(factor) }
  return Tensor(tent.map { row in tent.map { $0 * row } }).reshaped(to: [1, 1, size, size])
}
