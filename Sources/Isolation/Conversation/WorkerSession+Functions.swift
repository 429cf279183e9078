import Wire

// Functions that one end lends to the other: the requests in both directions.

extension WorkerSession {
  /// How deep calls may be nested that go back and forth between the two processes.
  ///
  /// Each takes some kilobytes of our stack. What goes deeper has no end.
  private static let depthLimit = 256

  /// How many functions a worker may give back at once: more than any test lends.
  private static let mostReleases = 1_000_000

  /// Calls a function that the worker has lent.
  ///
  /// - Parameters:
  ///   - function: The number of the function.
  ///   - arguments: The encoded arguments.
  /// - Returns: The claimed result.
  /// - Throws: A `WorkerFailure` when there is no answer; an error thrown by the solution is an answer.
  public func invoke(function: UInt32, arguments: [UInt8]) throws(WorkerFailure) -> WorkerReply {
    try guarded { () throws(Interruption) in
      try exchange(.invoke, function: Int(function), arguments).reply()
    }
  }

  /// Waits for the reply to a request, and answers what the worker asks meanwhile.
  func reply(to request: UInt32) throws(Interruption) -> WorkerFrame {
    while true {
      let frame = try connection.receive()
      guard frame.header.sequence == request else {
        throw .violation("answered request \(frame.header.sequence) instead of \(request)")
      }
      switch frame.header.kind {
      case .ask: try answer(frame)
      case .released: try takeBack(frame)
      default: return frame
      }
    }
  }

  /// Tells the worker which of its functions and objects are no longer held.
  func sendReleases() throws(Interruption) {
    guard let numbers = lender?.unheld(), !numbers.isEmpty else { return }
    var payload = WireEncoder()
    payload.encode(numbers)
    try connection.send(.release, sequence: 0, payload.bytes, [])
  }

  /// Takes functions back, for which the worker expects no answer.
  private func takeBack(_ frame: WorkerFrame) throws(Interruption) {
    // A worker that sends nothing else never makes us wait, which is when the limits are looked at.
    releaseCount += 1
    guard releaseCount <= specification.limits.asks else { throw .wallLimit }
    try connection.checkCPUTime()
    let numbers = try frame.numbers()
    guard numbers.count <= Self.mostReleases else {
      throw .violation("gave \(numbers.count) functions back at once")
    }
    lender?.takeBack(numbers)
  }

  /// Has a function called for the worker and sends its answer.
  ///
  /// The time that this takes is ours.
  private func answer(_ frame: WorkerFrame) throws(Interruption) {
    guard let lender else { throw .violation("called a function, and was lent none") }
    askedCount += 1
    // Nobody reads a hundred thousand answers: the solution goes round in a circle.
    guard askedCount <= specification.limits.asks else { throw .wallLimit }
    guard depth < Self.depthLimit else { throw .tooDeep }
    let timeLeft = connection.pauseClock()
    try connection.checkCPUTime()
    depth += 1
    let (number, arguments) = try frame.question()
    let answer = lender.answer(function: number, arguments: arguments)
    depth -= 1
    // A request that was made in between may have ended the worker.
    guard failure == nil else { throw .givenUp }
    if case .refused(let text) = answer { throw .violation(text) }
    if case .givenUp = answer { throw .givenUp }
    // It has to wait, and must not have said anything more.
    try connection.checkSilence()
    connection.resumeClock(timeLeft)
    try sendReleases()
    try send(answer, to: frame.header.sequence)
  }

  private func send(_ answer: FunctionAnswer, to request: UInt32) throws(Interruption) {
    switch answer {
    case .returned(let bytes):
      try connection.send(.answered, sequence: request, [], bytes)
    case .threw(let number, let type, let description):
      var payload = WireEncoder()
      payload.encode(number)
      payload.encode(type)
      payload.encode(description)
      try connection.send(.failed, sequence: request, payload.bytes, [])
    case .refused, .givenUp: break
    }
  }
}
