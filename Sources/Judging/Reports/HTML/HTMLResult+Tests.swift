// The tests that failed, one after the other, and those that passed, folded.

extension HTMLResult {
  var failedTests: HTML {
    let failed = result.tests.filter { $0.verdict != .accepted && $0.verdict != .judgeError }
    guard !failed.isEmpty else { return .nothing }
    var blocks: [HTML] = []
    var pictures = 0
    for test in failed.prefix(Limit.failures) {
      let picture = pictures < Limit.pictures ? picture(of: test) : nil
      if picture != nil { pictures += 1 }
      blocks.append(block(for: test, picture: picture))
    }
    return section(
      "Failed tests",
      HTML {
        HTML(joining: blocks)
        if failed.count > Limit.failures {
          list(failed.dropFirst(Limit.failures).prefix(Limit.passed))
          Self.omission(failed.count - Limit.failures - Limit.passed, "more failed test")
        }
      })
  }

  var passedTests: HTML {
    let passed = result.tests.filter { $0.verdict == .accepted }
    guard !passed.isEmpty else { return .nothing }
    return HTML("details") {
      HTML("summary") { "\(Figures.count(passed.count, "test")) passed" }
      list(passed.prefix(Limit.passed))
      Self.omission(passed.count - Limit.passed, "more test")
    }
  }

  private func list(_ tests: some Sequence<TestResult>) -> HTML {
    HTML("ul", ["class": "tests"]) {
      for test in tests {
        HTML("li") {
          HTML("span") {
            HTML("span", ["class": Self.style(of: test.verdict), "aria-hidden": "true"]) {
              "\(Self.mark(for: test.verdict)) "
            }
            HTML(text: test.title)
            tags(of: test)
          }
          if let time = test.cpuTime {
            HTML("span", ["class": "figure"]) { Figures.seconds(time) }
          }
        }
      }
    }
  }

  private func tags(of test: TestResult) -> HTML {
    HTML {
      switch test.verdict {
      case .accepted, .wrongAnswer: HTML.nothing
      case .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError, .judgeError:
        HTML(text: " ") + HTML("span", ["class": "tag bad"]) { test.verdict.words }
      }
      if test.visibility == .visible {
        HTML(text: " ") + HTML("span", ["class": "tag"]) { "example" }
      }
    }
  }
}

// MARK: - One test

extension HTMLResult {
  private func block(for test: TestResult, picture: HTML?) -> HTML {
    HTML("article", ["class": "test"]) {
      heading(below: 2) {
        HTML("span", ["class": "mark bad", "aria-hidden": "true"]) { Self.mark(for: test.verdict) }
        HTML(text: " \(test.title)")
        tags(of: test)
      }
      explanations(of: test)
      if let call = test.call { code(SafeText.lines(of: call), style: "call") }
      values(of: test)
      picture
      if let location = test.location { self.location(location) }
      if test.furtherFailures > 0 {
        HTML("p", ["class": "faint"]) { test.furtherFailuresSentence }
      }
      output(of: test)
    }
  }

  private func explanations(of test: TestResult) -> HTML {
    HTML {
      for sentence in test.explanations(limits: result.limits) {
        let isRule = test.statesRule && sentence == test.message.map(Message.data)
        paragraphs(sentence.text(in: .english), style: isRule ? "rule" : "message")
      }
    }
  }

  private func picture(of test: TestResult) -> HTML? {
    test.counterexample.flatMap(Picture.init).flatMap { PictureSVG().figure(of: $0) }
  }

  private func location(_ location: SourceLocation) -> HTML {
    let column = location.column.map { ":\($0)" } ?? ""
    return HTML("div", ["class": "place"]) {
      HTML("p") {
        HTML("strong") { "\(location.file):\(location.line)\(column)" }
        if let function = location.function { HTML(text: " in \(function)") }
      }
      if let excerpt = location.excerpt {
        self.excerpt(excerpt, line: location.line, column: location.column)
      }
    }
  }

  private func output(of test: TestResult) -> HTML {
    let lines = test.output.map(SafeText.lines(of:)) ?? []
    guard !lines.isEmpty else { return .nothing }
    let shown = lines.prefix(Limit.outputLines)
    return HTML("div", ["class": "output"]) {
      HTML("p", ["class": "label"]) { "printed" }
      code(Array(shown))
      if let note = test.note(onHiddenLines: lines.count - shown.count) {
        HTML("p", ["class": "omission"]) { HTML(text: "… ") + HTML(note) }
      }
    }
  }

  /// Lines of code or output, which break where they are too long.
  func code(_ lines: [Substring], style: String? = nil) -> HTML {
    HTML("pre", ["class": style]) {
      HTML("code") {
        for (index, line) in lines.prefix(Limit.outputLines).enumerated() {
          if index > 0 { HTML.newline }
          HTML(text: line)
        }
      }
    }
  }
}
