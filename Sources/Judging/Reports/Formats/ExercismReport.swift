/// A result as Exercism's `results.json`, version 3, with which the judge can be a test runner there
/// (exercism/docs, building/tooling/test-runners/interface.md).
///
/// The whole must stay below 500 KB, an output below 500 characters and the message below 65,535.
struct ExercismReport {
  private static let mostBytes = 500_000
  private static let mostOutput = 500
  private static let mostMessage = 65_535
  private static let mostTests = 100
  /// What a test may say, in characters; less where all together would be too long.
  private static let longestTestMessage = 16_000

  private struct Document: Encodable {
    struct Test: Encodable {
      var name: String
      var status: String
      var message: String?
      var output: String?
      var testCode: String?
      /// The instructions have one task.
      var taskID = 1

      enum CodingKeys: String, CodingKey {
        case name
        case status
        case message
        case output
        case testCode = "test_code"
        case taskID = "task_id"
      }
    }

    var version = 3
    var status: String
    var message: String?
    var tests: [Test]
  }

  /// Returns the document; there is one for each result.
  func text(for result: SubmissionResult) throws -> String {
    let items = result.items
    var length = Self.longestTestMessage
    while true {
      let document = Self.document(for: result, items, testMessage: length)
      let text = try JSONReport.text(for: document) + "\n"
      if text.utf8.count <= Self.mostBytes || length < 100 { return text }
      length /= 2
    }
  }

  private static func document(
    for result: SubmissionResult, _ items: [ReportItem], testMessage: Int
  ) -> Document {
    switch result.verdict {
    case .compileError, .judgeError:
      let lines = items.flatMap(\.lines).joined(separator: "\n")
      return Document(
        status: "error",
        message: cut(lines.isEmpty ? result.verdict.rawValue : lines, to: mostMessage), tests: [])
    case .accepted, .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      return Document(
        status: result.verdict == .accepted ? "pass" : "fail",
        tests: tests(for: items, message: testMessage))
    }
  }

  private static func tests(for items: [ReportItem], message length: Int) -> [Document.Test] {
    // A student is shown the first that failed; it must not be among those that are left out.
    let failed = items.filter { $0.verdict != .accepted }
    let isCut = items.count > mostTests
    return (isCut ? Array(failed.prefix(mostTests)) : items).map { item in
      Document.Test(
        name: item.title, status: item.verdict.exercismStatus,
        message: item.verdict == .accepted ? nil : cut(item.text, to: length),
        output: item.output.flatMap { $0.isEmpty ? nil : cut($0, to: mostOutput) },
        testCode: item.call.map { cut($0, to: length) })
    }
  }

  /// Cuts a text, which then says so.
  private static func cut(_ text: String, to length: Int) -> String {
    let note = "\n[the rest is left out]"
    // A text can be far longer than what is kept of it, so it is not counted.
    guard text.dropFirst(length).first != nil else { return text }
    return text.prefix(length - note.count) + note
  }
}
