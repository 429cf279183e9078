// The blocks of the tests that failed, and the count of those that passed.

extension TerminalReport {
  func addTests(of result: SubmissionResult, to page: inout TerminalPage) {
    // The faults already name the tests that could not be judged, and cast doubt on the others.
    let isJudged = result.verdict != .judgeError || isVerbose
    let failed = result.tests.filter { $0.verdict != .accepted && $0.verdict != .judgeError }
    if isJudged { addFailed(failed, of: result, to: &page) }
    let passed = result.tests.filter { $0.verdict == .accepted }
    if isVerbose { addPassed(passed, to: &page) }
    // Where all failed, or none, the line of the verdict has counted them already.
    if isJudged, result.feedback > .verdict, !failed.isEmpty, !passed.isEmpty {
      page.addSpace()
      let counts = Message(
        "\(count: passed.count, "test") passed, \(failed.count) failed\(result.timeTaken)")
      page.add(StyledText(style.text(counts)))
    }
    addSlowest(of: result, to: &page)
  }

  private func addFailed(
    _ failed: [TestResult], of result: SubmissionResult, to page: inout TerminalPage
  ) {
    var pictures = pictureLimit
    for test in failed.prefix(blockLimit) {
      let picture = pictures > 0 ? picture(of: test) : []
      if !picture.isEmpty { pictures -= 1 }
      addBlock(for: test, picture: picture, limits: result.limits, to: &page)
    }
    let others = failed.dropFirst(blockLimit)
    guard !others.isEmpty else { return }
    page.addSpace()
    for test in others.prefix(nameLimit) { page.addCut(titleLine(of: test)) }
    let unnamed = others.count - min(nameLimit, others.count)
    if unnamed > 0 {
      page.add(StyledText("  " + style.text(Message("and \(unnamed) more")), .faint))
    }
  }

  private func addPassed(_ passed: [TestResult], to page: inout TerminalPage) {
    if !passed.isEmpty { page.addSpace() }
    for test in passed {
      let time = test.cpuTime.map(Figures.seconds) ?? ""
      let width = style.width - DisplayWidth.of(time) - 2
      page.add(
        titleLine(of: test).cut(to: width, ellipsis: style.ellipsis),
        right: StyledText(time, .faint))
    }
  }

  private func titleLine(of test: TestResult) -> StyledText {
    var line = style.mark(for: test.verdict) + StyledText(" ")
    line = line + StyledText(test.title, test.verdict == .accepted ? .plain : .heading)
    switch test.verdict {
    case .accepted, .wrongAnswer: break
    case .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError, .judgeError:
      line = line + StyledText(" \(style.dot) \(style.text(test.verdict.words))", .bad)
    }
    if test.visibility == .visible, test.verdict != .accepted {
      line = line + StyledText(" \(style.dot) \(style.text(Message("example")))", .faint)
    }
    return line
  }

  /// Names the slowest test when it came near its limit; nobody wants to know the others.
  private func addSlowest(of result: SubmissionResult, to page: inout TerminalPage) {
    guard let limit = result.limits?.cpuTime, result.verdict != .judgeError else { return }
    let passed = result.tests.filter { $0.verdict == .accepted }
    guard let slowest = passed.max(by: { ($0.cpuTime ?? .zero) < ($1.cpuTime ?? .zero) }),
      let time = slowest.cpuTime, time * 4 >= limit
    else { return }
    let figures = StyledText(
      style.text(Message(", \(Figures.seconds(time)) of \(Figures.limit(limit))")), .caution)
    let name = StyledText(style.text(Message("slowest: \(slowest.title)")), .caution)
    page.addCut(name.cut(to: style.width - figures.width, ellipsis: style.ellipsis) + figures)
  }
}

// MARK: - One block

extension TerminalReport {
  private func addBlock(
    for test: TestResult, picture: [StyledText], limits: TestLimits?, to page: inout TerminalPage
  ) {
    page.addSpace()
    page.add(titleLine(of: test), hanging: 2)
    if let call = test.call {
      for line in SafeText.lines(of: call) {
        page.add(
          StyledText(line), indent: 2, hanging: 4, breaks: .arguments, limit: valueLineLimit)
      }
    }
    addValues(of: test, to: &page)
    for sentence in test.explanations(limits: limits) {
      for line in SafeText.lines(of: style.text(sentence)).prefix(valueLineLimit) {
        let role: TerminalStyle.Role = test.verdict == .wrongAnswer ? .plain : .bad
        page.add(StyledText(line, role), indent: 2, limit: valueLineLimit)
      }
    }
    if !picture.isEmpty { page.addSpace() }
    for line in picture { page.addCut(line, indent: 2) }
    if let location = test.location { addLocation(location, to: &page) }
    if test.furtherFailures > 0 {
      page.add(StyledText(style.text(test.furtherFailuresSentence), .faint), indent: 2)
    }
    addOutput(of: test, to: &page)
  }

  private func addLocation(_ location: SourceLocation, to page: inout TerminalPage) {
    let column = location.column.map { ":\($0)" } ?? ""
    let place = StyledText("\(location.file):\(location.line)\(column)", .heading)
    let function = StyledText(location.function.map { style.text(Message(" in \($0)")) } ?? "")
    page.add(place + function, indent: 2)
    if let excerpt = location.excerpt {
      addExcerpt(excerpt, line: location.line, column: location.column, indent: 2, to: &page)
    }
  }

  private func addOutput(of test: TestResult, to page: inout TerminalPage) {
    guard let output = test.output, !output.isEmpty else { return }
    let lines = SafeText.lines(of: output)
    guard !lines.isEmpty else { return }
    page.add(StyledText(style.text(Message("printed")), .faint), indent: 2)
    let bar = StyledText(style.bar + " ", .faint)
    for line in lines.prefix(outputLineLimit) {
      // No more of a line is looked at than can be shown: a solution may print megabytes.
      page.addCut(bar + StyledText(line.prefix(style.width * 2)), indent: 2)
    }
    let hidden = lines.count - min(outputLineLimit, lines.count)
    guard let note = test.note(onHiddenLines: hidden) else { return }
    page.add(StyledText("\(style.ellipsis) \(style.text(note))", .faint), indent: 2)
  }
}
