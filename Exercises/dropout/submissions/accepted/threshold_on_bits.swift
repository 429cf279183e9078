// Compares the random bits themselves with a threshold, as a vectorised kernel does.
import ExerciseKit

/// Draws the mask, then applies it.
func dropout(
  _ x: Tensor, p: Float, training: Bool, using generator: inout SplitMix64
) throws -> (output: Tensor, mask: [Bool]) {
  if !(0...1).contains(p) { throw InvalidInput("p must be between 0 and 1") }
  if !training || p == 0 { return (x, x.data.map { _ in true }) }
  if p == 1 { return (Tensor(zeros: x.shape), x.data.map { _ in false }) }
  // uniform() is the top 53 bits divided by 2⁵³, so it is at least p if these bits are at least p · 2⁵³.
  let threshold = UInt64((Double(p) * 0x1p53).rounded(.up))
  let scale = 1 / (1 - p)
  let mask = x.data.map { _ in generator.next() >> 11 >= threshold }
  let output = Tensor(shape: x.shape, data: zip(x.data, mask).map { $1 ? $0 * scale : 0 })
  return (output, mask)
}

/// Scales the gradient of what was kept.
func dropoutBackward(_ gradOutput: Tensor, mask: [Bool], p: Float) -> Tensor {
  var gradient = gradOutput
  for index in gradient.data.indices {
    gradient.data[index] = mask[index] ? gradient.data[index] / (1 - p) : 0
  }
  return gradient
}
