// What is wrong: every tap is followed back by itself, so that a position is visited once for every path to it.
// Noticed by: ReceptiveFieldTests/testResidualNetworksSeeMoreThanTheirImages
import ExerciseKit

/// The first and the last position that the paths from the first two units lead to.
public func receptiveField(_ layers: [RFLayer]) -> (size: Int, jump: Int, start: Double) {
  let (first, second) = (reached(from: 0, layers[...]), reached(from: 1, layers[...]))
  return (
    first.last - first.first + 1, second.first - first.first,
    Double(first.first + first.last) / 2
  )
}

/// The positions between, and the part of them that there is.
public func field(
  of index: Int, layers: [RFLayer], inputLength: Int
) -> (raw: Range<Int>, clipped: Range<Int>) {
  let (first, last) = reached(from: index, layers[...])
  let raw = first..<(last + 1)
  return (raw, raw.clamped(to: 0..<inputLength))
}

/// The largest of fields that all have the same centre.
public func mergeBranches(_ paths: [[RFLayer]]) throws -> (size: Int, jump: Int) {
  let fields = paths.map(receptiveField)
  guard let first = fields.first else { throw InvalidInput("there are no branches") }
  for other in fields where other.jump != first.jump || other.start != first.start {
    throw InvalidInput("the branches are not aligned")
  }
  return (fields.map(\.size).max() ?? first.size, first.jump)
}

/// The first and the last position that a unit is reached from.
private func reached(from index: Int, _ layers: ArraySlice<RFLayer>) -> (first: Int, last: Int) {
  guard let layer = layers.last else { return (index, index) }
  var (first, last) = (Int.max, Int.min)
  for tap in 0..<layer.kernel {
    let position = index * layer.stride - layer.padding + tap * layer.dilation
    let reached = reached(from: position, layers.dropLast())
    first = min(first, reached.first)
    last = max(last, reached.last)
  }
  return (first, last)
}
