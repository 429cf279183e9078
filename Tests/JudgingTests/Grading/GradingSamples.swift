import Foundation
import Isolation
import XCTest

@testable import Judging

/// Files and lines of gradings that nobody has made.
enum GradingSamples {
  static let settings = GradingSettings(
    judge: "0.1.0", toolchain: "swift-6.3.1", exercises: ["nms": "d1"], seed: 1,
    feedback: .names, box: .full)

  static func heading(
    _ paths: [String], shard: GradingShard = .whole, settings: GradingSettings = settings
  ) -> GradingHeading {
    GradingHeading(settings: settings, shard: shard, submissions: paths)
  }

  static func graded(
    _ path: String, _ verdict: Verdict = .accepted, source: String? = "s",
    awaitsTiming: Bool = false
  ) -> GradedSubmission {
    var result = SubmissionResult(
      exercise: "nms", submission: path, verdict: verdict,
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift-6.3.1", exerciseDigest: "d1", box: [], seed: 1))
    result.sourceDigest = source
    return GradedSubmission(
      result: result, student: String(path.prefix { $0 != "/" }), awaitsTiming: awaitsTiming)
  }

  static func line(_ value: some Encodable) throws -> String {
    try JSONReport.text(for: value, layout: .line) + "\n"
  }

  /// The text of a file: a heading for these submissions, and lines.
  static func file(_ heading: GradingHeading, _ lines: [GradedSubmission]) throws -> String {
    try line(heading) + lines.map { try line($0) }.joined()
  }
}

extension XCTestCase {
  /// Makes a folder that is gone when the test is over.
  func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return folder
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ text: String, to path: String, in folder: URL) throws -> URL {
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
