import Foundation

/// Results as GitHub Classroom's runners hand them to its reporter: JSON in base 64, to be set as the output
/// `result` of a step (classroom-resources/autograding-command-grader, src/main.js).
struct ClassroomReport {
  let points: PointScheme

  private struct Document: Encodable {
    struct Test: Encodable {
      var name: String
      var status: String
      var score: Double
      var message: String
      var testCode: String
      var filename: String
      var lineNo: Int
      var duration: Int

      enum CodingKeys: String, CodingKey {
        case name
        case status
        case score
        case message
        case testCode = "test_code"
        case filename
        case lineNo = "line_no"
        case duration
      }
    }

    var version = 1
    var status: String
    var maxScore: Double
    var tests: [Test]

    enum CodingKeys: String, CodingKey {
      case version
      case status
      case maxScore = "max_score"
      case tests
    }
  }

  func text(for results: [SubmissionResult]) throws -> String {
    let tests = results.flatMap(tests(of:))
    let status =
      tests.contains { $0.status == "error" }
      ? "error" : tests.contains { $0.status == "fail" } ? "fail" : "pass"
    let document = Document(
      status: status, maxScore: results.map { points.award(for: $0).most }.reduce(0, +),
      tests: tests)
    return Data(try JSONReport.text(for: document, layout: .line).utf8).base64EncodedString() + "\n"
  }

  private func tests(of result: SubmissionResult) -> [Document.Test] {
    let award = points.award(for: result)
    let parts = Dictionary(
      award.parts.map { ($0.item.id, $0.earned) }, uniquingKeysWith: { first, _ in first })
    return result.items.enumerated().map { index, item in
      Document.Test(
        name: "\(result.exercise): \(item.title)", status: item.verdict.exercismStatus,
        // The reporter adds up the tests: where points are for all or nothing, the first has them.
        score: award.parts.isEmpty ? (index == 0 ? award.earned ?? 0 : 0) : parts[item.id] ?? 0,
        message: item.verdict == .accepted ? "" : item.text, testCode: item.call ?? "",
        filename: item.location?.file ?? result.submission, lineNo: item.location?.line ?? 0,
        duration: item.time.map { Int(($0.inSeconds * 1000).rounded()) } ?? 0)
    }
  }
}
