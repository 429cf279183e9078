/// How many submissions of each exercise got which verdict.
package struct GradingTally: Equatable, Sendable {
  private var counts: [String: [Verdict: Int]] = [:]

  package init() {}

  /// Counts the results of the submissions that a file is about.
  init(of index: GradingIndex) {
    for entry in (index.heading?.submissions ?? []).compactMap({ index.entries[$0] })
    where entry.isResult {
      add(entry.verdict, of: entry.exercise)
    }
  }

  /// Counts one more.
  package mutating func add(_ verdict: Verdict, of exercise: String) {
    counts[exercise, default: [:]][verdict, default: 0] += 1
  }

  /// The exercises, sorted.
  var exercises: [String] { counts.keys.sorted() }

  /// How many submissions of an exercise, or of all, got a verdict, or any.
  package func count(_ verdict: Verdict? = nil, of exercise: String? = nil) -> Int {
    let some = exercise.map { [counts[$0] ?? [:]] } ?? Array(counts.values)
    return some.joined().filter { verdict == nil || $0.key == verdict }.map(\.value).reduce(0, +)
  }
}
