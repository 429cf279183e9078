import Foundation
import XCTest

/// Compares text with a file of the folder `Snapshots` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead; the test fails all the
/// same, so that a recording cannot pass for a success.
///
/// - Parameters:
///   - text: What the code under test made.
///   - name: The file's name, with its ending.
///   - file: The test's file.
///   - line: The test's line.
/// - Throws: What the file system says when a recording cannot be written.
func assertSnapshot(
  _ text: String, named name: String, file: StaticString = #filePath, line: UInt = #line
) throws {
  let snapshot = URL(filePath: "\(file)").deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: snapshot.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: snapshot)
    XCTFail(
      "Recorded \(name). Look at it, then run without RECORD_SNAPSHOTS.", file: file, line: line)
    return
  }
  guard let recorded = try? String(contentsOf: snapshot, encoding: .utf8) else {
    XCTFail(
      "There is no snapshot \(snapshot.path()). Run again with RECORD_SNAPSHOTS=1.", file: file,
      line: line)
    return
  }
  guard recorded != text else { return }
  let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(expected, actual).prefix { $0 == $1 }.count
  XCTFail(
    """
    \(name) differs from line \(same + 1) on:
      recorded: \(same < expected.count ? "\(expected[same])" : "(no line)")
      now:      \(same < actual.count ? "\(actual[same])" : "(no line)")
    If the new text is right, run again with RECORD_SNAPSHOTS=1.
    """, file: file, line: line)
}
