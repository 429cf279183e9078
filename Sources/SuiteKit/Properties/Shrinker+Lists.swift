// The passes that know where the elements of lists are.

extension Shrinker {
  /// Leaves out elements of lists, many first, and what belongs to them elsewhere.
  mutating func deleteElements() throws {
    var list = 0
    while list < choices.lists.count {
      var length = choices.lists[list].elements.count
      while length > 0 && budget > 0 {
        // From the end, so that what is left of a list is its beginning.
        var start = count(ofList: list) - length
        while start >= 0 && budget > 0 {
          try deleteElements(start..<start + length, ofList: list)
          start = min(start, count(ofList: list)) - length
        }
        length = min(length, count(ofList: list) + 1) / 2
      }
      list += 1
    }
  }

  /// Leaves out some elements of a list.
  private mutating func deleteElements(_ elements: Range<Int>, ofList index: Int) throws {
    let list = choices.lists[index]
    let parallel = choices.lists.filter { $0.elements.count == list.elements.count }
    if !list.hasFixedCount {
      if try attempt(best.without(elements, of: [list])) { return }
      // What a list drawn later says of each element of this one.
      if parallel.count > 1 { _ = try attempt(best.without(elements, of: parallel)) }
      return
    }
    // The count stands before the list: right before it, or among the sizes.
    guard let start = list.elements.first?.lowerBound else { return }
    for place in Set(choices.sizes + [start - 1]).sorted(by: >) where 0..<start ~= place {
      guard place < best.count, best[place] >= UInt64(elements.count) else { continue }
      var candidate = best.without(elements, of: parallel)
      guard place < candidate.count, candidate[place] >= UInt64(elements.count) else { continue }
      candidate[place] -= UInt64(elements.count)
      if try attempt(candidate) { return }
    }
  }

  /// Lowers numbers at the same place of equal elements together.
  mutating func lowerEqualElements() throws {
    var list = 0
    while list < choices.lists.count && budget > 0 {
      let places = (0..<count(ofList: list)).map { element($0, ofList: list) }
      let length = best.count
      var isNew: Set<ArraySlice<UInt64>> = []
      // Where the sequence becomes shorter, elements are no longer where they were.
      for place in places where best.count == length && isNew.insert(best[place]).inserted {
        let equal = places.filter { best[$0].elementsEqual(best[place]) }
        guard equal.count > 1 else { continue }
        for offset in 0..<place.count {
          try lower(equal.map { $0.lowerBound + offset })
        }
      }
      list += 1
    }
  }

  /// Puts elements of lists in order: the simplest first, where their order does not matter.
  mutating func sortElements() throws {
    var list = 0
    while list < choices.lists.count && budget > 0 {
      _ = try attempt(sorted(list))
      var position = 1
      while position < count(ofList: list) {
        let (left, right) = (element(position - 1, ofList: list), element(position, ofList: list))
        if best[right].lexicographicallyPrecedes(best[left]) {
          var candidate = best
          candidate.replaceSubrange(
            left.lowerBound..<right.upperBound, with: best[right] + best[left])
          _ = try attempt(candidate)
        }
        position += 1
      }
      list += 1
    }
  }

  /// The best sequence with the elements of a list in order.
  private func sorted(_ list: Int) -> [UInt64] {
    let places = (0..<count(ofList: list)).map { element($0, ofList: list) }
    guard let first = places.first, let last = places.last else { return best }
    let elements = places.map { Array(best[$0]) }.sorted { $0.lexicographicallyPrecedes($1) }
    var candidate = best
    candidate.replaceSubrange(first.lowerBound..<last.upperBound, with: elements.joined())
    return candidate
  }

  private func count(ofList index: Int) -> Int {
    index < choices.lists.count ? choices.lists[index].elements.count : 0
  }

  /// Where an element stands.
  private func element(_ position: Int, ofList index: Int) -> Range<Int> {
    choices.lists[index].elements[position]
  }
}

extension [UInt64] {
  /// The sequence without some elements of each of several lists.
  fileprivate func without(_ elements: Range<Int>, of lists: [DrawnChoices.List]) -> [UInt64] {
    let places = lists.flatMap { $0.elements[elements] }
    return indices.filter { index in !places.contains { $0.contains(index) } }.map { self[$0] }
  }
}
