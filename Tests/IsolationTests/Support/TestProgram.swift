import Foundation
import Isolation
import XCTest

/// The small C programs of these tests, compiled once per run.
enum TestProgram {
  /// A program that tries one thing and exits with 0 or the errno of its failure.
  static func attempt() throws -> String { try built.get().attempt }

  /// A program that uses the launcher itself, to be run as another user or to be killed.
  static func launcher() throws -> String { try built.get().launcher }

  /// A program that tries to reach another process, and that process.
  static func reach() throws -> String { try built.get().reach }

  private static let built = Result { try build() }

  private static func build() throws -> (attempt: String, launcher: String, reach: String) {
    let support = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = support.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let launcherSources = root.appendingPathComponent("Sources/CIsolation")
    let folder = try TemporaryFolder.make("programs")
    let pieces = try FileManager.default.contentsOfDirectory(atPath: launcherSources.path)
      .filter { $0.hasSuffix(".c") }.map { launcherSources.appendingPathComponent($0).path }
    let extra = ["-I", launcherSources.appendingPathComponent("include").path] + pieces
    let attempt = try compile([attemptSource], extra: extra, to: "\(folder)/attempt", in: folder)
    // Before version 2.34 of the C library, shared memory and queues are in a library of their own.
    let reach = try compile(
      [reachSource], extra: extra + ["-lrt"], to: "\(folder)/reach", in: folder)
    let launcher = try compile([launcherSource], extra: extra, to: "\(folder)/launcher", in: folder)
    return (attempt, launcher, reach)
  }

  private static func compile(
    _ sources: [String], extra: [String], to output: String, in folder: String
  ) throws -> String {
    var files: [String] = []
    for (index, source) in sources.enumerated() {
      let file = "\(output)-\(index).c"
      try source.write(toFile: file, atomically: true, encoding: .utf8)
      files.append(file)
    }
    let errors = try MemoryFile(name: "errors")
    var clang = try ChildProcess(
      ProcessSpecification(
        executable: try find("clang"),
        arguments: ["-O1", "-Wall", "-Werror", "-o", output] + extra + files,
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"],
        workingDirectory: folder, descriptors: [2: errors.descriptor]))
    let ending = try XCTUnwrap(clang.waitUntilExit())
    guard ending.cause == .exited(code: 0) else {
      let text = String(decoding: try errors.contents(upTo: 4_000), as: UTF8.self)
      throw SystemError(call: "clang", code: 0, detail: text)
    }
    chmod(output, 0o755)
    return output
  }

  /// An executable of the PATH, or a skipped test.
  static func find(_ name: String) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw XCTSkip("there is no \(name) in the PATH")
  }
}
