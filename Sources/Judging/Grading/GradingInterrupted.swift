package import Isolation

/// A grading that was asked to end before it was done.
package struct GradingInterrupted: Error, Equatable {
  /// How it was asked.
  package var signal: InterruptSignal
  /// How many submissions have their result, and how many there are.
  package var done: Int
  package var count: Int

  package init(signal: InterruptSignal, done: Int, count: Int) {
    self.signal = signal
    self.done = done
    self.count = count
  }
}

extension GradingInterrupted: MessageConvertible {
  package var message: Message {
    Message(
      """
      Interrupted: \(Figures.grouped(done)) of \(Figures.grouped(count)) submissions have their \
      result. The same command with '--resume' does the rest.
      """)
  }
}
