import Foundation
import Judging
import Synchronization
import XCTest

/// Verifies exercises with one defect each, and one with none.
///
/// `RECORD_SNAPSHOTS=1` writes down what is found, and fails.
final class VerifierTests: EndToEndTestCase {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../../Fixtures").standardizedFileURL

  /// The exercise that nothing is wrong with.
  private static let model = folder.appending(
    path: "VerifiedExercises/mean-value", directoryHint: .isDirectory)

  private func defects() throws -> [BrokenExercise] {
    let folder = Self.folder.appending(path: "BrokenExercises")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { try BrokenExercise(contentsOf: folder.appending(path: $0)) }
  }

  func testNothingIsWrongWithTheModel() throws {
    let verifications = try Verifier(workbench: try workbench())
      .verifications(in: Catalog(scanning: [Self.model.deletingLastPathComponent()]))
    let verification = try XCTUnwrap(verifications.first { $0.exercise == "mean-value" })
    XCTAssertEqual(verification.findings, [])
    XCTAssertEqual(verification.state, .verified)
    XCTAssertEqual(verification.tests, 5)
    XCTAssertEqual(verification.submissions, 8)
  }

  func testEveryDefectIsFound() throws {
    let defects = try defects()
    XCTAssertGreaterThanOrEqual(defects.count, 30)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    let workbench = try workbench()
    let folders = try defects.map { defect in
      let folder = try temporaryFolder().appending(path: "exercises")
      try defect.write(from: Self.model, to: folder)
      return folder
    }
    let found = Mutex<[Int: Result<String, any Error>]>([:])
    // Each has a suite to build, and most of that is done by one processor.
    DispatchQueue.concurrentPerform(iterations: defects.count) { index in
      let result = Result {
        Self.text(
          for: try Verifier(workbench: workbench)
            .verifications(of: ["mean-value"], in: Catalog(scanning: [folders[index]])))
      }
      found.withLock { $0[index] = result }
    }
    for (index, defect) in defects.enumerated() {
      let found = try found.withLock { try XCTUnwrap($0[index]) }.get()
      if isRecording {
        try defect.record(found)
        XCTFail("Recorded \(defect.name). Look at it, then run without the variable.")
        continue
      }
      XCTAssertNotEqual(found, "", "Nothing is found: \(defect.name)")
      XCTAssertTrue(
        Self.agrees(found, with: defect.expected),
        "\(defect.name): found\n\(found)\nand not\n\(defect.expected)")
    }
  }

  /// The findings, as the fixtures have them.
  private static func text(for verifications: [ExerciseVerification]) -> String {
    verifications.flatMap(\.findings).map { finding in
      let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
      return """
        \(finding.check.rawValue) \(finding.severity.rawValue) \(place): \(finding.message)
            \(finding.advice)

        """
    }.joined()
  }

  /// Whether two texts are equal but for measured figures.
  private static func agrees(_ found: String, with expected: String) -> Bool {
    withoutFigures(found) == withoutFigures(expected)
  }

  private static func withoutFigures(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("the reference's time") || line.contains("'limits.timeRatio' to")
        ? line.filter { !$0.isNumber && $0 != "." } : String(line)
    }.joined(separator: "\n")
  }
}
