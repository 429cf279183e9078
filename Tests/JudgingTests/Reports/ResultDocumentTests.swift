import Foundation
import XCTest

@testable import Judging

final class ResultDocumentTests: XCTestCase {
  private func results(_ text: String) throws -> [SubmissionResult] {
    try ResultDocument.results(in: Data(text.utf8), named: "r.json")
  }

  func testEveryFormIsRead() throws {
    let results = [ReportSamples.accepted, ReportSamples.wrongAnswer]
    let lines = try results.map { try JSONReport.text(for: $0, layout: .line) }
    XCTAssertEqual(try self.results(JSONReport.text(for: results[0])), [results[0]])
    XCTAssertEqual(try self.results(lines[0]), [results[0]])
    XCTAssertEqual(try self.results("\n\(lines[0])\r\n\n\(lines[1])\n"), results)
    let several = SubmissionResults(results: results)
    for layout in [JSONReport.Layout.pretty, .line] {
      XCTAssertEqual(try self.results(JSONReport.text(for: several, layout: layout)), results)
    }
    XCTAssertEqual(
      try self.results(JSONReport.text(for: SubmissionResults(results: []))), [])
  }

  func testEveryMistakeIsExplainedWithItsPlace() throws {
    let sound = try JSONReport.text(for: ReportSamples.wrongAnswer, layout: .line)
    let mistakes = [
      ("", "r.json: The document is empty. 'judge test --format json' writes one."),
      ("{\n  \"format\": oops }", "r.json:2: This is not JSON: expected a value, found 'o'."),
      ("import Foundation", "r.json:1: This is not JSON: expected a value, found 'i'."),
      (
        "[1]",
        "r.json: This is no result of the judge: it has no 'format'. 'judge test --format json' writes one."
      ),
      (
        "{\"format\": \"judge-result/2\"}",
        """
        r.json: The format is 'judge-result/2', and this judge reads 'judge-result/1' and \
        'judge-results/1'. Update the judge, or judge again.
        """
      ),
      ("{\"format\": \"judge-result/1\"}", "r.json: The key 'exercise' is missing."),
      (
        sound.replacing("\"visibility\":\"hidden\"", with: "\"seen\":\"hidden\""),
        "r.json: The key 'visibility' is missing in 'tests[3]'."
      ),
      (
        sound.replacing("\"seed\":20261120", with: "\"seed\":\"x\""),
        "r.json: 'environment.seed' cannot be read: it is not a whole number."
      ),
      (
        "\(sound)\n\(sound)\n{\n",
        "r.json:3: This is not JSON: expected a key in quotation marks, found the end of the file."
      ),
      (
        "\(sound)\n{\"format\":\"judge-results/1\"}",
        "r.json:2: The key 'results' is missing."
      ),
    ]
    for (text, message) in mistakes {
      XCTAssertThrowsError(try results(text), message) { XCTAssertEqual("\($0)", message) }
    }
  }

  func testWhatADocumentSaysCannotSteerATerminal() {
    XCTAssertThrowsError(try results("{\"format\": \"\\u001b[2J\"}")) { error in
      XCTAssertTrue("\(error)".contains("'␛[2J'"), "\(error)")
    }
  }
}
