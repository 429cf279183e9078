import Isolation

/// How much may still be measured.
///
/// It is an amount of CPU time, so that a machine that has other things to do as well gives the same
/// precision, only later; and it ends in any case after three times as long by the clock on the wall.
struct MeasuringBudget {
  private let amount: Duration
  private let usedBefore = ProcessorTime.used
  private let begin = ContinuousClock.now

  init(_ amount: Duration) {
    self.amount = amount
  }

  /// The CPU time that has been used.
  var used: Duration { ProcessorTime.used - usedBefore }

  /// How much of it is used, 1 for all.
  var part: Double {
    max(used / amount, (ContinuousClock.now - begin) / (amount * Self.mostWaiting))
  }

  /// How many times the amount it may take when others use the processors.
  private static let mostWaiting = 3
}
