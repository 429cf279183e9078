import Foundation
import XCTest

@testable import Judging

final class WaitingLinkerTests: EndToEndTestCase {
  private func waiting(in folder: URL, options: [String] = []) throws -> WaitingLinker {
    let workbench = try workbench()
    var toolchain = workbench.toolchain
    toolchain.libraryArguments += options
    return try WaitingLinker(
      starting: Linker(toolchain: toolchain), objects: [],
      as: .solution(worker: workbench.kits.workerInterface(.checked)),
      to: folder.appending(path: "out.so"), pipe: folder.appending(path: "pipe"), box: nil)
  }

  private func object(_ source: String, in folder: URL) throws -> URL {
    let file = folder.appending(path: "file \(source.count).swift")
    try Data(source.utf8).write(to: file)
    let object = file.appendingPathExtension("o")
    try workbench().compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [file], mode: .checked, objects: [object],
        importFolders: [],
        isLean: true))
    return object
  }

  func testAnObjectThatIsMadeLaterIsLinked() throws {
    let folder = try temporaryFolder()
    var linker = try waiting(in: folder)
    let outcome = try linker.finish(
      with: [object("func f() -> Int { 1 }", in: folder)], libraries: ["m"],
      deadline: Linker.deadline)
    XCTAssertTrue(outcome.hasSucceeded, outcome.text)
    XCTAssertTrue(
      FileManager.default.fileExists(atPath: folder.appending(path: "out.so").path))
  }

  func testWhatIsMissingIsAnOutcomeAndNotAnError() throws {
    let folder = try temporaryFolder()
    var linker = try waiting(in: folder)
    let source = "@_silgen_name(\"missing\") func g() -> Int\nfunc f() -> Int { g() }"
    let outcome = try linker.finish(
      with: [object(source, in: folder)], libraries: [], deadline: Linker.deadline)
    XCTAssertFalse(outcome.hasSucceeded)
    XCTAssertTrue(outcome.text.contains("undefined symbol: missing"), outcome.text)
  }

  func testALinkerThatHasEndedIsNotWaitedFor() throws {
    let folder = try temporaryFolder()
    // Ends before it opens a file.
    var linker = try waiting(in: folder, options: ["--no-such-option"])
    let outcome = try linker.finish(
      with: [folder.appending(path: "no.o")], libraries: [], deadline: Linker.deadline)
    XCTAssertFalse(outcome.hasSucceeded)
  }
}
