// What is wrong: each row of the Jacobian of a channel is multiplied by its gradient.
// Noticed by: the workload "7×7 planes of 64 channels, by images"
import ExerciseKit

/// The gradients for the batch, for gamma and for beta.
public func batchNormBackward(
  x: Tensor, gamma: [Float], eps: Float = 1e-5, gradOutput: Tensor
) -> (gradInput: Tensor, gradGamma: [Float], gradBeta: [Float]) {
  let channels = x.shape[1]
  let plane = x.shape.dropFirst(2).reduce(1, *)
  var gradInput = x
  var gradGamma = [Float](repeating: 0, count: channels)
  var gradBeta = gradGamma
  for c in 0..<channels {
    let indices = (0..<x.shape[0]).flatMap { image in
      let start = (image * channels + c) * plane
      return start..<(start + plane)
    }
    let values = indices.map { Double(x.data[$0]) }
    let gradients = indices.map { Double(gradOutput.data[$0]) }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let deviation = (variance + Double(eps)).squareRoot()
    let normalised = values.map { ($0 - mean) / deviation }
    let sum = gradients.reduce(0, +)
    let dot = zip(gradients, normalised).reduce(0) { $0 + $1.0 * $1.1 }
    gradBeta[c] = Float(sum)
    gradGamma[c] = Float(dot)
    let scale = Double(gamma[c]) / deviation
    for (position, index) in indices.enumerated() {
      var gradient = 0.0
      for other in values.indices {
        let same: Double = position == other ? n : 0
        let entry = (same - 1 - normalised[position] * normalised[other]) / n
        gradient += entry * gradients[other]
      }
      gradInput.data[index] = Float(scale * gradient)
    }
  }
  return (gradInput, gradGamma, gradBeta)
}
