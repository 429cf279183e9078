import Foundation
import XCTest

@testable import judge

final class StartCommandTests: XCTestCase {
  private let starter = "public func solve() {}\n"

  func testWritesTheStarterAndSaysWhatIsNext() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["start", "nms"]),
      .init(
        code: .success,
        output: """
          Started 'nms' in nms.swift

            judge show nms   what to write
            judge test nms   whether it is right

          """, errors: ""))
    XCTAssertEqual(harness.read("desk/nms.swift"), starter)
  }

  func testLeavesNothingElseBehind() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms"])
    _ = harness.run(["start", "nms"])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: harness.folder.appending(path: "desk").path)
    XCTAssertEqual(names.sorted(), ["nms.swift", "notes.txt"])
  }

  func testMakesTheFolder() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["start", "nms", "--directory", "a/b"])
    XCTAssertTrue(outcome.output.hasPrefix("Started 'nms' in a/b/nms.swift\n"), outcome.output)
    XCTAssertEqual(harness.read("desk/a/b/nms.swift"), starter)
  }

  func testNeverWritesOverAFile() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("mine", to: "desk/nms.swift")
    XCTAssertEqual(
      harness.run(["start", "nms"]),
      .init(
        code: .usage, output: "",
        errors: """
          judge: 'nms.swift' exists already and is left as it is. Use '--directory' to start \
          somewhere else, or '--force' to replace it.

          """))
    XCTAssertEqual(harness.read("desk/nms.swift"), "mine")
  }

  func testReplacesAFileWhenForced() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("mine", to: "desk/nms.swift")
    XCTAssertEqual(harness.run(["start", "nms", "--force"]).code, .success)
    XCTAssertEqual(harness.read("desk/nms.swift"), starter)
  }

  func testNamesTheTypesThatAreGiven() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "judge/Exercises/nms/Types.swift")
    let output = harness.run(["start", "nms"]).output
    XCTAssertTrue(output.contains("in TMP/judge/Exercises/nms/Types.swift\n"), output)
  }

  func testAStateFolderThatCannotBeWrittenIsNoReasonToFail() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("a file", to: "home/.local")
    let outcome = harness.run(["start", "nms"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(
      outcome.errors.hasPrefix("judge: The file will not be remembered"), outcome.errors)
    XCTAssertEqual(harness.read("desk/nms.swift"), starter)
  }
}
