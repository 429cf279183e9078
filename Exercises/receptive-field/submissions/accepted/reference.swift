import ExerciseKit

/// Carries size, jump and the first position along from layer to layer.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  let (first, size, jump) = fieldOfTheFirstUnit(layers)
  return (size, jump, Double(2 * first + size - 1) / 2)
}

/// The field of the first unit, moved by the jump.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  let (first, size, jump) = fieldOfTheFirstUnit(layers)
  let begin = first + index * jump
  let raw = begin..<(begin + size)
  return (raw, raw.clamped(to: 0..<inputLength))
}

/// The largest of fields that all have the same centre.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  let fields = paths.map(receptiveField)
  guard let largest = fields.max(by: { $0.size < $1.size }) else {
    throw InvalidInput("there are no branches")
  }
  guard fields.allSatisfy({ $0.jump == largest.jump && $0.start == largest.start }) else {
    throw InvalidInput("the units of the branches are not above the same places")
  }
  return (largest.size, largest.jump)
}

/// The first position that unit 0 sees, how many it sees from there, and how far the next unit is.
private func fieldOfTheFirstUnit(_ layers: [RFLayer]) -> (first: Int, size: Int, jump: Int) {
  var (first, size, jump) = (0, 1, 1)
  for layer in layers {
    first -= layer.padding * jump
    size += layer.dilation * (layer.kernel - 1) * jump
    jump *= layer.stride
  }
  return (first, size, jump)
}
