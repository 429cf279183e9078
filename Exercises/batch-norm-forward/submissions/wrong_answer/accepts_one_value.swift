// What is wrong: one value for each channel is not refused in training.
// Noticed by: BatchNormTests/testRefusesToTrainWithOneValueForEachChannel
import ExerciseKit

/// The normalised batch.
public func batchNorm(
  _ x: Tensor, state: inout BatchNormState, training: Bool
) throws -> Tensor {
  let plane = x.shape.dropFirst(2).reduce(1, *)
  let images = x.reshaped(to: [x.shape[0], x.shape[1], plane])
  let count = x.shape[0] * plane
  var result = images
  for c in 0..<x.shape[1] {
    var mean = Double(state.runningMean[c])
    var variance = Double(state.runningVar[c])
    if training {
      var values: [Double] = []
      for n in 0..<x.shape[0] {
        for i in 0..<plane { values.append(Double(images[n, c, i])) }
      }
      mean = values.reduce(0, +) / Double(count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      variance = squares / Double(count)
      let unbiased = squares / Double(max(count - 1, 1))
      let momentum = state.momentum
      state.runningMean[c] = (1 - momentum) * state.runningMean[c] + momentum * Float(mean)
      state.runningVar[c] = (1 - momentum) * state.runningVar[c] + momentum * Float(unbiased)
    }
    let deviation = (variance + Double(state.eps)).squareRoot()
    for n in 0..<x.shape[0] {
      for i in 0..<plane {
        let normalised = Float((Double(images[n, c, i]) - mean) / deviation)
        result[n, c, i] = state.gamma[c] * normalised + state.beta[c]
      }
    }
  }
  return result.reshaped(to: x.shape)
}
