/// Boxes with their scores, and which of them two answers keep.
struct BoxScene: Equatable, Sendable {
  /// One box.
  struct Item: Equatable, Sendable {
    var x1: Double
    var y1: Double
    var x2: Double
    var y2: Double
    var score: Double?
    /// The places, from 1, at which the expected answer has the box; none if it drops it.
    var expected: [Int] = []
    /// The places at which the actual answer has it.
    var actual: [Int] = []
  }

  /// More boxes than these cannot be told apart in a terminal.
  static let mostBoxes = 12

  var items: [Item]
  /// Whether it is known what the answer should be.
  var hasExpected: Bool
  /// Whether there was an answer.
  var hasActual: Bool

  /// The scene of a call that chooses among boxes by index.
  init?(_ counterexample: Counterexample) {
    let answers = [counterexample.expected, counterexample.actual]
    guard let boxes = counterexample.arguments(of: "[Box]").first?.value.elements(Self.item),
      (1...Self.mostBoxes).contains(boxes.count),
      answers.contains(where: { $0 != nil }),
      answers.allSatisfy({ $0 == nil || $0?.type == "[Int]" })
    else { return nil }
    items = boxes
    hasExpected = counterexample.expected != nil
    hasActual = counterexample.actual != nil
    if let scores = counterexample.arguments(of: "[Float]").first?.value.numbers,
      scores.count == items.count
    {
      for index in items.indices { items[index].score = scores[index] }
    }
    note(counterexample.expected, at: \.expected)
    note(counterexample.actual, at: \.actual)
  }

  /// Whether the answers agree about a box.
  ///
  /// Where one of them keeps other boxes, later ones move up, which is no mistake of its own.
  func agrees(on item: Item) -> Bool {
    guard hasExpected, hasActual else { return true }
    let keepsTheSame = items.allSatisfy { $0.expected.count == $0.actual.count }
    return keepsTheSame
      ? item.expected == item.actual : item.expected.count == item.actual.count
  }

  private mutating func note(
    _ answer: Counterexample.Result?, at places: WritableKeyPath<Item, [Int]>
  ) {
    for (place, index) in (answer?.value.integers ?? []).enumerated()
    where items.indices.contains(index) {
      items[index][keyPath: places].append(place + 1)
    }
  }

  private static func item(_ value: JSONValue) -> Item? {
    guard let x1 = value.field("x1")?.finiteNumber, let y1 = value.field("y1")?.finiteNumber,
      let x2 = value.field("x2")?.finiteNumber, let y2 = value.field("y2")?.finiteNumber
    else { return nil }
    return Item(x1: x1, y1: y1, x2: x2, y2: y2)
  }
}
