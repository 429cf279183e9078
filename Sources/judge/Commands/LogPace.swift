/// When a log gets a further line about something that takes long.
///
/// Nobody watches a log while it grows, and who reads it later wants few lines: the first after half a minute, and
/// each after twice as long as the one before, up to ten minutes.
struct LogPace {
  private static let longest = Duration.seconds(600)

  private var last: ContinuousClock.Instant
  private var interval = Duration.seconds(30)

  init(from start: ContinuousClock.Instant) {
    last = start
  }

  /// Says whether a line is due, and counts from then on if it is.
  mutating func isDue(at time: ContinuousClock.Instant) -> Bool {
    guard time - last >= interval else { return false }
    last = time
    interval = min(interval * 2, Self.longest)
    return true
  }
}
