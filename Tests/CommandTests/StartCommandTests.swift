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
          Started 'nms' in nms/nms.swift
          'TMP/desk' is a Swift package now, for your editor.

            judge show nms   what to write
            judge open nms   the file in your editor
            judge test nms   whether it is right

          """, errors: ""))
    XCTAssertEqual(harness.read("desk/nms/nms.swift"), starter)
  }

  func testSaysItInChinese() throws {
    let harness = try CommandHarness(for: self)
    let output = harness.run(["start", "nms", "--language", "zh"]).output
    XCTAssertTrue(output.hasPrefix("已开始“nms”，文件为 nms/nms.swift\n"), output)
    let errors = harness.run(["start", "nms"], environment: ["LANG": "zh_CN.UTF-8"]).errors
    XCTAssertTrue(errors.contains("已存在"), errors)
  }

  func testLeavesNothingElseInTheWay() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms"])
    _ = harness.run(["start", "nms"])
    XCTAssertEqual(
      try harness.names(in: "desk"), [".judge", "Package.swift", "nms", "notes.txt"])
    XCTAssertEqual(try harness.names(in: "desk/nms"), ["nms.swift"])
  }

  func testMakesTheFolder() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["start", "nms", "--directory", "a/b"])
    XCTAssertTrue(outcome.output.hasPrefix("Started 'nms' in a/b/nms/nms.swift\n"), outcome.output)
    XCTAssertEqual(harness.read("desk/a/b/nms/nms.swift"), starter)
  }

  func testNeverWritesOverASolution() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("mine", to: "desk/nms/nms.swift")
    XCTAssertEqual(
      harness.run(["start", "nms"]),
      .init(
        code: .usage, output: "",
        errors: """
          judge: 'TMP/desk/nms/nms.swift' exists already and is left as it is. Use '--directory' to \
          start somewhere else, or '--force' to replace it.

          """))
    XCTAssertEqual(harness.read("desk/nms/nms.swift"), "mine")
  }

  func testReplacesASolutionWhenForced() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("mine", to: "desk/nms/nms.swift")
    XCTAssertEqual(harness.run(["start", "nms", "--force"]).code, .success)
    XCTAssertEqual(harness.read("desk/nms/nms.swift"), starter)
  }

  func testNamesTheTypesThatAreGiven() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("struct Given {}\n", to: "judge/Exercises/nms/Types.swift")
    let output = harness.run(["start", "nms"]).output
    XCTAssertTrue(output.contains("in nms/Types.swift\n"), output)
    let types = try XCTUnwrap(harness.read("desk/nms/Types.swift"))
    XCTAssertTrue(types.hasPrefix("// Written by 'judge start'"), types)
    XCTAssertTrue(types.hasSuffix("\n\nstruct Given {}\n"), types)
  }

  func testWhatWasStartedIsTestedWhereverTheCommandIsCalled() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms", "--directory", "away"])
    XCTAssertEqual(
      harness.run(["open", "nms", "--print"]).output, "TMP/desk/away/nms/nms.swift\n")
    _ = harness.run(["start", "nms"])
    _ = harness.run(["start", "nms", "--directory", "other"])
    XCTAssertEqual(
      harness.run(["open", "nms", "--print"]).output, "TMP/desk/nms/nms.swift\n",
      "the one that the person sees")
  }

  func testAStateFolderThatCannotBeWrittenIsNoReasonToFail() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("a file", to: "home/.local")
    let outcome = harness.run(["start", "nms"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(
      outcome.errors.hasPrefix("judge: The file will not be remembered"), outcome.errors)
    XCTAssertEqual(harness.read("desk/nms/nms.swift"), starter)
  }
}
