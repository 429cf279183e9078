/// Results as TAP version 14, the protocol of testanything.org.
///
/// A solution that was not tested bails out: whoever reads the document counts that as a failure.
struct TAPReport {
  func text(for results: [SubmissionResult]) -> String {
    // The document of one result is its tests; of several, each result is a test with subtests.
    let lines: [String]
    if let result = results.first, results.count == 1 {
      lines = result.isTested ? Self.lines(for: result.items) : [Self.bailOut(result)]
    } else {
      lines = ["1..\(results.count)"] + results.enumerated().flatMap(Self.subtest)
    }
    return (["TAP version 14"] + lines).joined(separator: "\n") + "\n"
  }

  /// One result among others, which go on where it was not tested.
  private static func subtest(_ index: Int, _ result: SubmissionResult) -> [String] {
    let name = escaped("\(result.exercise): \(result.submission)")
    let status = result.verdict == .accepted ? "ok" : "not ok"
    return ["# Subtest: \(name)"] + lines(for: result.items).map { "    " + $0 }
      + ["\(status) \(index + 1) - \(name)"]
  }

  private static func lines(for items: [ReportItem]) -> [String] {
    ["1..\(items.count)"]
      + items.enumerated().flatMap { index, item in
        let status = item.verdict == .accepted ? "ok" : "not ok"
        return ["\(status) \(index + 1) - \(escaped(item.title))"] + diagnostics(of: item)
      }
  }

  private static func bailOut(_ result: SubmissionResult) -> String {
    let reason = result.items.first?.summary ?? result.verdict.rawValue
    return "Bail out! \(escaped("\(result.verdict.rawValue): \(reason)"))"
  }

  private static func diagnostics(of item: ReportItem) -> [String] {
    guard item.verdict != .accepted else { return [] }
    var lines = ["  ---"]
    lines += yaml(
      "message", item.lines.isEmpty ? item.summary : item.lines.joined(separator: "\n"), 2)
    lines += yaml("severity", item.verdict == .wrongAnswer ? "fail" : "error", 2)
    lines += yaml("verdict", item.verdict.rawValue, 2)
    if let call = item.call { lines += yaml("call", call, 2) }
    if item.actual != nil || item.expected != nil {
      lines.append("  data:")
      if let actual = item.actual { lines += yaml("got", actual, 4) }
      if let expected = item.expected { lines += yaml("expect", expected, 4) }
    }
    if let location = item.location {
      lines += yaml("at", "\(location.file):\(location.line)", 2)
    }
    return lines + ["  ..."]
  }

  /// A key with a text, quoted so that no text can be taken for YAML.
  private static func yaml(_ key: String, _ text: String, _ indentation: Int) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    let lines = SafeText.lines(of: text).map { SafeText.visible($0) }
    guard lines.count > 1 else {
      let quoted = (lines.first ?? "").replacing("'", with: "''")
      return ["\(margin)\(key): '\(quoted)'"]
    }
    // Every line is indented, so that none can end the block.
    return ["\(margin)\(key): |2"] + lines.map { "\(margin)  \($0)" }
  }

  /// A description, in which `#` begins a directive and a backslash escapes.
  private static func escaped(_ text: String) -> String {
    SafeText.visible(SafeText.lines(of: text).joined(separator: " "))
      .replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }
}
