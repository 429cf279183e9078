// What is said about boxes, whoever draws them.

extension BoxScene {
  /// What becomes of a box that an answer does not have.
  static let dropped = Message("dropped")

  /// What an answer makes of a box: its places in words, or that it is dropped.
  static func word(for places: [Int]) -> Message {
    places.isEmpty ? dropped : .joined(places.prefix(2).map(ordinal), by: ", ")
  }

  /// What a line that is drawn through means, where both answers are in one drawing.
  var meaningOfSolid: Message {
    hasExpected ? Message("kept in the expected answer") : Message("kept in the actual answer")
  }

  /// The axes, on which long empty stretches are shortened.
  var axes: (across: CondensedAxis, down: CondensedAxis) {
    (
      CondensedAxis(covering: items.map { ($0.x1, $0.x2) }),
      CondensedAxis(covering: items.map { ($0.y1, $0.y2) })
    )
  }

  /// What to add where an axis is shortened; else nothing.
  var noteOnSpace: Message {
    axes.across.isShortened || axes.down.isShortened
      ? Message("; empty space is shortened") : .empty
  }

  private static func ordinal(_ number: Int) -> Message {
    switch (number % 100, number % 10) {
    case (11...13, _): Message("\(number)th")
    case (_, 1): Message("\(number)st")
    case (_, 2): Message("\(number)nd")
    case (_, 3): Message("\(number)rd")
    default: Message("\(number)th")
    }
  }
}
