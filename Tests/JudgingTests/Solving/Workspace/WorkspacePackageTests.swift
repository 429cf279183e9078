import Foundation
import Judging
import XCTest

/// A workspace with the exercises that the judge comes with, built and tested by SwiftPM.
final class WorkspacePackageTests: EndToEndTestCase {
  /// Runs SwiftPM in a folder, with a home folder above it.
  private func swift(
    _ arguments: [String], in folder: URL
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift"] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
      "HOME": folder.deletingLastPathComponent().path,
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// An exercise with nothing but examples of every expectation, and a keyword for an id.
  private func addExpectations(to folder: ExerciseFolder) throws -> Exercise {
    let id = "repeat"
    try folder.write(
      """
      {
        "formatVersion": 1, "title": { "en": "Repeat" }, "track": "fixtures", "difficulty": "easy",
        "tolerance": { "absolute": 0.1 }
      }
      """, to: "\(id)/exercise.json")
    try folder.write(
      """
      import ExerciseKit

      func numbers() -> [Double] { [1, 2] }
      func checked(_ isValid: Bool) throws -> Int {
        if !isValid { throw InvalidInput("It is not valid.") }
        return 1
      }
      """, to: "\(id)/Starter.swift")
    try folder.write(
      """
      import SuiteKit

      final class RightExamples: SuiteTestCase {
        func testEqual() throws { try expect(numbers(), equals: [1.05, 2]) }
        func testEqualInAnyOrder() throws { try expect(numbers(), equalsInAnyOrder: [2, 1]) }
        func testOneOf() throws { try expect(numbers(), isOneOf: [[], [1, 2]]) }
        func testRule() throws { try expect(numbers().count == 2, "There are two.") }
        func testRefused() throws { try expectInvalidInput { try checked(false) } }
        func testAMarkTooMany() throws {
          let numbers = try numbers()
          try expect(numbers, equals: [1, 2])
        }
      }

      final class WrongExamples: SuiteTestCase {
        func testEqual() throws { try expect(numbers(), equals: [1.2, 2]) }
        func testEqualWithin() throws {
          try expect(numbers(), equals: [1.05, 2], within: Tolerance.exact)
        }
        func testEqualInAnyOrder() throws { try expect(numbers(), equalsInAnyOrder: [2, 2]) }
        func testMoreInAnyOrder() throws { try expect(numbers(), equalsInAnyOrder: [1, 2, 2]) }
        func testOneOf() throws { try expect(numbers(), isOneOf: [[], [2, 1]]) }
        func testRule() throws { try expect(numbers().isEmpty, "There is none.") }
        func testRefused() throws { try expectInvalidInput { try checked(true) } }
        func testThrown() throws { try expect(checked(false), equals: 1) }
      }
      """, to: "\(id)/Examples.swift")
    return try Exercise(in: folder.url.appending(path: id, directoryHint: .isDirectory))
  }

  /// Everything in one test, because building the package is what takes the time.
  func testExamplesOfRightSolutionsPassAndThoseOfWrongOnesFail() throws {
    let folder = try ExerciseFolder(for: self)
    let workspace = Workspace(in: folder.url.appending(path: "desk", directoryHint: .isDirectory))
    func installation(_ environment: [String: String] = [:]) throws -> Installation {
      try Installation(
        executable: URL(filePath: #filePath), environment: environment,
        workingDirectory: folder.url)
    }
    let own = try installation()
    let exercises = try Catalog(scanning: own.exercises).exercises
    for exercise in exercises {
      try workspace.start(exercise, from: own, home: folder.url)
      guard exercise.id != "nms" else { continue }
      try Data(contentsOf: exercise.reference).write(to: workspace.solution(of: exercise.id))
    }
    let others = try ExerciseFolder(for: self)
    try workspace.start(
      addExpectations(to: others), from: installation(["JUDGE_EXERCISES": others.url.path]),
      home: folder.url)

    let (status, text) = try swift(["test"], in: workspace.root)
    XCTAssertEqual(status, 1, text)
    XCTAssertFalse(text.contains("warning:"), text)
    let failures = text.matches(of: /Test Case '(\w+)\.(\w+)' failed/).map(\.output)
    XCTAssertEqual(failures.count { $0.1 == "NMSExamples" }, 5, text)
    XCTAssertEqual(failures.count { $0.1 == "WrongExamples" }, 8, text)
    XCTAssertEqual(failures.count, 13, text)
    XCTAssertTrue(
      text.contains(
        "testFiveBoxesAtZero : failed - the result has 0 elements, not 2\n  expected  [0, 4]\n"),
      text)
    for examples in exercises.compactMap(\.examples) + [
      others.url.appending(path: "repeat/Examples.swift")
    ] {
      let source = try String(contentsOf: examples, encoding: .utf8)
      for test in source.matches(of: /func (test\w+)/).map(\.output.1) {
        XCTAssertNotNil(text.firstMatch(of: try Regex("\\.\(test)' (passed|failed)")), "\(test)")
      }
    }
  }
}
