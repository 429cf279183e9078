// The tests that failed, one after the other, and those that passed, folded.

extension HTMLResult {
  var failedTests: Markup {
    let failed = result.tests.filter { $0.verdict != .accepted && $0.verdict != .judgeError }
    guard !failed.isEmpty else { return .nothing }
    var blocks: [Markup] = []
    var pictures = 0
    for test in failed.prefix(Limit.failures) {
      let picture = pictures < Limit.pictures ? picture(of: test) : nil
      if picture != nil { pictures += 1 }
      blocks.append(block(for: test, picture: picture))
    }
    return section(
      "Failed tests",
      Markup {
        Markup(joining: blocks)
        if failed.count > Limit.failures {
          list(failed.dropFirst(Limit.failures).prefix(Limit.passed))
          Self.omission(failed.count - Limit.failures - Limit.passed, "more failed test")
        }
      })
  }

  var passedTests: Markup {
    let passed = result.tests.filter { $0.verdict == .accepted }
    guard !passed.isEmpty else { return .nothing }
    return Markup("details") {
      Markup("summary") { "\(Figures.count(passed.count, "test")) passed" }
      list(passed.prefix(Limit.passed))
      Self.omission(passed.count - Limit.passed, "more test")
    }
  }

  private func list(_ tests: some Sequence<TestResult>) -> Markup {
    Markup("ul", ["class": "tests"]) {
      for test in tests {
        Markup("li") {
          Markup("span") {
            Markup("span", ["class": Self.style(of: test.verdict), "aria-hidden": "true"]) {
              "\(Self.mark(for: test.verdict)) "
            }
            Markup(text: test.title)
            tags(of: test)
          }
          if let time = test.cpuTime {
            Markup("span", ["class": "figure"]) { Figures.seconds(time) }
          }
        }
      }
    }
  }

  private func tags(of test: TestResult) -> Markup {
    Markup {
      switch test.verdict {
      case .accepted, .wrongAnswer: Markup.nothing
      case .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError, .judgeError:
        Markup(text: " ") + Markup("span", ["class": "tag bad"]) { test.verdict.words }
      }
      if test.visibility == .visible {
        Markup(text: " ") + Markup("span", ["class": "tag"]) { "example" }
      }
    }
  }
}

// MARK: - One test

extension HTMLResult {
  private func block(for test: TestResult, picture: Markup?) -> Markup {
    Markup("article", ["class": "test"]) {
      heading(below: 2) {
        Markup("span", ["class": "mark bad", "aria-hidden": "true"]) {
          Self.mark(for: test.verdict)
        }
        Markup(text: " \(test.title)")
        tags(of: test)
      }
      explanations(of: test)
      if let call = test.call { code(SafeText.lines(of: call), style: "call") }
      values(of: test)
      picture
      if let location = test.location { self.location(location) }
      if test.furtherFailures > 0 {
        Markup("p", ["class": "faint"]) { test.furtherFailuresSentence }
      }
      output(of: test)
    }
  }

  private func explanations(of test: TestResult) -> Markup {
    Markup {
      for sentence in test.explanations(limits: result.limits) {
        let isRule = test.statesRule && sentence == test.message.map(Message.data)
        paragraphs(sentence.text(in: .english), style: isRule ? "rule" : "message")
      }
    }
  }

  private func picture(of test: TestResult) -> Markup? {
    test.counterexample.flatMap(Picture.init).flatMap { PictureSVG().figure(of: $0) }
  }

  private func location(_ location: SourceLocation) -> Markup {
    let column = location.column.map { ":\($0)" } ?? ""
    return Markup("div", ["class": "place"]) {
      Markup("p") {
        Markup("strong") { "\(location.file):\(location.line)\(column)" }
        if let function = location.function { Markup(text: " in \(function)") }
      }
      if let excerpt = location.excerpt {
        self.excerpt(excerpt, line: location.line, column: location.column)
      }
    }
  }

  private func output(of test: TestResult) -> Markup {
    let lines = test.output.map(SafeText.lines(of:)) ?? []
    guard !lines.isEmpty else { return .nothing }
    let shown = lines.prefix(Limit.outputLines)
    return Markup("div", ["class": "output"]) {
      Markup("p", ["class": "label"]) { "printed" }
      code(Array(shown))
      if let note = test.note(onHiddenLines: lines.count - shown.count) {
        Markup("p", ["class": "omission"]) { Markup(text: "… ") + Markup(note) }
      }
    }
  }

  /// Lines of code or output, which break where they are too long.
  func code(_ lines: [Substring], style: String? = nil) -> Markup {
    Markup("pre", ["class": style]) {
      Markup("code") {
        for (index, line) in lines.prefix(Limit.outputLines).enumerated() {
          if index > 0 { Markup.newline }
          Markup(text: line)
        }
      }
    }
  }
}
