import Foundation
import Isolation
import XCTest

/// The command itself, in a process, with an exercise whose tests wait long and a cache of its own.
struct RunningJudge: ~Copyable {
  private var process: ChildProcess
  private let output: MemoryFile
  private let errors: MemoryFile

  /// Starts the judge.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name on the command line.
  ///   - exercises: The folder with the exercise, whose id is `double-it`.
  ///   - cacheHome: Where the cache is.
  /// - Throws: That it cannot be started.
  init(_ arguments: [String], exercises: URL, cacheHome: URL) throws {
    let output = try MemoryFile(name: "output")
    let errors = try MemoryFile(name: "errors")
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let judge = tests.deletingLastPathComponent().appending(path: "judge")
    let process = try ChildProcess(
      ProcessSpecification(
        executable: judge.path,
        arguments: arguments,
        environment: [
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": cacheHome.path,
          "XDG_CACHE_HOME": cacheHome.path, "JUDGE_EXERCISES": exercises.path,
        ],
        descriptors: [1: output.descriptor, 2: errors.descriptor]))
    self.process = process
    self.output = output
    self.errors = errors
  }

  /// What it has written to standard output.
  var outputText: String { Self.text(output) }

  /// What it has written to standard error.
  var errorText: String { Self.text(errors) }

  /// What it has started and what that has started, as far as it runs.
  var descendants: [Int32] {
    var parents: [Int32: Int32] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let number = Int32(name),
        let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let fields = status.split(separator: ")").last?.split(separator: " "), fields.count > 1
      else { continue }
      parents[number] = Int32(fields[1])
    }
    var found: [Int32] = []
    var parent = [process.identifier]
    while !parent.isEmpty {
      parent = parents.filter { parent.contains($0.value) }.map(\.key)
      found += parent
    }
    return found
  }

  /// Sends a signal to the judge and to nothing else.
  func send(_ signal: Int32) { kill(process.identifier, signal) }

  /// Waits until it has ended, and says how.
  mutating func ending() throws -> ProcessEnding.Cause {
    try XCTUnwrap(
      process.waitUntilExit(deadline: .now + .seconds(300)), "the judge does not end: \(errorText)"
    ).cause
  }

  private static func text(_ file: borrowing MemoryFile) -> String {
    String(decoding: (try? file.contents(upTo: 1 << 20)) ?? [], as: UTF8.self)
  }
}
