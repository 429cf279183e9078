// What is wrong: the weight becomes a dense one with zeros for the channels of other groups.
// Noticed by: the workload "stride 4 and 16 groups, by rows of the result"
import ExerciseKit

/// The gradients of a layer without groups, of which those of the zeros are left out.
public func conv2dBackward(
  x: Tensor, weight: Tensor, gradOutput: Tensor, options: Conv2dOptions
) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (filters, channelsPerGroup) = (weight.shape[0], weight.shape[1])
  let (kernelRows, kernelColumns) = (weight.shape[2], weight.shape[3])
  let (rows, columns) = (gradOutput.shape[2], gradOutput.shape[3])
  let (stride, dilation) = (options.stride, options.dilation)
  let filtersPerGroup = filters / options.groups
  let (top, left) =
    switch options.padding {
    case .explicit(let top, _, let left, _): (top, left)
    case .same: (dilation.0 * (kernelRows - 1) / 2, dilation.1 * (kernelColumns - 1) / 2)
    }

  var dense = Tensor(zeros: [filters, channels, kernelRows, kernelColumns])
  for o in 0..<filters {
    for c in 0..<channelsPerGroup {
      for a in 0..<kernelRows {
        for b in 0..<kernelColumns {
          dense[o, o / filtersPerGroup * channelsPerGroup + c, a, b] = weight[o, c, a, b]
        }
      }
    }
  }

  var gradInput = Tensor(zeros: x.shape)
  var gradDense = Tensor(zeros: dense.shape)
  var gradBias = [Float](repeating: 0, count: filters)
  for n in 0..<images {
    for o in 0..<filters {
      for i in 0..<rows {
        for j in 0..<columns {
          let gradient = gradOutput[n, o, i, j]
          gradBias[o] += gradient
          for c in 0..<channels {
            for a in 0..<kernelRows {
              let row = i * stride.0 + a * dilation.0 - top
              guard row >= 0, row < height else { continue }
              for b in 0..<kernelColumns {
                let column = j * stride.1 + b * dilation.1 - left
                guard column >= 0, column < width else { continue }
                gradInput[n, c, row, column] += gradient * dense[o, c, a, b]
                gradDense[o, c, a, b] += gradient * x[n, c, row, column]
              }
            }
          }
        }
      }
    }
  }

  var gradWeight = Tensor(zeros: weight.shape)
  for o in 0..<filters {
    for c in 0..<channelsPerGroup {
      for a in 0..<kernelRows {
        for b in 0..<kernelColumns {
          gradWeight[o, c, a, b] = gradDense[o, o / filtersPerGroup * channelsPerGroup + c, a, b]
        }
      }
    }
  }
  return (gradInput, gradWeight, gradBias)
}
