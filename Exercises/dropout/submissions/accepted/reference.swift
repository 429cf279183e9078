import ExerciseKit

/// Draws the mask first, then scales what it keeps; where nothing is left to chance, nothing is drawn.
public func dropout(
  _ x: Tensor, p: Float, training: Bool, using generator: inout SplitMix64
) throws -> (output: Tensor, mask: [Bool]) {
  guard p >= 0, p <= 1 else { throw InvalidInput("p is \(p), which is no probability") }
  guard training, p > 0 else { return (x, Array(repeating: true, count: x.count)) }
  var mask = Array(repeating: false, count: x.count)
  if p < 1 {
    for index in mask.indices { mask[index] = generator.uniform() >= Double(p) }
  }
  return (kept(x, mask, p), mask)
}

/// Scales what the mask keeps.
public func dropoutBackward(_ gradOutput: Tensor, mask: [Bool], p: Float) -> Tensor {
  kept(gradOutput, mask, p)
}

/// The elements that the mask keeps, divided by the probability of that, among zeros.
private func kept(_ x: Tensor, _ mask: [Bool], _ p: Float) -> Tensor {
  var result = x
  let scale = 1 / (1 - p)
  for index in mask.indices {
    result.data[index] = mask[index] ? x.data[index] * scale : 0
  }
  return result
}
