import ExerciseKit

/// Adds up, for each pixel, the multiples of the kernels of all channels, and scatters their sum once.
///
/// The kernels of a channel are neighbours in memory for all outputs of its group, so the innermost
/// loop runs along them, with nothing to test.
public func convTranspose2d(
  _ x: Tensor, weight: Tensor, bias: [Float]? = nil, stride: Int = 1, padding: Int = 0,
  outputPadding: Int = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor {
  guard stride >= 1, dilation >= 1, padding >= 0 else {
    throw InvalidInput("stride \(stride), dilation \(dilation) or padding \(padding)")
  }
  guard outputPadding >= 0, outputPadding < max(stride, dilation) else {
    throw InvalidInput("output padding \(outputPadding) for stride \(stride)")
  }
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  guard groups >= 1, channels % groups == 0, weight.shape[0] == channels else {
    throw InvalidInput("weight \(weight.shape), \(channels) channels, \(groups) groups")
  }
  let outputs = weight.shape[1] * groups
  guard bias == nil || bias?.count == outputs else {
    throw InvalidInput("there must be one bias for each of the \(outputs) outputs")
  }
  let (tapRows, tapColumns) = (weight.shape[2], weight.shape[3])
  let rows =
    (height - 1) * stride - 2 * padding + dilation * (tapRows - 1) + outputPadding + 1
  let columns =
    (width - 1) * stride - 2 * padding + dilation * (tapColumns - 1) + outputPadding + 1
  guard rows >= 1, columns >= 1 else {
    throw InvalidInput("nothing is left of an output of \(rows) × \(columns)")
  }

  var result = Tensor(zeros: [images, outputs, rows, columns])
  let outputsPerGroup = weight.shape[1]
  let channelsPerGroup = channels / groups
  let size = outputsPerGroup * tapRows * tapColumns
  var sums = [Float](repeating: 0, count: size)
  for n in 0..<images {
    for output in 0..<outputs {
      let first = (n * outputs + output) * rows * columns
      for place in first..<(first + rows * columns) { result.data[place] = bias?[output] ?? 0 }
    }
    for group in 0..<groups {
      let firstOutput = n * outputs + group * outputsPerGroup
      for pixel in 0..<(height * width) {
        for channel in (group * channelsPerGroup)..<((group + 1) * channelsPerGroup) {
          let value = x.data[(n * channels + channel) * height * width + pixel]
          for tap in sums.indices { sums[tap] += value * weight.data[channel * size + tap] }
        }

        let top = pixel / width * stride - padding
        let left = pixel % width * stride - padding
        for tap in sums.indices {
          let row = top + tap / tapColumns % tapRows * dilation
          let column = left + tap % tapColumns * dilation
          if row >= 0, row < rows, column >= 0, column < columns {
            let plane = firstOutput + tap / (tapRows * tapColumns)
            result.data[(plane * rows + row) * columns + column] += sums[tap]
          }
          sums[tap] = 0
        }
      }
    }
  }
  return result
}

/// The products of the heights of a tent over the rows and over the columns.
public func bilinearKernel(factor: Int) -> Tensor {
  let size = 2 * factor - factor % 2
  let centre = Float(size - 1) / 2
  let tent = (0..<size).map { 1 - abs(Float($0) - centre) / Float(factor) }
  return Tensor(
    shape: [1, 1, size, size], data: tent.flatMap { row in tent.map { row * $0 } })
}
