/// How far a bench has come.
package struct BenchProgress: Equatable, Sendable {
  /// The name of the file that is measured next.
  package var name: String
  /// How many have been measured.
  package var done: Int
  /// How many there are.
  package var count: Int
  /// About how long the rest takes.
  package var remaining: Duration

  /// Describes how far a bench has come.
  package init(name: String, done: Int, count: Int, remaining: Duration) {
    self.name = name
    self.done = done
    self.count = count
    self.remaining = remaining
  }

  /// Estimates from what is known.
  ///
  /// - Parameters:
  ///   - name: The name of the file that is measured next.
  ///   - elapsed: How long each of the files took that have been measured.
  ///   - count: How many there are.
  ///   - budget: How long the workloads of a file may be measured: most of what it takes.
  init(next name: String, after elapsed: [Duration], of count: Int, budget: Duration) {
    let mean = elapsed.isEmpty ? budget : elapsed.reduce(.zero, +) / elapsed.count
    self.init(
      name: name, done: elapsed.count, count: count, remaining: mean * (count - elapsed.count))
  }
}

// MARK: - MessageConvertible

extension BenchProgress: MessageConvertible {
  /// The progress as a person reads it: "2 of 5: b.swift (about 30 s left) …".
  package var message: Message {
    let seconds = Int((remaining / .seconds(1)).rounded(.up))
    return Message(
      "\(done + 1) of \(self.count): \(SafeText.visible(name)) (about \(seconds) s left) …")
  }
}
