// What is wrong: zeros are put between the pixels, and an ordinary convolution multiplies them all.
// Noticed by: the workload "stride 5 and 16 groups, by rows of the image"
import ExerciseKit

/// A convolution of stride 1 over the spread image, with the rotated kernel.
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

  let spreadRows = (height - 1) * stride + 1
  let spreadColumns = (width - 1) * stride + 1
  var spread = Tensor(zeros: [images, channels, spreadRows, spreadColumns])
  for n in 0..<images {
    for c in 0..<channels {
      for i in 0..<height {
        for j in 0..<width { spread[n, c, i * stride, j * stride] = x[n, c, i, j] }
      }
    }
  }

  let channelsPerGroup = channels / groups
  var result = Tensor(zeros: [images, outputs, rows, columns])
  for n in 0..<images {
    for o in 0..<outputs {
      for row in 0..<rows {
        for column in 0..<columns {
          var sum = bias?[o] ?? 0
          for c in 0..<channelsPerGroup {
            let channel = o / perGroup * channelsPerGroup + c
            for a in 0..<kernelRows {
              let i = row + padding - a * dilation
              guard i >= 0, i < spreadRows else { continue }
              for b in 0..<kernelColumns {
                let j = column + padding - b * dilation
                guard j >= 0, j < spreadColumns else { continue }
                sum += spread[n, channel, i, j] * weight[channel, o % perGroup, a, b]
              }
            }
          }
          result[n, o, row, column] = sum
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
