/// Named amounts beside each other.
struct BarScene: Sendable, Equatable {
  /// One amount.
  struct Bar: Sendable, Equatable {
    /// What it is the amount of: "flags.swift".
    var name: String
    var amount: Double
    /// The interval in which the amount lies, where it was measured.
    var interval: ClosedRange<Double>?
    /// How the amount is written: "1.04×".
    var text: String
    /// Whether it is the one that the reader is looking for.
    var isEmphasised: Bool
  }

  /// What the picture shows, in a few words; it is the picture's accessible name.
  var title: String
  var bars: [Bar]
  /// An amount to draw a line at: a limit, or 1 for a ratio.
  var mark: Double?
}
