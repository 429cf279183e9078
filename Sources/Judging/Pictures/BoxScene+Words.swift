// What is said about boxes, whoever draws them.

extension BoxScene {
  /// What becomes of a box that an answer does not have.
  static let dropped = "dropped"

  /// What an answer makes of a box: its places in words, or that it is dropped.
  static func word(for places: [Int]) -> String {
    places.isEmpty ? dropped : places.prefix(2).map(ordinal).joined(separator: ", ")
  }

  /// What a line that is drawn through means, where both answers are in one drawing.
  var meaningOfSolid: String { "kept in the \(hasExpected ? "expected" : "actual") answer" }

  /// The axes, on which long empty stretches are shortened.
  var axes: (across: CondensedAxis, down: CondensedAxis) {
    (
      CondensedAxis(covering: items.map { ($0.x1, $0.x2) }),
      CondensedAxis(covering: items.map { ($0.y1, $0.y2) })
    )
  }

  /// What to add where an axis is shortened; else nothing.
  var noteOnSpace: String {
    axes.across.isShortened || axes.down.isShortened ? "; empty space is shortened" : ""
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }
}
