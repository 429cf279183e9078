/// What is being judged at the moment.
package struct SessionRun: Equatable, Sendable {
  /// How far it is.
  package enum Phase: Equatable, Sendable {
    case idle
    /// Compiling and testing.
    case judging
    /// All tests have passed, so many; time is being measured, and this part of it is done, 1 for all.
    case measuring(tests: Int, part: Double)
    /// The tests have failed, and the mistake is being looked for.
    case diagnosing
    /// Solutions are measured beside each other.
    case benching(BenchProgress?)
  }

  /// Tells it from those before; what comes late from another is dropped.
  package private(set) var number = 0
  package var phase = Phase.idle

  /// Whether nothing is going on.
  package var isIdle: Bool { phase == .idle }

  /// Begins another, and returns its number.
  mutating func begin(_ phase: Phase) -> Int {
    number += 1
    self.phase = phase
    return number
  }
}
