// What is wrong: the gradient of the weights is that of the last image only.
// Noticed by: Conv2dBackwardTests/testGradientsOfTheParametersAreSumsOverTheBatch
import ExerciseKit

/// Goes through all products of the forward pass, and adds what each means for its two factors.
public func conv2dBackward(
  x: Tensor, weight: Tensor, gradOutput: Tensor, options: Conv2dOptions
) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
  let (images, height, width) = (x.shape[0], x.shape[2], x.shape[3])
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

  var gradInput = Tensor(zeros: x.shape)
  var gradWeight = Tensor(zeros: weight.shape)
  var gradBias = [Float](repeating: 0, count: filters)
  for n in 0..<images {
    gradWeight = Tensor(zeros: weight.shape)
    for o in 0..<filters {
      let firstChannel = o / filtersPerGroup * channelsPerGroup
      for i in 0..<rows {
        for j in 0..<columns {
          let gradient = gradOutput[n, o, i, j]
          gradBias[o] += gradient
          for c in 0..<channelsPerGroup {
            for a in 0..<kernelRows {
              let row = i * stride.0 + a * dilation.0 - top
              guard row >= 0, row < height else { continue }
              for b in 0..<kernelColumns {
                let column = j * stride.1 + b * dilation.1 - left
                guard column >= 0, column < width else { continue }
                gradInput[n, firstChannel + c, row, column] += gradient * weight[o, c, a, b]
                gradWeight[o, c, a, b] += gradient * x[n, firstChannel + c, row, column]
              }
            }
          }
        }
      }
    }
  }
  return (gradInput, gradWeight, gradBias)
}
