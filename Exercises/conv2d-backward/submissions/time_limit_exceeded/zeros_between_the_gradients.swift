// What is wrong: the gradient is spread out with zeros by the stride, and all the zeros are multiplied.
// Noticed by: the workload "stride 4 and 16 groups, by rows of the result"
import ExerciseKit

/// The gradient of the images is a convolution of stride 1 with the rotated kernel.
public func conv2dBackward(
  x: Tensor, weight: Tensor, gradOutput: Tensor, options: Conv2dOptions
) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
  let (images, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (filters, channelsPerGroup) = (weight.shape[0], weight.shape[1])
  let (kernelRows, kernelColumns) = (weight.shape[2], weight.shape[3])
  let (stride, dilation) = (options.stride, options.dilation)
  let filtersPerGroup = filters / options.groups
  let (top, left) =
    switch options.padding {
    case .explicit(let top, _, let left, _): (top, left)
    case .same: (dilation.0 * (kernelRows - 1) / 2, dilation.1 * (kernelColumns - 1) / 2)
    }

  let rows = (gradOutput.shape[2] - 1) * stride.0 + 1
  let columns = (gradOutput.shape[3] - 1) * stride.1 + 1
  var spread = Tensor(zeros: [images, filters, rows, columns])
  var gradBias = [Float](repeating: 0, count: filters)
  for n in 0..<images {
    for o in 0..<filters {
      for i in 0..<gradOutput.shape[2] {
        for j in 0..<gradOutput.shape[3] {
          spread[n, o, i * stride.0, j * stride.1] = gradOutput[n, o, i, j]
          gradBias[o] += gradOutput[n, o, i, j]
        }
      }
    }
  }

  var gradInput = Tensor(zeros: x.shape)
  var gradWeight = Tensor(zeros: weight.shape)
  for n in 0..<images {
    for o in 0..<filters {
      for c in 0..<channels where c / channelsPerGroup == o / filtersPerGroup {
        for row in 0..<height {
          for column in 0..<width {
            var sum: Float = 0
            for a in 0..<kernelRows {
              for b in 0..<kernelColumns {
                let (i, j) = (row + top - a * dilation.0, column + left - b * dilation.1)
                guard i >= 0, i < rows, j >= 0, j < columns else { continue }
                sum += spread[n, o, i, j] * weight[o, c % channelsPerGroup, a, b]
                gradWeight[o, c % channelsPerGroup, a, b] +=
                  spread[n, o, i, j] * x[n, c, row, column]
              }
            }
            gradInput[n, c, row, column] += sum
          }
        }
      }
    }
  }
  return (gradInput, gradWeight, gradBias)
}
