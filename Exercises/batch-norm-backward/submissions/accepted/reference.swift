import ExerciseKit

/// Takes two sums over each channel after its statistics, from which the gradient follows at each element.
public func batchNormBackward(
  x: Tensor, gamma: [Float], eps: Float = 1e-5, gradOutput: Tensor
) -> (gradInput: Tensor, gradGamma: [Float], gradBeta: [Float]) {
  let (images, channels) = (x.shape[0], x.shape[1])
  let plane = x.shape[2...].reduce(1, *)
  let count = Double(images * plane)
  var gradInput = x
  var (gradGamma, gradBeta) = (gamma, gamma)
  for channel in 0..<channels {
    /// Calls a function for each plane of the channel, with the indices of its elements.
    func forEachPlane(_ body: (Range<Int>) -> Void) {
      for image in 0..<images {
        let start = (image * channels + channel) * plane
        body(start..<(start + plane))
      }
    }
    var (sum, gradSum) = (0.0, 0.0)
    forEachPlane {
      for index in $0 {
        sum += Double(x.data[index])
        gradSum += Double(gradOutput.data[index])
      }
    }
    let mean = sum / count
    // The sums of (x - μ)² and of dy · (x - μ).
    var (squares, products) = (0.0, 0.0)
    forEachPlane {
      for index in $0 {
        let difference = Double(x.data[index]) - mean
        squares += difference * difference
        products += difference * Double(gradOutput.data[index])
      }
    }
    let inverse = 1 / (squares / count + Double(eps)).squareRoot()
    let gradDotNormalised = products * inverse
    gradGamma[channel] = Float(gradDotNormalised)
    gradBeta[channel] = Float(gradSum)
    let scale = Double(gamma[channel]) * inverse
    let slope = gradDotNormalised / count * inverse
    let gradMean = gradSum / count
    forEachPlane {
      for index in $0 {
        let difference = Double(x.data[index]) - mean
        gradInput.data[index] = Float(
          scale * (Double(gradOutput.data[index]) - gradMean - difference * slope))
      }
    }
  }
  return (gradInput, gradGamma, gradBeta)
}
