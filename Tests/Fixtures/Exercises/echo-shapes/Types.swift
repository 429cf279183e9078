import ExerciseKit

struct Point: Hashable, Sendable {
  var x: Int
  let y: Float
}

struct Segment: Equatable, Sendable {
  var start: Point
  var end: Point
  let tags: [String]?
  var corners: (Int, right: Int) { (start.x, right: end.x) }
}

/// Has observers and a private setter, which a symbol graph shows as if they were computed.
struct Watched: Equatable, Sendable {
  var x: Int { didSet { y += 1 } }
  private(set) var y: Int
}

struct Span: Equatable, Sendable {
  let lower: Int
  let encoder: Int

  init(_ range: ClosedRange<Int>) {
    lower = range.lowerBound
    encoder = range.upperBound
  }

  init(validating lower: Int, encoder: Int) throws(InvalidInput) {
    guard lower <= encoder else { throw InvalidInput("a span from \(lower) to \(encoder)") }
    self.init(lower...encoder)
  }
}

struct Grid: Sendable {
  var cells: [[Point?]]
  var origin: (row: Int, column: Int)
  var names: [String: [Mode]]
}

struct Nothing: Equatable, Sendable {}

enum Mode: Equatable, Sendable {
  case full, same, `default`
}

enum Single: Equatable, Sendable {
  case only
}

enum Shape: Sendable {
  case empty
  case circle(Float)
  case rectangle(width: Float, height: Float)
  case pair((Int, Int))
  case boxed(box: (x: Int, y: Int))
  case labelled(side: Int?)
  case mixed(Int, y: [Point])
  case nothing(Nothing)
}
