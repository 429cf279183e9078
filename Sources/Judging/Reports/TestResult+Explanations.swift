// What is to be said about a test besides its values, the same in every report.

extension TestResult {
  /// Why the test failed, a sentence each.
  ///
  /// - Parameter limits: The limits that held, where they are known.
  /// - Returns: The sentences, which can have several lines.
  func explanations(limits: TestLimits?) -> [String] {
    var sentences: [String] = []
    switch verdict {
    case .timeLimitExceeded: sentences += timeExplanation(limits: limits)
    case .memoryLimitExceeded: sentences += memoryExplanation(limits: limits)
    case .runTimeError where reason == .threadLimit:
      sentences.append(Self.threadExplanation(limits: limits))
    case .runTimeError: sentences += reason.map { [$0.sentence] } ?? []
    case .accepted, .wrongAnswer, .compileError, .judgeError: break
    }
    if let message, !sentences.contains(where: { $0.contains(message) }) {
      sentences.append(message)
    }
    return sentences
  }

  /// How many more expectations failed, as a sentence.
  var furtherFailuresSentence: String {
    "\(Figures.count(furtherFailures, "more expectation")) of this test failed too"
  }

  /// What is missing of the output, if anything is.
  ///
  /// - Parameter hidden: How many lines a report leaves out.
  /// - Returns: "3 more lines; the rest was not kept, it printed too much", or a part of that.
  func note(onHiddenLines hidden: Int) -> String? {
    var notes: [String] = []
    if hidden > 0 { notes.append("\(Figures.count(hidden, "more line"))") }
    if outputWasCut { notes.append("the rest was not kept, it printed too much") }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

// MARK: - Limits

extension TestResult {
  private func timeExplanation(limits: TestLimits?) -> [String] {
    if let wall = limits?.wallTime, let wallTime, wallTime >= wall,
      let cpuTime, cpuTime < limits?.cpuTime ?? wall
    {
      return [
        "Stopped after \(Figures.seconds(wallTime)), of which it computed for only "
          + "\(Figures.seconds(cpuTime)): it slept or waited for something."
      ]
    }
    guard let cpuTime else {
      // The figures are not shown, and without them nobody can say which limit it was.
      guard let limits, let cpu = limits.cpuTime, let wall = limits.wallTime else { return [] }
      return ["The limits are \(Figures.limit(cpu)) of CPU time and \(Figures.limit(wall)) in all."]
    }
    let limit = limits?.cpuTime.map { "; the limit is \(Figures.limit($0))" } ?? ""
    return ["Stopped after \(Figures.seconds(cpuTime)) of CPU time\(limit)."]
  }

  private func memoryExplanation(limits: TestLimits?) -> [String] {
    guard let limit = limits?.memoryBytes else { return [] }
    let peak = peakMemoryBytes.map { " with \(Figures.bytes($0)) in use" } ?? ""
    return ["Asked for more memory\(peak); the limit is \(Figures.bytes(limit))."]
  }

  private static func threadExplanation(limits: TestLimits?) -> String {
    switch limits?.threads {
    case nil: RunTimeErrorReason.threadLimit.sentence
    case 1: "Started a thread; this exercise allows none besides the first."
    case let limit?: "Started more than \(limit) threads, which is the limit."
    }
  }
}
