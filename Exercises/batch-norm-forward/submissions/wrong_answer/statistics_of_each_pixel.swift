// What is wrong: every pixel has a mean and a variance of its own over the batch.
// Noticed by: BatchNormTests/testChannelIsNormalisedOverImagesAndPixels
import ExerciseKit

/// The normalised batch.
public func batchNorm(
  _ x: Tensor, state: inout BatchNormState, training: Bool
) throws -> Tensor {
  let plane = x.shape.dropFirst(2).reduce(1, *)
  let images = x.reshaped(to: [x.shape[0], x.shape[1], plane])
  let count = x.shape[0] * plane
  if training && count < 2 { throw InvalidInput("too few values") }
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
      let unbiased = squares / Double(count - 1)
      let momentum = state.momentum
      state.runningMean[c] = (1 - momentum) * state.runningMean[c] + momentum * Float(mean)
      state.runningVar[c] = (1 - momentum) * state.runningVar[c] + momentum * Float(unbiased)
    }
    var (means, variances) = (
      [Double](repeating: mean, count: plane), [Double](repeating: variance, count: plane)
    )
    if training {
      for i in 0..<plane {
        let pixels = (0..<x.shape[0]).map { Double(images[$0, c, i]) }
        let pixelMean = pixels.reduce(0, +) / Double(pixels.count)
        means[i] = pixelMean
        variances[i] =
          pixels.reduce(0) { $0 + ($1 - pixelMean) * ($1 - pixelMean) } / Double(pixels.count)
      }
    }
    let deviations = variances.map { ($0 + Double(state.eps)).squareRoot() }
    for n in 0..<x.shape[0] {
      for i in 0..<plane {
        let normalised = Float((Double(images[n, c, i]) - means[i]) / deviations[i])
        result[n, c, i] = state.gamma[c] * normalised + state.beta[c]
      }
    }
  }
  return result.reshaped(to: x.shape)
}
