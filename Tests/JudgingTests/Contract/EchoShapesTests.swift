import Foundation
import XCTest

@testable import Judging

/// Values of every shape through generated code, a real pipe and a real box.
final class EchoShapesTests: EndToEndTestCase {
  private func judge(_ file: URL) throws -> SubmissionResult {
    try Judge(workbench: workbench()).judge(
      try Submission(contentsOf: file), on: try exercise("echo-shapes"),
      options: JudgingOptions(measuresTime: false))
  }

  private func submissions(_ verdict: Exercise.ExpectedVerdict) throws -> [URL] {
    let files = try exercise("echo-shapes").submissions[verdict] ?? []
    XCTAssertFalse(files.isEmpty)
    return files
  }

  /// The test that the first comment of a submission names.
  private func noticing(_ file: URL) throws -> String? {
    let prefix = "// Noticed by: "
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  func testWhatComesBackUnchangedIsAccepted() throws {
    for file in try submissions(.accepted) {
      let result = try judge(file)
      XCTAssertEqual(result.verdict, .accepted, "\(file.lastPathComponent): \(result.faults)")
      XCTAssertEqual(result.tests.filter { $0.verdict != .accepted }.map(\.id), [])
      // Two classes have the inherited test.
      XCTAssertTrue(
        Set(result.tests.map(\.id)).isSuperset(
          of: [
            "KitTestCase/testLabelMaps", "KitTests/testLabelMaps",
            "CallTests/testAsynchronousTestsRun",
          ]))
    }
  }

  func testOneChangedValueIsNoticed() throws {
    for file in try submissions(.wrongAnswer) {
      let result = try judge(file)
      XCTAssertEqual(result.verdict, .wrongAnswer, file.lastPathComponent)
      XCTAssertEqual(
        result.tests.filter { $0.verdict == .wrongAnswer }.map(\.id), [try noticing(file)])
    }
  }

  func testAValueThatIsNoneOfItsTypeIsARunTimeError() throws {
    for file in try submissions(.runTimeError) {
      let result = try judge(file)
      XCTAssertEqual(result.verdict, .runTimeError, file.lastPathComponent)
      XCTAssertEqual(
        result.tests.filter { $0.verdict == .runTimeError }.map(\.id), [try noticing(file)])
    }
  }

  func testATypeThatHidesOneOfTheKitIsACompileError() throws {
    for file in try submissions(.compileError) {
      let result = try judge(file)
      XCTAssertEqual(result.verdict, .compileError)
      XCTAssertEqual(
        result.diagnostics.map(\.message),
        ["'Box' hides the type of ExerciseKit that the exercise uses. Remove or rename it."])
    }
  }

  func testTheStarterCompilesAndIsNotAccepted() throws {
    XCTAssertEqual(try judge(try exercise("echo-shapes").starter).verdict, .runTimeError)
  }
}
