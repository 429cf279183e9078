import Foundation
import XCTest

@testable import Judging

/// Types with state whose methods take and return functions and sequences, generic functions that take functions,
/// and asynchronous ones.
final class ObjectFunctionTests: EndToEndTestCase {
  private func judge(_ file: URL) throws -> SubmissionResult {
    try judge(try String(contentsOf: file, encoding: .utf8), on: "lazy-cache")
  }

  private func submission(_ name: String) throws -> URL {
    try XCTUnwrap(
      exercise("lazy-cache").submissions.values.flatMap { $0 }
        .first { $0.lastPathComponent == name })
  }

  func testEachSubmissionGetsTheVerdictOfItsFolder() throws {
    for (expected, files) in try exercise("lazy-cache").submissions {
      for file in files {
        let result = try judge(file)
        XCTAssertEqual(
          result.verdict.rawValue, expected.rawValue.replacing("_", with: "-"),
          "\(file.lastPathComponent): \(result.faults) \(result.diagnostics)")
        let source = try String(contentsOf: file, encoding: .utf8)
        guard let noticing = source.firstMatch(of: /Noticed by: (.*)/)?.output.1 else { continue }
        XCTAssertTrue(
          result.tests.contains { $0.id == noticing && $0.verdict != .accepted },
          "\(file.lastPathComponent) is not noticed by \(noticing)")
      }
    }
  }

  func testAReportShowsTheCallsOfAnObjectAndWhatItsFunctionsWereAsked() throws {
    let test = try judge(try submission("keeps_the_values.swift")).test(
      "testAChangeIsSeenByAReader")
    XCTAssertEqual(
      test.call,
      """
      let cache1 = Cache({ … }) where load(1) = "1"
      cache1.reader() where result(1) = "1", result(1) = "1"
      cache1.update({ … }) where change("1") = "1!"
      """)
  }

  func testASolutionWithoutAnIteratorIsTold() throws {
    let source = try String(contentsOf: exercise("lazy-cache").reference, encoding: .utf8)
      .replacing("struct Batches: Sequence, IteratorProtocol {", with: "struct Batches {")
    let result = try judge(source, on: "lazy-cache")
    XCTAssertEqual(
      result.diagnostics.map(\.message),
      ["The exercise expects a method 'makeIterator', and 'Batches' has none."])
  }
}
