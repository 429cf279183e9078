// From a unit back to the input, layer by layer: the first and the last position that it needs.
import ExerciseKit

/// What the first two units need.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  let first = needed(by: 0, layers)
  let jump = needed(by: 1, layers).lowerBound - first.lowerBound
  return (first.count, jump, Double(first.lowerBound + first.upperBound) / 2)
}

/// What a unit needs, and the part of it that there is.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  let needed = needed(by: index, layers)
  let raw = needed.lowerBound..<(needed.upperBound + 1)
  let first = min(max(raw.lowerBound, 0), inputLength)
  return (raw, first..<max(first, min(raw.upperBound, inputLength)))
}

/// The largest of fields that all have the same centre.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  let fields = paths.map(receptiveField)
  guard let first = fields.first else { throw InvalidInput("there are no branches") }
  var size = 0
  for field in fields {
    guard field.jump == first.jump, field.start == first.start else {
      throw InvalidInput("the branches are not aligned")
    }
    size = max(size, field.size)
  }
  return (size, first.jump)
}

/// The positions of the input from the first to the last that a unit needs.
private func needed(by index: Int, _ layers: [RFLayer]) -> ClosedRange<Int> {
  var (first, last) = (index, index)
  for layer in layers.reversed() {
    first = first * layer.stride - layer.padding
    last = last * layer.stride - layer.padding + layer.dilation * (layer.kernel - 1)
  }
  return first...last
}

extension ClosedRange<Int> {
  /// The number of positions.
  fileprivate var count: Int { upperBound - lowerBound + 1 }
}
