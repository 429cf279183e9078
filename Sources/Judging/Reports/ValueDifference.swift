/// Where two values, written as text, differ.
///
/// Values are compared word by word: 0.25 and 0.27 do not differ in a digit. Where both have the
/// same shape, each word is compared with the one at its place, because an element of an array
/// means its place; otherwise the words that both have in the same order are what is common.
struct ValueDifference {
  /// Values with more words than these are compared at their two ends only.
  private static let maximumWords = 400

  /// The offsets, in characters, of the parts of the expected value that differ.
  let expected: [Range<Int>]
  /// The offsets, in characters, of the parts of the actual value that differ.
  let actual: [Range<Int>]

  /// Compares two values.
  ///
  /// - Returns: `nil` when they are equal or have nothing in common worth leaving out.
  init?(expected: String, actual: String) {
    guard expected != actual else { return nil }
    let left = Self.words(of: expected)
    let right = Self.words(of: actual)
    let (removed, inserted) = Self.differences(left, right)
    // Brackets and commas alone are not something in common.
    let hasCommonWord = left.indices.contains { !removed.contains($0) && Self.isWord(left[$0]) }
    guard hasCommonWord else { return nil }
    self.expected = Self.ranges(of: removed, in: left)
    self.actual = Self.ranges(of: inserted, in: right)
  }

  private static func differences(
    _ left: [Substring], _ right: [Substring]
  ) -> (removed: Set<Int>, inserted: Set<Int>) {
    if left.count == right.count,
      zip(left, right).allSatisfy({ $0 == $1 || isWord($0) && isWord($1) })
    {
      let places = Set(left.indices.filter { left[$0] != right[$0] })
      return (places, places)
    }
    guard max(left.count, right.count) <= maximumWords else {
      let start = zip(left, right).prefix { $0 == $1 }.count
      let most = min(left.count, right.count) - start
      let end = min(zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, most)
      return (Set(start..<(left.count - end)), Set(start..<(right.count - end)))
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return (removed, inserted)
  }
}

// MARK: - Words

extension ValueDifference {
  /// Splits a text into numbers and names, and everything else character by character.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix(while: isPartOfWord)
      words.append(word.isEmpty ? rest.prefix(1) : word)
      rest = rest.dropFirst(max(word.count, 1))
    }
    return words
  }

  private static func isWord(_ word: Substring) -> Bool {
    word.first.map(isPartOfWord) ?? false
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-+".contains(character)
  }

  /// Returns where the marked words are, with neighbours joined and spaces at the ends left out.
  private static func ranges(of marked: Set<Int>, in words: [Substring]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    var start: Int?
    for (index, word) in words.enumerated() {
      if !marked.contains(index) {
        start = nil
      } else if word != " " {
        // The spaces since the last marked word are marked only now that another one follows.
        let joined = start == nil ? nil : ranges.popLast()
        start = joined?.lowerBound ?? offset
        ranges.append((start ?? offset)..<(offset + word.count))
      }
      offset += word.count
    }
    return ranges
  }
}
