import Foundation
import XCTest

/// Compares text with a file of the folder `Snapshots` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead; the test fails all the
/// same, so that a recording cannot pass for a success.
func assertSnapshot(
  _ text: String, named name: String, file: StaticString = #filePath, line: UInt = #line
) throws {
  let snapshot = URL(filePath: "\(file)").deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: snapshot)
    XCTFail("Recorded \(name). Look at it, then run without the variable.", file: file, line: line)
    return
  }
  let recorded = try? String(contentsOf: snapshot, encoding: .utf8)
  XCTAssertEqual(
    text, recorded, "\(name) differs. If it is right, record it with RECORD_SNAPSHOTS=1.",
    file: file, line: line)
}
