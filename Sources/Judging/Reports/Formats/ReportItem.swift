/// One thing that other tools count: a test, a size of a workload, or what kept both from being run.
///
/// Other tools know tests and nothing else. A result is cut into items so that it is accepted exactly if
/// all of its items are: nobody who counts items can come to another verdict.
struct ReportItem: Equatable {
  /// What kind of thing it is; items of a kind stand together.
  enum Kind: Equatable {
    /// A test, of the class with this name.
    case test(suite: String)
    case workload
    /// The solution as a whole, where there is no part to name.
    case whole(String)
  }

  let kind: Kind
  /// What is unique among the items of a result: "NMSTests/testKeepsOneBox".
  let id: String
  let title: String
  let verdict: Verdict
  let visibility: TestResult.Visibility
  /// What is wrong, a line each; the first says most.
  var lines: [String] = []
  var call: String?
  var expected: String?
  var actual: String?
  /// What the solution printed.
  var output: String?
  var time: Duration?
  var location: SourceLocation?

  /// The item's group in words that a tool can take for a class.
  var group: String {
    switch kind {
    case .test(let suite): suite
    case .workload: "workloads"
    case .whole: "solution"
    }
  }

  /// What is wrong, on one line.
  var summary: String { lines.first ?? verdict.words.text(in: .english) }

  /// Everything that is to be said about it, on several lines.
  var text: String {
    var all = lines
    if let call { all.append("call      \(Self.indented(call))") }
    if let expected { all.append("expected  \(Self.indented(expected))") }
    if let actual { all.append("actual    \(Self.indented(actual))") }
    if let location {
      all.append("\(location.file):\(location.line)\(location.function.map { " in \($0)" } ?? "")")
    }
    if all.isEmpty { all.append(summary) }
    return all.joined(separator: "\n")
  }

  /// Sets the lines of a value below each other.
  private static func indented(_ value: String) -> String {
    SafeText.lines(of: value).joined(separator: "\n          ")
  }
}

// MARK: - Of a result

extension SubmissionResult {
  /// Whether the solution was run at all.
  var isTested: Bool { verdict != .compileError && verdict != .judgeError }

  /// The items of the result, in the order of the suite; never none.
  var items: [ReportItem] {
    switch verdict {
    // What else is there casts no light on the solution, least of all a good one.
    case .judgeError: return [whole("judging", faults.flatMap(Self.lines))]
    case .compileError: return [whole("compilation", diagnostics.map(\.text))]
    case .accepted, .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      let items =
        tests.map { ReportItem($0, limits: limits) }
        + (timing?.workloads ?? []).map { ReportItem($0, limitRatio: timing?.limitRatio) }
      let isComplete = items.contains { $0.verdict != .accepted } == (verdict != .accepted)
      return isComplete && !items.isEmpty ? items : items + [whole("verdict", [])]
    }
  }

  private func whole(_ name: String, _ lines: [String]) -> ReportItem {
    ReportItem(
      kind: .whole(name), id: name, title: name.prefix(1).uppercased() + name.dropFirst(),
      verdict: verdict, visibility: .visible, lines: lines)
  }

  private static func lines(of text: String) -> [String] {
    SafeText.lines(of: text).map(String.init)
  }
}

extension ReportItem {
  fileprivate init(_ test: TestResult, limits: TestLimits?) {
    self.init(
      kind: .test(suite: test.id.split(separator: "/").first.map(String.init) ?? ""), id: test.id,
      title: test.title, verdict: test.verdict, visibility: test.visibility,
      lines: test.verdict == .accepted
        ? []
        : test.explanations(limits: limits)
          .flatMap { SafeText.lines(of: $0.text(in: .english)).map(String.init) },
      call: test.verdict == .accepted ? nil : test.call, expected: test.expected,
      actual: test.actual, output: test.output, time: test.cpuTime, location: test.location)
  }

  fileprivate init(_ workload: WorkloadResult, limitRatio: Double?) {
    let name = "\(workload.name), size \(Figures.grouped(workload.size))"
    var lines = workload.explanations.map { $0.text(in: .english) }
    if workload.verdict == .timeLimitExceeded, let ratio = workload.ratio, let limitRatio {
      lines.insert(
        "\(Figures.ratio(ratio)) times the reference's time; the limit is \(Figures.number(limitRatio))",
        at: 0)
    }
    self.init(
      kind: .workload, id: name, title: name, verdict: workload.verdict, visibility: .hidden,
      lines: lines, time: workload.time)
  }
}

extension Diagnostic {
  /// The diagnostic as compilers write it: "nms.swift:3:7: error: …".
  var text: String {
    let place = [Optional(file), line.map(String.init), column.map(String.init)].compactMap { $0 }
    return "\(place.joined(separator: ":")): \(severity.rawValue): \(message)"
  }
}
