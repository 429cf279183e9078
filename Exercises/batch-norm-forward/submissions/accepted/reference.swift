import ExerciseKit

/// Goes through the planes of a channel twice for its mean and its variance, and once to normalise them.
public func batchNorm(
  _ x: Tensor, state: inout BatchNormState, training: Bool
) throws -> Tensor {
  let (images, channels) = (x.shape[0], x.shape[1])
  let plane = x.shape[2...].reduce(1, *)
  let count = images * plane
  guard !training || count >= 2 else {
    throw InvalidInput("a channel needs two values to have a variance")
  }
  var result = x
  for channel in 0..<channels {
    /// Calls a function for each plane of the channel, with the indices of its elements.
    func forEachPlane(_ body: (Range<Int>) -> Void) {
      for image in 0..<images {
        let start = (image * channels + channel) * plane
        body(start..<(start + plane))
      }
    }
    var mean = Double(state.runningMean[channel])
    var variance = Double(state.runningVar[channel])
    if training {
      var sum = 0.0
      forEachPlane { for index in $0 { sum += Double(x.data[index]) } }
      mean = sum / Double(count)
      var squares = 0.0
      forEachPlane {
        for index in $0 {
          let difference = Double(x.data[index]) - mean
          squares += difference * difference
        }
      }
      variance = squares / Double(count)
      let momentum = state.momentum
      state.runningMean[channel] += momentum * (Float(mean) - state.runningMean[channel])
      state.runningVar[channel] +=
        momentum * (Float(squares / Double(count - 1)) - state.runningVar[channel])
    }
    let scale = Double(state.gamma[channel]) / (variance + Double(state.eps)).squareRoot()
    let shift = Double(state.beta[channel])
    forEachPlane {
      for index in $0 {
        result.data[index] = Float((Double(x.data[index]) - mean) * scale + shift)
      }
    }
  }
  return result
}
