import Foundation
import XCTest

@testable import Judging

final class ReportFormatTests: XCTestCase {
  private static let results = PageSamples.all.map(\.result)
  private static let points = PointScheme(
    exercises: [
      "nms": PointScheme.Entry(
        points: 10, award: .partial, weights: ["NMSTests/testAcceptsAnEmptyList": 0])
    ])

  private func text(
    _ format: ReportFormat, _ results: [SubmissionResult], points: PointScheme = points
  ) throws -> String {
    try format.text(
      for: results,
      in: ReportFormat.Context(
        exercises: [URL(filePath: "/nowhere")], language: .english, points: points))
  }

  func testEveryFormatIsAsItWasRecorded() throws {
    let samples = [
      ReportSamples.accepted, ReportSamples.wrongAnswer, ReportSamples.trap,
      ReportSamples.tooSlow, ReportSamples.compileError, ReportSamples.judgeError,
      ReportSamples.hostile,
    ]
    for format in ReportFormat.allCases where format != .html {
      guard !format.isForOneResult else {
        for (name, result) in PageSamples.all where name != "pictures" {
          try assertSnapshot(
            text(format, [result]), named: "\(format.rawValue)-\(name).txt")
        }
        continue
      }
      try assertSnapshot(text(format, samples), named: "\(format.rawValue).txt")
      try assertSnapshot(
        text(format, [ReportSamples.wrongAnswer]), named: "\(format.rawValue)-one.txt")
    }
  }

  func testAFormatForOneResultRefusesSeveral() {
    XCTAssertThrowsError(try text(.exercism, Self.results)) { error in
      XCTAssertEqual(
        error as? SeveralResults,
        SeveralResults(format: .exercism, count: PageSamples.all.count))
    }
  }

  func testOnlyAnAcceptedResultPassesInAnyFormat() throws {
    for (name, whole) in PageSamples.all {
      for level in FeedbackLevel.allCases {
        let result = whole.showing(level)
        let isAccepted = result.verdict == .accepted
        let place = "\(name), \(level.rawValue)"
        let items = result.items
        XCTAssertFalse(items.isEmpty, place)
        XCTAssertEqual(items.allSatisfy { $0.verdict == .accepted }, isAccepted, place)
        let tap = try text(.tap, [result])
        XCTAssertEqual(tap.contains("not ok") || tap.contains("Bail out!"), !isAccepted, place)
        let junit = try text(.junit, [result])
        XCTAssertEqual(junit.contains("<failure") || junit.contains("<error"), !isAccepted, place)
        let exercism = try object(text(.exercism, [result]))
        XCTAssertEqual(exercism["status"] as? String == "pass", isAccepted, place)
        let score = try object(text(.gradescope, [result], points: PointScheme()))["score"]
        XCTAssertEqual(score as? Double == 1, isAccepted, place)
        let classroom = try XCTUnwrap(
          Data(base64Encoded: try text(.classroom, [result]).trimmingCharacters(in: .newlines)))
        let status = try object(String(decoding: classroom, as: UTF8.self))["status"]
        XCTAssertEqual(status as? String == "pass", isAccepted, place)
      }
    }
  }

  // MARK: - JUnit

  func testItemsAreCountedAsJUnitCountsThem() throws {
    let reader = MarkupReader(try text(.junit, Self.results))
    let root = try XCTUnwrap(reader.elements.first)
    XCTAssertEqual(root.attributes["tests"], "\(reader.all("testcase").count)")
    XCTAssertEqual(root.attributes["failures"], "\(reader.all("failure").count)")
    XCTAssertEqual(root.attributes["errors"], "\(reader.all("error").count)")
    for element in reader.all("failure") + reader.all("error") {
      XCTAssertFalse(element.attributes["message", default: ""].isEmpty)
      XCTAssertTrue(
        element.text.hasPrefix(element.attributes["message", default: "-"]), element.text)
    }
  }

  func testNoTwoTestsOfDifferentSolutionsHaveTheSameName() throws {
    var other = ReportSamples.accepted
    other.submission = "bob/nms.swift"
    var third = ReportSamples.accepted
    third.submission = "bob.nms/nms.swift"
    let reader = MarkupReader(try text(.junit, [ReportSamples.accepted, other, third]))
    let names = reader.all("testcase").map {
      "\($0.attributes["classname"] ?? "").\($0.attributes["name"] ?? "")"
    }
    XCTAssertEqual(Set(names).count, names.count)
    XCTAssertTrue(names.contains { $0.hasPrefix("bob.nms.NMSTests.") }, names[0])
  }

  func testTheStrictFormHasOnlyWhatTheSchemaKnows() throws {
    let allowed: [String: Set<String>] = [
      "testsuites": ["name", "tests", "failures", "errors", "time"],
      "testsuite": ["name", "tests", "failures", "errors", "skipped", "time"],
      "testcase": ["name", "classname", "time"], "failure": ["message", "type"],
      "error": ["message", "type"], "system-out": [],
    ]
    for element in MarkupReader(try text(.junitStrict, Self.results)).elements {
      let known = try XCTUnwrap(allowed[element.name], element.name)
      XCTAssertTrue(known.isSuperset(of: element.attributes.keys), "\(element.attributes)")
      let places = element.attributes["time"]?.split(separator: ".").last?.count
      XCTAssertTrue(places == nil || places == 3, "\(element.attributes)")
    }
  }

  // MARK: - GitHub

  func testNothingThatASolutionSaysIsACommandOfTheWorkflow() throws {
    var result = ReportSamples.wrongAnswer
    result.tests[0].verdict = .wrongAnswer
    result.tests[0].output = "::error::forged\n::stop-commands::x\n"
    result.tests[0].message = "50 %\r\n::warning file=a,line=1::forged"
    let lines = try text(.github, [result]).split(separator: "\n").map(String.init)
    let stop = try XCTUnwrap(lines.first)
    XCTAssertTrue(stop.hasPrefix("::stop-commands::"))
    let token = stop.dropFirst("::stop-commands::".count)
    let resume = try XCTUnwrap(lines.lastIndex(of: "::\(token)::"))
    XCTAssertEqual(lines.count { $0.contains(token) }, 2)
    for line in lines[(resume + 1)...] {
      XCTAssertTrue(line.hasPrefix("::error file="), line)
      XCTAssertNil(line.firstMatch(of: /\r/))
      XCTAssertEqual(line.ranges(of: "::").filter { $0.lowerBound == line.startIndex }.count, 1)
    }
    XCTAssertTrue(lines.contains { $0.contains("50 %25%0A::warning") }, lines.last ?? "")
  }

  func testNoMoreAnnotationsAreWrittenThanGitHubShows() throws {
    var result = ReportSamples.compileError
    result.diagnostics = (1...40).map { line in
      Diagnostic(
        file: "a,b:c.swift", line: line, severity: line % 2 == 0 ? .error : .warning, message: "m")
    }
    let lines = try text(.github, [result]).split(separator: "\n")
    XCTAssertEqual(lines.count { $0.hasPrefix("::error file=a%2Cb%3Ac.swift") }, 10)
    XCTAssertEqual(lines.count { $0.hasPrefix("::warning ") }, 10)
    XCTAssertTrue(lines.contains { $0.hasSuffix("::11 more are in the log of this step.") })
  }

  func testASummaryStaysBelowWhatGitHubShows() throws {
    let long = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden,
      expected: String(repeating: "```", count: 3_000))
    let results = (1...300).map { _ in ReportSamples.result(.wrongAnswer, tests: [long]) }
    let text = try text(.githubSummary, results)
    XCTAssertLessThan(text.utf8.count, 1 << 20)
    XCTAssertTrue(text.contains("more do not fit here."))
  }

  // MARK: - Others

  func testExercismsLimitsHold() throws {
    let long = String(repeating: "\u{1}框", count: 4_000)
    var test = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, message: long, call: long,
      output: long)
    let tests = (0..<300).map { index in
      test.id = "T/test\(index)"
      return test
    }
    let text = try text(.exercism, [ReportSamples.result(.wrongAnswer, tests: tests)])
    XCTAssertLessThanOrEqual(text.utf8.count, 500_000)
    let shown = try XCTUnwrap(object(text)["tests"] as? [[String: Any]])
    for test in shown {
      XCTAssertLessThanOrEqual((test["output"] as? String ?? "").count, 500)
    }
  }

  func testACellOfASpreadsheetIsNoFormula() throws {
    var result = ReportSamples.accepted
    result.submission = "=HYPERLINK(\"http://x\",\"a\")"
    let text = try text(.csv, [result])
    XCTAssertTrue(text.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\""), text)
  }

  func testColumnsOfSARIFAreCountedInUTF16() throws {
    var result = ReportSamples.compileError
    let line = "let 框 = 😀 + x"
    let column = line.utf8.count
    result.diagnostics = [
      Diagnostic(
        file: "a b/ä.swift", line: 3, column: column, endColumn: column + 1, severity: .error,
        message: "m", excerpt: line)
    ]
    let document = try object(text(.sarif, [result]))
    let run = try XCTUnwrap((document["runs"] as? [[String: Any]])?.first)
    let finding = try XCTUnwrap((run["results"] as? [[String: Any]])?.first)
    let location = try XCTUnwrap((finding["locations"] as? [[String: Any]])?.first)
    let physical = try XCTUnwrap(location["physicalLocation"] as? [String: Any])
    let region = try XCTUnwrap(physical["region"] as? [String: Int])
    XCTAssertEqual(region["startColumn"], line.utf16.count)
    XCTAssertEqual(region["endColumn"], line.utf16.count + 1)
    let artifact = try XCTUnwrap(physical["artifactLocation"] as? [String: String])
    XCTAssertEqual(artifact["uri"], "a%20b/%C3%A4.swift")
  }

  func testAPlanCountsWhatFollows() throws {
    for (name, result) in PageSamples.all where result.isTested {
      let lines = try text(.tap, [result]).split(separator: "\n")
      let count = lines.count { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
      XCTAssertEqual(lines.filter { $0.hasPrefix("1..") }, ["1..\(count)"], name)
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try XCTUnwrap(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
