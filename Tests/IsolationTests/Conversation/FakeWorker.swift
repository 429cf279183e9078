import Foundation
import Isolation
import XCTest

/// A small C program in the place of a worker, compiled once per run.
enum FakeWorker {
  /// The limits of these tests: enough CPU time for an honest answer on a busy machine.
  static let limits = WorkerLimits(
    cpuTime: .milliseconds(400), wallTimePerCall: .seconds(60), addressSpaceBytes: 256 << 20,
    stackBytes: 1 << 20, outputBytes: 4_096, frameBytes: 64 << 20)

  /// Starts a worker that behaves as the mode says.
  static func start(_ mode: String, limits: WorkerLimits = limits) throws -> WorkerSession {
    var specification = WorkerSpecification(
      program: try program.get(), contractDigest: "digest", limits: limits)
    specification.environment["MODE"] = mode
    return try WorkerSession.start(specification)
  }

  /// Makes one call to a worker that gives no answer and returns the failure.
  static func failure(
    _ mode: String, limits: WorkerLimits = limits,
    arguments: [UInt8] = [1, 2, 3], file: StaticString = #filePath, line: UInt = #line
  ) throws -> WorkerFailure {
    let session = try start(mode, limits: limits)
    do throws(WorkerFailure) {
      let reply = try session.call(function: 0, arguments: arguments)
      XCTFail("the worker answered \(reply)", file: file, line: line)
      return WorkerFailure(.judgeFault("there was an answer"))
    } catch {
      return error
    }
  }

  private static let program = Result { try build() }

  private static func build() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let kit = root.appendingPathComponent("Sources/CWorker").path
    let folder = try TemporaryFolder.make("fake-worker")
    let source = "\(folder)/worker.c"
    try fakeWorkerSource.write(toFile: source, atomically: true, encoding: .utf8)
    let arguments = [
      "-O1", "-fno-omit-frame-pointer", "-Wall", "-Werror", "-I", "\(kit)/include", "-o",
      "\(folder)/worker", source, "\(kit)/crash_reporter.c", "\(kit)/output.c",
      "\(kit)/loading.c", "\(kit)/threads.c",
    ]
    let errors = try MemoryFile(name: "errors")
    var clang = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.find("clang"), arguments: arguments,
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"],
        descriptors: [2: errors.descriptor]))
    guard try clang.waitUntilExit()?.cause == .exited(code: 0) else {
      let text = String(decoding: try errors.contents(upTo: 4_000), as: UTF8.self)
      throw SystemError(call: "clang", code: 0, detail: text)
    }
    return "\(folder)/worker"
  }
}
