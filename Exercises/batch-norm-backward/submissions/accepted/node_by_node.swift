// Goes back through the graph of the forward pass node by node, with an array for each intermediate gradient.
import ExerciseKit

/// The gradients for the batch, for gamma and for beta.
public func batchNormBackward(
  x: Tensor, gamma: [Float], eps: Float = 1e-5, gradOutput: Tensor
) -> (gradInput: Tensor, gradGamma: [Float], gradBeta: [Float]) {
  let (images, channels) = (x.shape[0], x.shape[1])
  let plane = x.shape[2...].reduce(1, *)
  var gradInput = Tensor(zeros: x.shape)
  var (gradGamma, gradBeta): ([Float], [Float]) = ([], [])
  for channel in 0..<channels {
    let indices = (0..<(images * plane)).map { value in
      (value / plane * channels + channel) * plane + value % plane
    }
    let n = Double(indices.count)
    // Forward.
    let mean = indices.reduce(0) { $0 + Double(x.data[$1]) } / n
    let centred = indices.map { Double(x.data[$0]) - mean }
    let variance = centred.map { $0 * $0 }.reduce(0, +) / n
    let root = (variance + Double(eps)).squareRoot()
    let inverse = 1 / root
    let normalised = centred.map { $0 * inverse }
    // Backward, from the last node to the first.
    let dy = indices.map { Double(gradOutput.data[$0]) }
    gradBeta.append(Float(dy.reduce(0, +)))
    gradGamma.append(Float(zip(dy, normalised).map { $0 * $1 }.reduce(0, +)))
    let dNormalised = dy.map { $0 * Double(gamma[channel]) }
    let dInverse = zip(dNormalised, centred).map { $0 * $1 }.reduce(0, +)
    let dRoot = -dInverse / (root * root)
    let dVariance = dRoot / (2 * root)
    let dCentred = zip(dNormalised, centred).map { $0 * inverse + dVariance * 2 * $1 / n }
    let dMean = -dCentred.reduce(0, +)
    let dx = dCentred.map { $0 + dMean / n }
    for (index, gradient) in zip(indices, dx) { gradInput.data[index] = Float(gradient) }
  }
  return (gradInput, gradGamma, gradBeta)
}
