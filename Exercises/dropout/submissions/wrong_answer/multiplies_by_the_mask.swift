// What is wrong: the mask is multiplied by 1 / (1 - p), which for p = 1 makes 0 times infinity.
// Noticed by: DropoutTests/testProbabilityOfOneDropsEverythingAndDrawsNothing
import ExerciseKit

/// Draws and scales element by element.
func dropout(
  _ x: Tensor, p: Float, training: Bool, using generator: inout SplitMix64
) throws -> (output: Tensor, mask: [Bool]) {
  if !(0...1).contains(p) { throw InvalidInput("p must be between 0 and 1") }
  if !training || p == 0 { return (x, x.data.map { _ in true }) }
  if p == 1 {
    let scale = 1 / (1 - p)
    return (Tensor(shape: x.shape, data: x.data.map { $0 * 0 * scale }), x.data.map { _ in false })
  }
  var output = x
  var mask: [Bool] = []
  for index in x.data.indices {
    let isKept = generator.uniform() >= Double(p)
    output.data[index] = isKept ? x.data[index] / (1 - p) : 0
    mask.append(isKept)
  }
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
