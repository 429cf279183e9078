import Foundation
import Judging
import XCTest

@testable import judge

final class ReportCommandTests: XCTestCase {
  private static let result = """
    {"format":"judge-result/1","exercise":"nms","submission":"mine.swift","verdict":"compile-error",\
    "tests":[],"diagnostics":[],"phases":{},"environment":{"judge":"0.1.0","toolchain":"swift-6.3.1",\
    "exerciseDigest":"4f1c0d6e","box":[],"seed":1}}
    """

  func testWritesAPage() throws {
    let harness = try CommandHarness(for: self)
    try harness.write(Self.result, to: "desk/r.json")
    let outcome = harness.run(["report", "r.json", "--html", "page.html"])
    XCTAssertEqual(outcome, .init(code: .success, output: "", errors: "Wrote 'page.html'.\n"))
    let page = try XCTUnwrap(harness.read("desk/page.html"))
    XCTAssertTrue(page.contains("Greedy non-maximum suppression"))
    XCTAssertTrue(page.contains("is another version than the one that was judged"))
  }

  func testReadsStandardInput() throws {
    let harness = try CommandHarness(for: self)
    let lines = "\(Self.result)\n\(Self.result)\n"
    let outcome = harness.run(["report", "-", "--html", "page.html"], input: lines)
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    XCTAssertTrue(try XCTUnwrap(harness.read("desk/page.html")).contains("<h1>2 results</h1>"))
  }

  func testTheTitleIsInTheLanguageThatIsAskedFor() throws {
    let harness = try CommandHarness(for: self)
    try harness.write(Self.result, to: "desk/r.json")
    _ = harness.run(["report", "r.json", "--html", "page.html", "--language", "zh"])
    XCTAssertTrue(try XCTUnwrap(harness.read("desk/page.html")).contains("贪心非极大值抑制"))
  }

  func testAnOldPageIsReplacedAndKeptWhereTheResultIsNone() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{}", to: "desk/r.json")
    try harness.write("old", to: "desk/page.html")
    XCTAssertEqual(
      harness.run(["report", "r.json", "--html", "page.html"]),
      .init(
        code: .usage, output: "",
        errors: """
          judge: r.json: This is no result of the judge: it has no 'format'. \
          'judge test --format json' writes one.

          """))
    XCTAssertEqual(harness.read("desk/page.html"), "old")
    try harness.write(Self.result, to: "desk/r.json")
    XCTAssertEqual(harness.run(["report", "r.json", "--html", "page.html"]).code, .success)
    XCTAssertTrue(try XCTUnwrap(harness.read("desk/page.html")).hasPrefix("<!DOCTYPE html>"))
  }

  func testFromATerminalNothingIsRead() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["report", "-", "--html", "page.html"], typesInput: true)
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.hasPrefix("judge: There is no result to read."), outcome.errors)
  }
}
