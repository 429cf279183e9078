// What is wrong: channels that are left over after groups of equal size are not refused but not read.
// Noticed by: Conv2dTests/testRefusesGroupsThatDoNotDivideTheChannels
import ExerciseKit

/// Seven nested loops.
public func conv2d(
  _ x: Tensor, weight: Tensor, bias: [Float]?, options: Conv2dOptions
) throws -> Tensor {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (filters, tapRows, tapColumns) = (weight.shape[0], weight.shape[2], weight.shape[3])
  let (stride, dilation, groups) = (options.stride, options.dilation, options.groups)

  guard min(stride.0, stride.1) >= 1, min(dilation.0, dilation.1) >= 1, groups >= 1 else {
    throw InvalidInput("stride, dilation and groups must be at least 1")
  }
  guard filters % groups == 0 else {
    throw InvalidInput("the groups must divide the filters")
  }
  guard weight.shape[1] == channels / groups, bias == nil || bias?.count == filters else {
    throw InvalidInput("the weight or the bias does not fit the input")
  }

  let reach = (dilation.0 * (tapRows - 1), dilation.1 * (tapColumns - 1))
  let padding: (top: Int, bottom: Int, left: Int, right: Int)
  switch options.padding {
  case .same:
    guard stride == (1, 1) else { throw InvalidInput("same padding needs stride 1") }
    padding = (
      top: reach.0 / 2, bottom: reach.0 - reach.0 / 2,
      left: reach.1 / 2, right: reach.1 - reach.1 / 2
    )
  case .explicit(let top, let bottom, let left, let right):
    padding = (top: top, bottom: bottom, left: left, right: right)
  }
  guard min(padding.top, padding.bottom, padding.left, padding.right) >= 0 else {
    throw InvalidInput("padding must not be negative")
  }
  let room = (
    height + padding.top + padding.bottom - reach.0 - 1,
    width + padding.left + padding.right - reach.1 - 1
  )
  guard room.0 >= 0, room.1 >= 0 else {
    throw InvalidInput("the kernel does not fit into the padded input")
  }

  let (rows, columns) = (room.0 / stride.0 + 1, room.1 / stride.1 + 1)
  let channelsPerGroup = channels / groups
  let filtersPerGroup = filters / groups
  var output = Tensor(zeros: [images, filters, rows, columns])
  for n in 0..<images {
    for o in 0..<filters {
      let firstChannel = o / filtersPerGroup * channelsPerGroup
      for i in 0..<rows {
        for j in 0..<columns {
          var sum = bias?[o] ?? 0
          for c in 0..<channelsPerGroup {
            for a in 0..<tapRows {
              let y = i * stride.0 + a * dilation.0 - padding.top
              guard y >= 0, y < height else { continue }
              for b in 0..<tapColumns {
                let column = j * stride.1 + b * dilation.1 - padding.left
                guard column >= 0, column < width else { continue }
                sum += x[n, firstChannel + c, y, column] * weight[o, c, a, b]
              }
            }
          }
          output[n, o, i, j] = sum
        }
      }
    }
  }
  return output
}
