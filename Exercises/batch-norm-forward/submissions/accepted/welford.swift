// Welford's running mean and sum of squares: one pass over the batch for all statistics.
import ExerciseKit

/// The normalised batch.
public func batchNorm(
  _ x: Tensor, state: inout BatchNormState, training: Bool
) throws -> Tensor {
  let channels = x.shape[1]
  let plane = x.shape[2...].reduce(1, *)
  let count = x.shape[0] * plane
  guard count > 1 || !training else { throw InvalidInput("too few values") }
  var means = state.runningMean.map { Double($0) }
  var variances = state.runningVar.map { Double($0) }
  if training {
    means = [Double](repeating: 0, count: channels)
    var squares = means
    for image in 0..<x.shape[0] {
      for channel in 0..<channels {
        let start = (image * channels + channel) * plane
        var (mean, square) = (means[channel], squares[channel])
        for i in 0..<plane {
          let value = Double(x.data[start + i])
          let difference = value - mean
          mean += difference / Double(image * plane + i + 1)
          square += difference * (value - mean)
        }
        (means[channel], squares[channel]) = (mean, square)
      }
    }
    variances = squares.map { $0 / Double(count) }
    let (old, new) = (1 - state.momentum, state.momentum)
    for channel in 0..<channels {
      state.runningMean[channel] = old * state.runningMean[channel] + new * Float(means[channel])
      state.runningVar[channel] =
        old * state.runningVar[channel] + new * Float(squares[channel] / Double(count - 1))
    }
  }
  var result = x
  for index in x.data.indices {
    let channel = index / plane % channels
    let normalised =
      (Double(x.data[index]) - means[channel])
      / (variances[channel] + Double(state.eps)).squareRoot()
    result.data[index] = state.gamma[channel] * Float(normalised) + state.beta[channel]
  }
  return result
}
