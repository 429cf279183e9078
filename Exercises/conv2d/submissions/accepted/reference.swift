import ExerciseKit

/// Adds up, for every row of the output, the rows of the padded input times their weights.
///
/// All taps of a filter that meet a row of the output do so with whole rows of the input. So the
/// innermost loop runs along a row: with stride 1 it reads neighbouring elements, has nothing to
/// test, and the compiler makes it a loop over vectors.
public func conv2d(
  _ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions
) throws -> Tensor {
  let layer = try Layer(x, weight: weight, bias: bias, options: options)
  let padded = pad(x, rows: layer.rows, columns: layer.columns)
  let (height, width) = (padded.shape[2], padded.shape[3])
  let (images, channels, filters) = (x.shape[0], x.shape[1], weight.shape[0])
  let channelsPerGroup = channels / options.groups
  let filtersPerGroup = filters / options.groups

  var row = Array(repeating: Float(0), count: layer.columns.output)
  var output: [Float] = []
  output.reserveCapacity(images * filters * layer.rows.output * row.count)

  for image in 0..<images {
    for filter in 0..<filters {
      let firstChannel = image * channels + filter / filtersPerGroup * channelsPerGroup
      for i in 0..<layer.rows.output {
        let start = bias?[filter] ?? 0
        for j in row.indices { row[j] = start }

        var tap = filter * channelsPerGroup * layer.rows.taps * layer.columns.taps
        for channel in firstChannel..<(firstChannel + channelsPerGroup) {
          for a in 0..<layer.rows.taps {
            let y = i * layer.rows.stride + a * layer.rows.dilation
            let source = (channel * height + y) * width
            for b in 0..<layer.columns.taps {
              add(
                weight.data[tap], times: padded.data, from: source + b * layer.columns.dilation,
                by: layer.columns.stride, to: &row)
              tap += 1
            }
          }
        }
        output += row
      }
    }
  }
  return Tensor(
    shape: [images, filters, layer.rows.output, layer.columns.output], data: output)
}

/// Adds a multiple of every `step`-th element, beginning with `start`, to a row.
@inline(__always)
private func add(
  _ weight: Float, times elements: [Float], from start: Int, by step: Int, to row: inout [Float]
) {
  if step == 1 {
    for (j, element) in zip(row.indices, elements[start..<(start + row.count)]) {
      row[j] += weight * element
    }
  } else {
    for j in row.indices {
      row[j] += weight * elements[start + j * step]
    }
  }
}

/// A copy of the images with zeros around them.
private func pad(_ x: Tensor, rows: Axis, columns: Axis) -> Tensor {
  let (height, width) = (x.shape[2], x.shape[3])
  let paddedHeight = rows.before + height + rows.after
  let paddedWidth = columns.before + width + columns.after
  var padded = Tensor(zeros: [x.shape[0], x.shape[1], paddedHeight, paddedWidth])
  for plane in 0..<(x.shape[0] * x.shape[1]) {
    for y in 0..<height {
      let source = (plane * height + y) * width
      let target = (plane * paddedHeight + rows.before + y) * paddedWidth + columns.before
      padded.data.replaceSubrange(
        target..<(target + width), with: x.data[source..<(source + width)])
    }
  }
  return padded
}

/// What a convolution does along the rows or along the columns.
private struct Axis {
  let taps: Int
  let stride: Int
  let dilation: Int
  let before: Int
  let after: Int
  let output: Int

  init(
    length: Int, taps: Int, stride: Int, dilation: Int, zeros: (before: Int, after: Int)?
  ) throws {
    guard stride >= 1, dilation >= 1 else {
      throw InvalidInput("stride \(stride) and dilation \(dilation) must be at least 1")
    }
    let reach = dilation * (taps - 1)
    // Without a number of zeros: as many as keep the length, the smaller half first.
    let zeros = zeros ?? (before: reach / 2, after: reach - reach / 2)
    guard zeros.before >= 0, zeros.after >= 0 else {
      throw InvalidInput("padding \(zeros) must not be negative")
    }
    let room = zeros.before + length + zeros.after - (reach + 1)
    guard room >= 0 else {
      throw InvalidInput("a kernel that spans \(reach + 1) is too large for \(length) + \(zeros)")
    }
    self.taps = taps
    self.stride = stride
    self.dilation = dilation
    self.before = zeros.before
    self.after = zeros.after
    self.output = room / stride + 1
  }
}

/// The two axes of a layer whose input, weight, bias and options belong together.
private struct Layer {
  let rows: Axis
  let columns: Axis

  init(_ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions) throws {
    let (channels, filters, groups) = (x.shape[1], weight.shape[0], options.groups)
    guard groups >= 1, channels % groups == 0, filters % groups == 0 else {
      throw InvalidInput("\(groups) groups do not divide \(channels) channels, \(filters) filters")
    }
    guard weight.shape[1] == channels / groups else {
      throw InvalidInput("weight \(weight.shape), but \(channels) channels in \(groups) groups")
    }
    guard bias == nil || bias?.count == filters else {
      throw InvalidInput("there must be one bias for each of the \(filters) filters")
    }

    var vertical: (before: Int, after: Int)?
    var horizontal: (before: Int, after: Int)?
    switch options.padding {
    case .same:
      guard options.stride == (1, 1) else { throw InvalidInput("same padding needs stride 1") }
    case .explicit(let top, let bottom, let left, let right):
      vertical = (top, bottom)
      horizontal = (left, right)
    }
    rows = try Axis(
      length: x.shape[2], taps: weight.shape[2], stride: options.stride.0,
      dilation: options.dilation.0, zeros: vertical)
    columns = try Axis(
      length: x.shape[3], taps: weight.shape[3], stride: options.stride.1,
      dilation: options.dilation.1, zeros: horizontal)
  }
}
