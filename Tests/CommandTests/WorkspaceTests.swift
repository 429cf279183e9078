import Foundation
import XCTest

@testable import judge

/// What `judge start` makes of a folder, and of which it makes nothing.
final class WorkspaceTests: XCTestCase {
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("enum Empty {}\n", to: "judge/Exercises/kmeans-anchors/Types.swift")
    try harness.write("import SuiteKit\n", to: "judge/Exercises/nms/Examples.swift")
    return harness
  }

  private func manifest(_ harness: CommandHarness) throws -> String {
    try XCTUnwrap(harness.read("desk/Package.swift"))
  }

  // MARK: - What is in it

  func testTheManifestHasWhatWasStarted() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    XCTAssertFalse(try manifest(harness).contains("kmeans"))
    _ = harness.run(["start", "kmeans-anchors"])
    try assertSnapshot(manifest(harness), named: "workspace-manifest.txt")
  }

  func testWhatIsGeneratedIsHiddenAndReadableOnly() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    XCTAssertEqual(
      try harness.names(in: "desk/.judge"),
      [".gitignore", "ExerciseKit", "SuiteKit", "exercises", "lock"])
    XCTAssertEqual(
      try harness.names(in: "desk/.judge/SuiteKit"),
      ["Expect.swift", "Tolerance.swift", "Value.swift"])
    XCTAssertEqual(
      try harness.names(in: "desk/.judge/exercises/nms"), ["Examples", "statement.md"])
    let expect = harness.folder.appending(path: "desk/.judge/SuiteKit/Expect.swift")
    let attributes = try FileManager.default.attributesOfItem(atPath: expect.path)
    XCTAssertEqual(attributes[.posixPermissions] as? Int, 0o444)
    let examples = try XCTUnwrap(
      harness.read("desk/.judge/exercises/nms/Examples/Examples.swift"))
    XCTAssertTrue(
      examples.hasSuffix("\n@testable import Solution_nms\n\nimport SuiteKit\n"), examples)
    let testCase = try XCTUnwrap(
      harness.read("desk/.judge/exercises/nms/Examples/SuiteTestCase.swift"))
    XCTAssertTrue(testCase.contains("Tolerance(absolute: 0.0001, relative: 0.0)"), testCase)
  }

  func testNothingHiddenIsInIt() throws {
    let harness = try harness()
    try harness.write("secret", to: "judge/Exercises/nms/Tests/NMSTests.swift")
    try harness.write("secret", to: "judge/Exercises/nms/submissions/accepted/reference.swift")
    try harness.write("secret", to: "judge/Exercises/nms/hints.md")
    _ = harness.run(["start", "nms"])
    let desk = harness.folder.appending(path: "desk")
    for path in try FileManager.default.subpathsOfDirectory(atPath: desk.path) {
      XCTAssertNotEqual(harness.read("desk/\(path)"), "secret", path)
    }
  }

  func testWhatIsAsItShouldBeIsNotWrittenAgain() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    let paths = ["Package.swift", ".judge/SuiteKit/Value.swift"].map {
      harness.folder.appending(path: "desk/\($0)").path
    }
    func numbers() throws -> [Int?] {
      try paths.map {
        try FileManager.default.attributesOfItem(atPath: $0)[.systemFileNumber] as? Int
      }
    }
    let before = try numbers()
    XCTAssertEqual(harness.run(["start", "--refresh"]).code, .success)
    XCTAssertEqual(try numbers(), before)
  }

  // MARK: - Bringing it up to date

  func testAnExerciseWhoseFolderIsGoneIsLeftOut() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    _ = harness.run(["start", "kmeans-anchors"])
    try FileManager.default.removeItem(at: harness.folder.appending(path: "desk/nms"))
    XCTAssertEqual(
      harness.run(["start", "--refresh"]),
      .init(code: .success, output: "Brought up to date: TMP/desk\n", errors: ""))
    XCTAssertFalse(try manifest(harness).contains("nms"))
    XCTAssertEqual(try harness.names(in: "desk/.judge/exercises"), ["kmeans-anchors"])
  }

  func testWhatIsMissingIsMadeAgainAndWhatAnotherJudgeLeftIsRemoved() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    try harness.write("old", to: "desk/.judge/SuiteKit/Gone.swift")
    try harness.write("new", to: "judge/Sources/SuiteKit/Values/Value.swift")
    let exercises = harness.folder.appending(path: "desk/.judge/exercises")
    try FileManager.default.removeItem(at: exercises)
    _ = harness.run(["start", "--refresh"])
    XCTAssertEqual(try harness.names(in: "desk/.judge/exercises"), ["nms"])
    XCTAssertNil(harness.read("desk/.judge/SuiteKit/Gone.swift"))
    XCTAssertEqual(harness.read("desk/.judge/SuiteKit/Value.swift"), "new")
    XCTAssertTrue(try manifest(harness).contains("examples(of: \"Solution_nms\""))
  }

  func testAnExerciseThatThisJudgeDoesNotHaveStaysAsItIs() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    let before = try manifest(harness)
    let exercises = harness.folder.appending(path: "judge/Exercises")
    try FileManager.default.removeItem(at: exercises.appending(path: "nms"))
    _ = harness.run(["start", "--refresh"])
    XCTAssertEqual(try manifest(harness), before)
    XCTAssertNotNil(harness.read("desk/.judge/exercises/nms/Examples/Examples.swift"))
  }

  func testRefreshingStartsNothing() throws {
    let harness = try harness()
    let outcome = harness.run(["start", "--refresh"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertEqual(
      outcome.errors,
      "judge: No exercise has been started in 'TMP/desk'. Begin with 'judge start EXERCISE'.\n")
    XCTAssertEqual(harness.run(["start", "nms", "--refresh"]).code, .usage)
    XCTAssertEqual(harness.run(["start"]).code, .usage)
    XCTAssertEqual(try harness.names(in: "desk"), ["notes.txt"])
  }

  func testTheFolderOfAnExerciseStandsForItsWorkspace() throws {
    let harness = try harness()
    _ = harness.run(["start", "nms"])
    let output = harness.run(["start", "kmeans-anchors"], in: "desk/nms").output
    XCTAssertTrue(
      output.hasPrefix("Started 'kmeans-anchors' in TMP/desk/kmeans-anchors/"), output)
    XCTAssertEqual(try harness.names(in: "desk/nms"), ["nms.swift"])
  }

  // MARK: - What stays as it is

  /// Starts an exercise where that is refused, and returns the reason; nothing may have been written.
  private func refusal(
    _ harness: CommandHarness, in folder: String, file: StaticString = #filePath, line: UInt = #line
  ) throws -> String {
    let before = try harness.names(in: folder)
    let outcome = harness.run(["start", "kmeans-anchors"], in: folder)
    XCTAssertEqual(outcome.code, .usage, file: file, line: line)
    XCTAssertEqual(try harness.names(in: folder), before, file: file, line: line)
    return outcome.errors
  }

  func testAManifestOfSomebodyElseIsLeftAlone() throws {
    let harness = try harness()
    try harness.write("// swift-tools-version: 6.0\n", to: "desk/Package.swift")
    XCTAssertEqual(
      try refusal(harness, in: "desk"),
      """
      judge: 'TMP/desk/Package.swift' was not written by the judge and is left as it is. A workspace \
      is a Swift package of its own: use '--directory' to start in another folder.

      """)
    XCTAssertEqual(try manifest(harness), "// swift-tools-version: 6.0\n")
  }

  func testTypesOfSomebodyElseAreLeftAlone() throws {
    let harness = try harness()
    try harness.write("mine", to: "desk/kmeans-anchors/Types.swift")
    let errors = try refusal(harness, in: "desk")
    XCTAssertTrue(
      errors.hasPrefix("judge: 'TMP/desk/kmeans-anchors/Types.swift' was not written by"), errors)
    XCTAssertEqual(harness.read("desk/kmeans-anchors/Types.swift"), "mine")
  }

  func testTheHomeFolderIsNoWorkspace() throws {
    let harness = try harness()
    try harness.write("", to: "home/notes.txt")
    let errors = try refusal(harness, in: "home")
    XCTAssertTrue(errors.hasPrefix("judge: 'TMP/home' is your home folder"), errors)
    XCTAssertEqual(
      harness.run(["start", "nms", "--directory", "solutions"], in: "home").code, .success)
  }

  func testTheJudgeIsNoWorkspace() throws {
    let harness = try harness()
    for folder in ["judge", "judge/Exercises", "judge/Exercises/nms"] {
      let errors = try refusal(harness, in: folder)
      XCTAssertTrue(errors.hasPrefix("judge: 'TMP/\(folder)' belongs to the judge itself"), errors)
    }
    // A name that only begins alike.
    try harness.write("", to: "judge-solutions/notes.txt")
    XCTAssertEqual(harness.run(["start", "nms"], in: "judge-solutions").code, .success)
  }

  func testALinkToTheHomeFolderIsTheHomeFolder() throws {
    let harness = try harness()
    try harness.write("", to: "home/notes.txt")
    try FileManager.default.createSymbolicLink(
      atPath: harness.folder.appending(path: "link").path, withDestinationPath: "home")
    XCTAssertTrue(try refusal(harness, in: "link").contains("is your home folder"))
  }
}
