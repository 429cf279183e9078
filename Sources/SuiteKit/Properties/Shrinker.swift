/// Makes a failing choice sequence smaller.
///
/// The sequence is changed a little and tried again; whatever still fails is kept. A sequence is smaller
/// if it is shorter, or as long and earlier in lexicographic order. All passes are repeated until none
/// of them helps or the budget of attempts is used up, so that the result depends on the seed alone and
/// never on how fast the machine is.
struct Shrinker {
  /// The smallest failing sequence so far.
  var best: [UInt64] { choices.numbers }
  /// The smallest failing sequence so far, and what is known of its meaning.
  private(set) var choices: DrawnChoices
  /// How many attempts are left.
  private(set) var budget: Int
  /// What was tried before: passes that are repeated come to the same sequences again.
  private var tried: Set<[UInt64]> = []
  /// Whether a sequence fails; returns what was really drawn from it, or nothing if it passes.
  private let fails: ([UInt64]) throws -> DrawnChoices?

  init(
    _ failing: DrawnChoices, budget: Int, fails: @escaping ([UInt64]) throws -> DrawnChoices?
  ) {
    choices = failing
    self.budget = budget
    self.fails = fails
  }

  /// Returns the smallest failing sequence that the budget finds.
  mutating func shrink() throws -> [UInt64] {
    try repeatWhileItHelps { shrinker in
      // Passes that take few attempts come first, so that the others begin with a short sequence. Among
      // them, what makes the input short: once most numbers are zero, a shorter input seldom fails.
      try shrinker.repeatWhileItHelps { shrinker in
        try shrinker.deleteElements()
        try shrinker.lowerSizes()
        try shrinker.deleteRuns()
        try shrinker.zeroRuns()
        try shrinker.lowerNumbers()
        try shrinker.swapNeighbours()
        try shrinker.lowerEqualNumbers()
        try shrinker.lowerEqualElements()
        try shrinker.sortElements()
      }
      try shrinker.lowerAndDelete()
      try shrinker.lowerAndReplace()
      try shrinker.gather()
    }
    return best
  }

  private mutating func repeatWhileItHelps(
    _ passes: (inout Self) throws -> Void
  ) throws {
    var before: [UInt64]
    repeat {
      before = best
      try passes(&self)
    } while best != before && budget > 0
  }

  /// Tries a sequence and keeps it if it fails and is smaller.
  mutating func attempt(_ candidate: [UInt64]) throws -> Bool {
    guard budget > 0, Self.isSmaller(candidate, than: best) else { return false }
    guard tried.insert(candidate).inserted else { return false }
    budget -= 1
    // Where a sequence is used up, zeros are drawn: it is no smaller for leaving them out.
    guard let drawn = try fails(candidate), Self.isSmaller(drawn.numbers, than: best) else {
      return false
    }
    choices = drawn
    return true
  }

  /// Whether a sequence is shorter than another, or as long and earlier.
  static func isSmaller(_ left: [UInt64], than right: [UInt64]) -> Bool {
    left.count != right.count
      ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }
}

// MARK: - Passes

extension Shrinker {
  /// Lowers the numbers that decide how much more is drawn.
  private mutating func lowerSizes() throws {
    for size in choices.sizes.indices {
      guard budget > 0, size < choices.sizes.count else { return }
      try lower([choices.sizes[size]])
    }
  }

  /// Leaves out runs of numbers, long ones first: whole elements of lists.
  private mutating func deleteRuns() throws {
    var length = best.count / 2
    while length > 0 && budget > 0 {
      var start = best.count - length
      while start >= 0 {
        var candidate = best
        candidate.removeSubrange(start..<min(start + length, candidate.count))
        if try !attempt(candidate) { start -= 1 } else { start = min(start, best.count) - 1 }
        if length > 8 { start -= length / 2 }
      }
      length = length > 8 ? length / 2 : length - 1
    }
  }

  /// Sets runs of numbers to zero.
  private mutating func zeroRuns() throws {
    var length = best.count
    while length > 0 {
      var start = 0
      while start < best.count {
        let end = min(start + length, best.count)
        if best[start..<end].contains(where: { $0 > 0 }) {
          var candidate = best
          for index in start..<end { candidate[index] = 0 }
          _ = try attempt(candidate)
        }
        start += length
      }
      length /= 2
    }
  }

  /// Lowers each number by itself.
  private mutating func lowerNumbers() throws {
    var index = 0
    while index < best.count && budget > 0 {
      try lower([index])
      index += 1
    }
  }

  /// Puts neighbours in order: two corners may be drawn in either, and then equal boxes look different.
  private mutating func swapNeighbours() throws {
    for index in 1..<max(1, best.count) where index < best.count && best[index] < best[index - 1] {
      var candidate = best
      candidate.swapAt(index - 1, index)
      _ = try attempt(candidate)
    }
  }

  /// Lowers numbers that are equal together: two values that must agree stay alike.
  private mutating func lowerEqualNumbers() throws {
    for number in Set(best).sorted(by: >) where number > 0 && budget > 0 {
      let places = best.indices.filter { best[$0] == number }
      if places.count > 1 { try lower(places) }
    }
  }

  /// Lowers equal numbers to the smallest that fails, found by halving the distance.
  mutating func lower(_ places: [Int]) throws {
    guard let place = places.first else { return }
    var passing: UInt64?
    while budget > 0, places.allSatisfy({ $0 < best.count && best[$0] == best[place] }),
      best[place] > (passing.map { $0 + 1 } ?? 0)
    {
      let goal = passing.map { $0 + (best[place] - $0) / 2 } ?? 0
      var candidate = best
      for place in places { candidate[place] = goal }
      if try !attempt(candidate) { passing = goal }
    }
  }

  /// Lowers a number by one and leaves out what follows: a length and the element that goes with it.
  private mutating func lowerAndDelete() throws {
    var index = 0
    while index < best.count {
      if best[index] > 0 {
        for start in index + 1..<max(index + 1, min(best.count, index + 33)) {
          var hasHelped = false
          for length in 1...4 where start + length <= best.count && !hasHelped {
            var candidate = best
            candidate[index] -= 1
            candidate.removeSubrange(start..<start + length)
            hasHelped = try attempt(candidate)
          }
          if hasHelped || budget == 0 { break }
        }
      }
      index += 1
    }
  }

  /// Lowers a number by one and tries small ones in place of the next.
  ///
  /// The first often decides what the second means: whether it is a real number or a whole one.
  private mutating func lowerAndReplace() throws {
    var index = 0
    while index + 1 < best.count {
      for replacement in 0..<16 as Range<UInt64> where best[index] > 0 {
        var candidate = best
        candidate[index] -= 1
        candidate[index + 1] = replacement
        if try attempt(candidate) || budget == 0 { break }
      }
      index += 1
    }
  }

  /// Moves a part of a number to one that follows: where a sum matters, few numbers are left.
  private mutating func gather() throws {
    var index = 0
    while index < best.count {
      for target in index + 1..<max(index + 1, min(best.count, index + 7)) {
        for halvings in 0..<4 where target < best.count && best[index] >> halvings > 0 {
          var candidate = best
          candidate[index] -= best[index] >> halvings
          candidate[target] &+= best[index] >> halvings
          if try attempt(candidate) { break }
          if budget == 0 { return }
        }
      }
      index += 1
    }
  }
}
