// What is to be said about a test besides its values, the same in every report.

extension TestResult {
  /// Why the test failed, a sentence each.
  ///
  /// - Parameter limits: The limits that held, where they are known.
  /// - Returns: The sentences, which can have several lines.
  func explanations(limits: TestLimits?) -> [Message] {
    var sentences: [Message] = []
    switch verdict {
    case .timeLimitExceeded: sentences += timeExplanation(limits: limits)
    case .memoryLimitExceeded: sentences += memoryExplanation(limits: limits)
    case .runTimeError where reason == .threadLimit:
      sentences.append(Self.threadExplanation(limits: limits))
    case .runTimeError: sentences += reason.map { [$0.sentence] } ?? []
    case .accepted, .wrongAnswer, .compileError, .judgeError: break
    }
    // The language does not matter: what is looked for is data.
    if let message, !sentences.contains(where: { $0.text(in: .english).contains(message) }) {
      sentences.append(.data(message))
    }
    return sentences
  }

  /// How many more expectations failed, as a sentence.
  var furtherFailuresSentence: Message {
    Message("\(count: furtherFailures, "more expectation") of this test failed too")
  }

  /// What is missing of the output, if anything is.
  ///
  /// - Parameter hidden: How many lines a report leaves out.
  /// - Returns: "3 more lines; the rest was not kept, it printed too much", or a part of that.
  func note(onHiddenLines hidden: Int) -> Message? {
    var notes: [Message] = []
    if hidden > 0 { notes.append(Message("\(count: hidden, "more line")")) }
    if outputWasCut { notes.append(Message("the rest was not kept, it printed too much")) }
    return notes.isEmpty ? nil : .joined(notes, by: "; ")
  }
}

// MARK: - Limits

extension TestResult {
  private func timeExplanation(limits: TestLimits?) -> [Message] {
    if let wall = limits?.wallTime, let wallTime, wallTime >= wall,
      let cpuTime, cpuTime < limits?.cpuTime ?? wall
    {
      return [
        Message(
          """
          Stopped after \(Figures.seconds(wallTime)), of which it computed for only \
          \(Figures.seconds(cpuTime)): it slept or waited for something.
          """)
      ]
    }
    guard let cpuTime else {
      // The figures are not shown, and without them nobody can say which limit it was.
      guard let limits, let cpu = limits.cpuTime, let wall = limits.wallTime else { return [] }
      return [
        Message(
          "The limits are \(Figures.limit(cpu)) of CPU time and \(Figures.limit(wall)) in all.")
      ]
    }
    guard let limit = limits?.cpuTime else {
      return [Message("Stopped after \(Figures.seconds(cpuTime)) of CPU time.")]
    }
    return [
      Message(
        "Stopped after \(Figures.seconds(cpuTime)) of CPU time; the limit is \(Figures.limit(limit))."
      )
    ]
  }

  private func memoryExplanation(limits: TestLimits?) -> [Message] {
    guard let limit = limits?.memoryBytes else { return [] }
    guard let peak = peakMemoryBytes else {
      return [Message("Asked for more memory; the limit is \(Figures.bytes(limit)).")]
    }
    return [
      Message(
        "Asked for more memory with \(Figures.bytes(peak)) in use; the limit is \(Figures.bytes(limit))."
      )
    ]
  }

  private static func threadExplanation(limits: TestLimits?) -> Message {
    switch limits?.threads {
    case nil: RunTimeErrorReason.threadLimit.sentence
    case 1: Message("Started a thread; this exercise allows none besides the first.")
    case let limit?: Message("Started more than \(limit) threads, which is the limit.")
    }
  }
}
