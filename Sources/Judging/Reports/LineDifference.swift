/// Two texts line by line, with the lines that both have beside each other.
struct LineDifference {
  /// A row with a line of either text, or of both.
  struct Row: Equatable {
    var expected: String?
    var actual: String?

    var isSame: Bool { expected == actual }
  }

  /// Texts with more lines than these are compared by place only.
  private static let maximumLines = 1_000

  let rows: [Row]

  /// Compares two texts.
  ///
  /// Texts of as many lines are compared by place, because a row of a tensor means its place; in others
  /// the lines that both have in the same order are what is common.
  init(expected: [String], actual: [String]) {
    guard expected.count != actual.count,
      max(expected.count, actual.count) <= Self.maximumLines
    else {
      rows = (0..<max(expected.count, actual.count)).map { index in
        Row(
          expected: index < expected.count ? expected[index] : nil,
          actual: index < actual.count ? actual[index] : nil)
      }
      return
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in actual.difference(from: expected) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    rows = Self.rows(expected, removed, actual, inserted)
  }

  private static func rows(
    _ expected: [String], _ removed: Set<Int>, _ actual: [String], _ inserted: Set<Int>
  ) -> [Row] {
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < expected.count || right < actual.count {
      let isRemoved = removed.contains(left)
      let isInserted = inserted.contains(right)
      // Where nothing is marked both have a line; a mark on either side stands alone or pairs with another.
      let takesLeft = left < expected.count && (isRemoved || !isInserted)
      let takesRight = right < actual.count && (isInserted || !isRemoved)
      rows.append(
        Row(
          expected: takesLeft ? expected[left] : nil, actual: takesRight ? actual[right] : nil))
      left += takesLeft ? 1 : 0
      right += takesRight ? 1 : 0
    }
    return rows
  }
}
