package import Foundation

/// Counts how long a person works on an exercise in a session.
///
/// What counts is the time between two signs of work, a key or a save. Whoever gives none for long has gone
/// for a walk, of which only the first minutes count: who reads or thinks presses no key either.
package struct WorkClock: Equatable, Sendable {
  /// The longest time between two signs that counts whole, in seconds.
  package static let longestPause = 300.0

  private var last: Date?
  private var seconds = 0.0

  /// Starts at the first sign.
  package init() {}

  /// Notes a sign of work.
  package mutating func note(at time: Date) {
    if let last { seconds += min(max(time.timeIntervalSince(last), 0), Self.longestPause) }
    last = time
  }

  /// Returns the whole seconds since this was asked last; the rest counts later.
  package mutating func take() -> Int {
    let whole = seconds.rounded(.down)
    seconds -= whole
    return Int(whole)
  }
}
