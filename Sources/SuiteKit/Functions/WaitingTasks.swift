/// What a suite knows of the tasks of its workers.
struct WaitingTasks {
  /// The calls that were made, by number.
  var calls: [Int: WaitingCall] = [:]
  /// Chooses which of those that wait returns.
  var choose: ([WaitingCall], Bool) throws -> WaitingCall? = { calls, hasAnswer in
    hasAnswer ? nil : calls.first
  }

  /// Returns the number of the call that returns now.
  ///
  /// - Parameters:
  ///   - numbers: The calls that wait, a claim of a worker.
  ///   - hasAnswer: Whether the suite's call has been answered.
  /// - Returns: The number; none where nothing does.
  /// - Throws: What the suite's closure throws.
  func settle(_ numbers: [Int], _ hasAnswer: Bool) throws -> Int? {
    try choose(numbers.compactMap { calls[$0] }, hasAnswer)?.number
  }
}
