import Foundation
import XCTest

@testable import Judging

final class InstallationTests: XCTestCase {
  private func find(
    from executable: String, in folder: ExerciseFolder, environment: [String: String] = [:]
  ) throws -> Installation {
    try Installation(
      executable: folder.url.appending(path: executable), environment: environment,
      workingDirectory: folder.url)
  }

  private func addRoot(_ path: String, to folder: ExerciseFolder) throws {
    try folder.write("", to: "\(path)/Exercises/README.md")
    try folder.write("", to: "\(path)/Sources/ExerciseKit/Box.swift")
  }

  func testFindsAClone() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    let installation = try find(from: "clone/.build/x86_64/debug/judge", in: folder)
    XCTAssertEqual(installation.root.path, folder.url.path + "/clone")
    XCTAssertEqual(installation.exercises.map(\.path), [folder.url.path + "/clone/Exercises"])
    XCTAssertEqual(installation.sources(of: "Wire").path, folder.url.path + "/clone/Sources/Wire")
  }

  func testFindsAnInstalledCopy() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("prefix/share/judge", to: folder)
    let installation = try find(from: "prefix/bin/judge", in: folder)
    XCTAssertEqual(installation.root.path, folder.url.path + "/prefix/share/judge")
  }

  func testFollowsALinkToTheExecutable() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    let executable = try folder.write("", to: "clone/.build/debug/judge")
    try folder.write("", to: "bin/other")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "bin/judge"), withDestinationURL: executable)
    XCTAssertEqual(
      try find(from: "bin/judge", in: folder).root.path, folder.url.path + "/clone")
  }

  func testAFolderWithoutTheKitIsNoInstallation() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.write("", to: "clone/Exercises/README.md")
    XCTAssertThrowsError(try find(from: "clone/judge", in: folder)) { error in
      XCTAssertEqual(
        "\(error)",
        """
        No folder above '\(folder.url.path)/clone/judge' contains 'Exercises' and \
        'Sources/ExerciseKit'. Set JUDGE_HOME to a clone of the judge or to its 'share/judge'.
        """)
    }
  }

  func testAVariableNamesTheRoot() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    try addRoot("other", to: folder)
    for value in ["other", folder.url.path + "/other"] {
      let installation = try find(
        from: "clone/judge", in: folder, environment: ["JUDGE_HOME": value])
      XCTAssertEqual(installation.root.path, folder.url.path + "/other")
    }
  }

  func testAVariableThatIsWrongIsNotPassedOver() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    for variable in ["JUDGE_HOME", "JUDGE_EXERCISES"] {
      XCTAssertThrowsError(
        try find(from: "clone/judge", in: folder, environment: [variable: "nowhere"])
      ) { error in
        XCTAssertTrue("\(error)".hasPrefix("\(variable) "), "\(error)")
        XCTAssertTrue("\(error)".contains("/nowhere'"), "\(error)")
      }
    }
  }

  func testAVariableReplacesTheExercisesOnly() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    try folder.addExercise("mine/nms")
    let installation = try find(
      from: "clone/judge", in: folder, environment: ["JUDGE_EXERCISES": "mine"])
    XCTAssertEqual(installation.root.path, folder.url.path + "/clone")
    XCTAssertEqual(installation.exercises.map(\.path), [folder.url.path + "/mine"])
  }

  func testAVariableNamesSeveralFoldersAndTheJudgesOwnByAnEmptyName() throws {
    let folder = try ExerciseFolder(for: self)
    try addRoot("clone", to: folder)
    try folder.addExercise("mine/nms")
    try folder.addExercise("course/iou")
    let installation = try find(
      from: "clone/judge", in: folder, environment: ["JUDGE_EXERCISES": ":mine:course"])
    XCTAssertEqual(
      installation.exercises.map(\.path),
      ["/clone/Exercises", "/mine", "/course"].map { folder.url.path + $0 })
  }
}
