/// What results are worth: so many points for an exercise, for all of it or for each part.
package struct PointScheme: Equatable, Sendable {
  /// How points are given.
  package enum Award: String, Sendable, CaseIterable {
    /// All for an accepted solution, none for another.
    case allOrNothing = "all-or-nothing"
    /// For each test and each size of a workload its part.
    case partial
  }

  /// What one exercise is worth.
  package struct Entry: Equatable, Sendable {
    /// The points for an accepted solution.
    package var points: Double
    package var award = Award.allOrNothing
    /// How much tests and sizes of workloads count beside others, by id; 1 where nothing is said.
    package var weights: [String: Double] = [:]

    package init(
      points: Double, award: Award = .allOrNothing, weights: [String: Double] = [:]
    ) {
      self.points = points
      self.award = award
      self.weights = weights
    }
  }

  /// What a result has earned.
  struct Earned: Equatable {
    /// The points of an item and the most it could have.
    struct Part: Equatable {
      var item: ReportItem
      var earned: Double
      var most: Double
    }

    /// The points; none for a judge error, which says nothing about the solution.
    var earned: Double?
    var most: Double
    /// The points of each item, where points are given in parts.
    var parts: [Part] = []
  }

  /// What exercises are worth, by id.
  package var exercises: [String: Entry]
  /// What the others are worth.
  package var otherwise: Entry

  /// Makes a scheme; without anything, an accepted solution is worth a point and another none.
  package init(exercises: [String: Entry] = [:], otherwise: Entry = Entry(points: 1)) {
    self.exercises = exercises
    self.otherwise = otherwise
  }

  /// Returns what a result has earned.
  func award(for result: SubmissionResult) -> Earned {
    let entry = exercises[result.exercise] ?? otherwise
    guard result.verdict != .judgeError else { return Earned(earned: nil, most: entry.points) }
    guard entry.award == .partial else {
      return Earned(earned: result.verdict == .accepted ? entry.points : 0, most: entry.points)
    }
    let items = result.items
    let weights = items.map { max(entry.weights[$0.id] ?? 1, 0) }
    let sum = weights.reduce(0, +)
    // Where nothing counts, the verdict does.
    guard sum > 0 else {
      return Earned(earned: result.verdict == .accepted ? entry.points : 0, most: entry.points)
    }
    let parts = zip(items, weights).map { item, weight in
      let most = Self.rounded(entry.points * weight / sum)
      return Earned.Part(
        item: item, earned: item.verdict == .accepted ? most : 0, most: most)
    }
    let passed = zip(items, weights).filter { $0.0.verdict == .accepted }.map(\.1).reduce(0, +)
    return Earned(
      earned: Self.rounded(entry.points * passed / sum), most: entry.points, parts: parts)
  }

  /// No gradebook shows more than hundredths of a point; thousandths keep sums right.
  private static func rounded(_ points: Double) -> Double { (points * 1000).rounded() / 1000 }
}
