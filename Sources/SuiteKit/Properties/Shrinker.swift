/// Makes a failing choice sequence smaller.
///
/// The sequence is changed a little and tried again; whatever still fails is kept. A sequence is smaller
/// if it is shorter, or as long and earlier in lexicographic order. All passes are repeated until none
/// of them helps or the budget of attempts is used up, so that the result depends on the seed alone and
/// never on how fast the machine is.
struct Shrinker {
  /// The smallest failing sequence so far.
  private(set) var best: [UInt64]
  /// How many attempts are left.
  private(set) var budget: Int
  /// Whether a sequence fails; returns what was really drawn from it, or nothing if it passes.
  private let fails: ([UInt64]) throws -> [UInt64]?

  init(
    _ failing: [UInt64], budget: Int, fails: @escaping ([UInt64]) throws -> [UInt64]?
  ) {
    best = failing
    self.budget = budget
    self.fails = fails
  }

  /// Returns the smallest failing sequence that the budget finds.
  mutating func shrink() throws -> [UInt64] {
    var before: [UInt64]
    repeat {
      before = best
      try deleteRuns()
      try zeroRuns()
      try lowerNumbers()
      try lowerAndDelete()
      try lowerAndReplace()
      try gather()
    } while best != before && budget > 0
    return best
  }

  /// Tries a sequence and keeps it if it fails and is smaller.
  private mutating func attempt(_ candidate: [UInt64]) throws -> Bool {
    guard budget > 0, Self.isSmaller(candidate, than: best) else { return false }
    budget -= 1
    guard let drawn = try fails(candidate) else { return false }
    best = Self.isSmaller(drawn, than: candidate) ? drawn : candidate
    return true
  }

  private static func isSmaller(_ left: [UInt64], than right: [UInt64]) -> Bool {
    left.count != right.count
      ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }
}

// MARK: - Passes

extension Shrinker {
  /// Leaves out runs of numbers, long ones first: whole elements of lists.
  private mutating func deleteRuns() throws {
    var length = best.count / 2
    while length > 0 {
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

  /// Lowers each number by itself: to the smallest that fails, found by halving the distance.
  private mutating func lowerNumbers() throws {
    var index = 0
    while index < best.count {
      var passing: UInt64?
      while index < best.count, best[index] > (passing.map { $0 + 1 } ?? 0) {
        let goal = passing.map { $0 + (best[index] - $0) / 2 } ?? 0
        var candidate = best
        candidate[index] = goal
        if try !attempt(candidate) { passing = goal }
        if budget == 0 { return }
      }
      index += 1
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
