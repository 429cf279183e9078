// What is wrong: a field outside of the input is empty at 0, on either side.
// Noticed by: ReceptiveFieldTests/testFieldOutsideOfTheInputIsEmptyAtTheNearerEnd
import ExerciseKit

/// One layer further at a time.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  var size = 1
  var jump = 1
  var start = 0.0
  for layer in layers {
    let span = layer.dilation * (layer.kernel - 1) + 1
    size += (span - 1) * jump
    start += (Double(span - 1) / 2 - Double(layer.padding)) * Double(jump)
    jump *= layer.stride
  }
  return (size, jump, start)
}

/// Half a field to the left of the centre, and half a field to the right.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  let (size, jump, start) = receptiveField(layers)
  let centre = start + Double(index * jump)
  let first = Int(centre - Double(size - 1) / 2)
  let raw = first..<(first + size)
  return (raw, raw.overlaps(0..<inputLength) ? raw.clamped(to: 0..<inputLength) : 0..<0)
}

/// The largest field, if all have the same jump and the same start.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  guard let path = paths.first else { throw InvalidInput("there are no branches") }
  let first = receptiveField(path)
  var largest = first.size
  for path in paths {
    let field = receptiveField(path)
    if field.jump != first.jump { throw InvalidInput("the jumps differ") }
    if field.start != first.start { throw InvalidInput("the starts differ") }
    largest = max(largest, field.size)
  }
  return (largest, first.jump)
}
