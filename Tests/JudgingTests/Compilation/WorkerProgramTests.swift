import Foundation
import Isolation
import Wire
import XCTest

@testable import Judging

/// The program that loads a solution, as the kits have it and as it is where no static library is.
final class WorkerProgramTests: EndToEndTestCase {
  private let solution = "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }"

  /// Compiles a solution of double-it and links it for a worker.
  private func library(for interface: URL, in folder: URL, with workbench: Workbench) throws -> URL
  {
    let source = folder.appending(path: "Solution.swift")
    try Data(solution.utf8).write(to: source)
    let object = folder.appending(path: "Solution.o")
    try workbench.compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [source], mode: .checked, objects: [object],
        importFolders: [workbench.kits.importFolder], isLean: true))
    let library = folder.appending(path: "Solution.so")
    let suite = try workbench.suite(of: exercise("double-it"))
    try Linker(toolchain: workbench.toolchain).link(
      [object] + suite.serverObjects(.checked), as: .solution(worker: interface), to: library,
      libraries: Linker.libraries(wantedBy: object))
    return library
  }

  private func session(program: URL, library: URL, with workbench: Workbench) throws
    -> WorkerSession
  {
    let suite = try workbench.suite(of: exercise("double-it"))
    return try WorkerSession.start(
      WorkerSpecification(
        program: program.path, library: library.path, contractDigest: suite.contract.digest,
        readablePaths: workbench.workerPaths.readable,
        executablePaths: workbench.workerPaths.executable))
  }

  private func bytes(_ values: [Int]) -> [UInt8] {
    var encoder = WireEncoder()
    encoder.encode(values)
    return encoder.take()
  }

  func testAWorkerWaitsForItsSolution() throws {
    let workbench = try workbench()
    let folder = try temporaryFolder()
    let library = folder.appending(path: "Solution.so")
    let worker = try session(
      program: workbench.kits.worker(.checked), library: library, with: workbench)
    try worker.waitUntilStarted()
    XCTAssertEqual(
      try self.library(
        for: workbench.kits.workerInterface(.checked), in: folder, with: workbench), library)
    XCTAssertEqual(
      try worker.call(function: 0, arguments: bytes([1, 2])), .returned(bytes([2, 4])))
    _ = worker.finish()
  }

  func testAWorkerWithoutAStaticRuntimeServesToo() throws {
    let workbench = try workbench()
    let folder = try temporaryFolder()
    let program = folder.appending(path: "worker")
    try Linker(toolchain: workbench.toolchain).link(
      workbench.kits.workerObjects(.checked), as: .worker, to: program,
      libraries: Linker.workerLibraries)
    let worker = try session(
      program: program, library: library(for: program, in: folder, with: workbench),
      with: workbench)
    XCTAssertEqual(try worker.call(function: 0, arguments: bytes([3])), .returned(bytes([6])))
    _ = worker.finish()
  }

  func testWhatCannotBeLoadedIsAnEarlyExitWithTheWordsOfTheLoader() throws {
    let workbench = try workbench()
    let missing = try temporaryFolder().appending(path: "Missing.so")
    let worker = try session(
      program: workbench.kits.worker(.checked), library: missing, with: workbench)
    XCTAssertThrowsError(try worker.call(function: 0, arguments: bytes([1]))) { error in
      let failure = error as? WorkerFailure
      XCTAssertEqual(failure?.reason, .earlyExit(code: 126))
      XCTAssertTrue(
        failure?.errorOutput.hasPrefix("The solution cannot be loaded: \(missing.path)") ?? false,
        failure?.errorOutput ?? "")
    }
  }
}
