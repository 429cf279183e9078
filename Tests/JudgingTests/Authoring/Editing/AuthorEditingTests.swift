import Foundation
import XCTest

@testable import Judging

/// What an author's editor knows of an exercise.
final class AuthorEditingTests: EndToEndTestCase {
  /// Copies a fixture to a folder of exercises and tells editors of it.
  private func prepared(_ id: String) throws -> Exercise {
    let folder = try temporaryFolder().resolvingSymlinksInPath()
    let place = folder.appending(path: "exercises/\(id)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: exercise(id).folder, to: place)
    let copy = try Exercise(in: place)
    try AuthorEditing(workbench: workbench()).prepare(copy)
    return copy
  }

  private func open(_ file: URL, of exercise: Exercise) throws -> OpenDocument {
    let exercises = exercise.folder.deletingLastPathComponent()
    return try OpenDocument(file, in: exercises, home: exercises.deletingLastPathComponent())
  }

  private func database(beside exercise: Exercise) throws -> CompilationDatabase {
    try CompilationDatabase.of(exercise.folder.deletingLastPathComponent())
  }

  func testATestKnowsTheClientWithItsThrows() throws {
    let exercise = try prepared("double-it")
    let document = try open(try XCTUnwrap(exercise.tests.first), of: exercise)
    let text = try document.hover(behind: "doubled")
    XCTAssertTrue(text.contains("func doubled(_ values: [Int]) throws -> [Int]"), text)
    XCTAssertEqual(try document.server.diagnostics(of: document.file).map(\.message), [])
  }

  func testASubmissionKnowsTheTypesOfItsExercise() throws {
    let exercise = try prepared("echo-shapes")
    let document = try open(exercise.reference, of: exercise)
    let text = try document.hover(behind: "value: [Segment")
    XCTAssertTrue(text.contains("struct Segment"), text)
    XCTAssertEqual(try document.server.diagnostics(of: document.file).map(\.message), [])
  }

  func testEverySourceFileHasAnEntry() throws {
    let exercise = try prepared("double-it")
    let files = FileManager.default.enumerator(at: exercise.folder, includingPropertiesForKeys: nil)
    let sources = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    XCTAssertEqual(
      Set(try database(beside: exercise).entries.map(\.file)),
      Set(sources.map(\.standardizedFileURL.path)))
  }

  func testOtherExercisesKeepTheirEntriesWhileTheirFilesAreThere() throws {
    let exercise = try prepared("double-it")
    let folder = exercise.folder.deletingLastPathComponent()
    let own = try database(beside: exercise).entries
    func entry(_ file: URL) -> CompilationDatabase.Entry {
      .init(directory: "/", file: file.path, arguments: [], exercise: "other")
    }
    let other = folder.appending(path: "Other.swift")
    try Data().write(to: other)
    var database = CompilationDatabase()
    database.replace("other", with: [entry(other), entry(folder.appending(path: "Gone.swift"))])
    try database.write(to: folder)
    try AuthorEditing(workbench: workbench()).prepare(exercise)
    XCTAssertEqual(try self.database(beside: exercise).entries, [entry(other)] + own)
  }

  func testADatabaseOfSomebodyElseIsLeftAlone() throws {
    let exercise = try prepared("double-it")
    let file = exercise.folder.deletingLastPathComponent().appending(path: "compile_commands.json")
    let text = #"[{ "directory": "/", "file": "/a.c", "arguments": ["cc"] }]"#
    try Data(text.utf8).write(to: file)
    XCTAssertThrowsError(try AuthorEditing(workbench: workbench()).prepare(exercise)) {
      XCTAssertEqual(
        $0 as? AuthorEditingProblem, .databaseOfSomebodyElse(path: file.path))
    }
    XCTAssertEqual(try String(contentsOf: file, encoding: .utf8), text)
  }
}
