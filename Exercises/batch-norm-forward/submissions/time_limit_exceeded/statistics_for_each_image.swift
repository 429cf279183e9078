// What is wrong: mean and variance of a channel are computed again for each image.
// Noticed by: the workload "14×14 planes, by images"
import ExerciseKit

/// The normalised batch.
public func batchNorm(
  _ x: Tensor, state: inout BatchNormState, training: Bool
) throws -> Tensor {
  let plane = x.shape[2...].reduce(1, *)
  let count = x.shape[0] * plane
  if training && count < 2 { throw InvalidInput("too few values") }
  var result = x
  for n in 0..<x.shape[0] {
    for c in 0..<x.shape[1] {
      var mean = Double(state.runningMean[c])
      var variance = Double(state.runningVar[c])
      if training {
        let squares: Double
        (mean, squares) = statistics(x, of: c, plane: plane)
        variance = squares / Double(count)
      }
      let start = (n * x.shape[1] + c) * plane
      for index in start..<(start + plane) {
        let normalised =
          (Double(x.data[index]) - mean) / (variance + Double(state.eps)).squareRoot()
        result.data[index] = state.gamma[c] * Float(normalised) + state.beta[c]
      }
    }
  }
  if training {
    for c in 0..<x.shape[1] {
      let (mean, squares) = statistics(x, of: c, plane: plane)
      let unbiased = squares / Double(count - 1)
      state.runningMean[c] += state.momentum * (Float(mean) - state.runningMean[c])
      state.runningVar[c] += state.momentum * (Float(unbiased) - state.runningVar[c])
    }
  }
  return result
}

/// The mean of a channel, and the sum of the squared differences from it.
private func statistics(
  _ x: Tensor, of channel: Int, plane: Int
) -> (mean: Double, squares: Double) {
  var values: [Double] = []
  for n in 0..<x.shape[0] {
    let start = (n * x.shape[1] + channel) * plane
    values += x.data[start..<(start + plane)].map { Double($0) }
  }
  let mean = values.reduce(0, +) / Double(values.count)
  return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
}
