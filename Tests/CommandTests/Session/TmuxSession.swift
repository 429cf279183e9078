import Foundation
import Isolation
import XCTest

/// A terminal without a window, in which a test types and reads what is on the screen.
///
/// Its server is its own, with nothing of the person's configuration, and ends with the test.
final class TmuxSession: Sendable {
  private let program: String
  private let folder: URL
  private let socket: String

  /// Starts a shell in a terminal.
  ///
  /// - Parameters:
  ///   - test: The test, with which it ends; skipped where there is no tmux.
  ///   - folder: Where the shell is.
  ///   - environment: All variables that it has.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  /// - Throws: That the test is skipped, or that tmux cannot be started.
  init(
    for test: XCTestCase, in folder: URL, environment: [String: String], columns: Int = 80,
    rows: Int = 24
  ) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let program = path.split(separator: ":").map { "\($0)/tmux" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else {
      throw XCTSkip("tmux is not in PATH, and nobody else plays the person.")
    }
    self.program = program
    self.folder = folder
    // The path of a socket must be short.
    socket = "/tmp/judge-\(UUID().uuidString.prefix(8))"
    let variables = environment.map { "\($0.key)=\($0.value)" }
    try run(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
        folder.path,
      ]
        + ["env", "-i"] + variables + ["sh"])
    test.addTeardownBlock { [self] in
      let child = try? child
      _ = try? run(["kill-server"])
      if let child { waitUntilGone(child) }
      try? FileManager.default.removeItem(atPath: socket)
    }
  }

  /// Types keys: letters, or names as tmux has them.
  func type(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen, without spaces at the ends of lines.
  var screen: String {
    get throws {
      try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        .joined(separator: "\n")
    }
  }

  /// The process that the shell has started last and that runs; `nil` if there is none.
  var child: Int32? {
    get throws {
      let shell = try run(["display-message", "-p", "#{pane_pid}"])
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      return children.split(separator: " ").last.flatMap { Int32($0) }
    }
  }

  /// Waits for a process that has lost its terminal: it still writes down what it knows.
  private func waitUntilGone(_ process: Int32) {
    let deadline = ContinuousClock.now + .seconds(30)
    // One that has ended and waits for its parent has no command line any more.
    while ContinuousClock.now < deadline,
      let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8),
      !line.isEmpty
    { usleep(5_000) }
  }

  /// Waits until something is on the screen, and returns all of it.
  @discardableResult
  func wait(
    for text: String, without other: String? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(240)
    var last = ""
    while ContinuousClock.now < deadline {
      last = try screen
      if last.contains(text), other.map({ !last.contains($0) }) ?? true { return last }
      usleep(20_000)
    }
    XCTFail("'\(text)' did not appear:\n\(last)", file: file, line: line)
    throw CancellationError()
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    // Not by Foundation, whose pipe the server of tmux would keep open.
    let output = try MemoryFile(name: "tmux")
    var process = try ChildProcess(
      ProcessSpecification(
        executable: program, arguments: ["-S", socket] + arguments,
        // The locale decides whether tmux believes that its terminal shows more than ASCII.
        environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"],
        descriptors: [1: output.descriptor, 2: output.descriptor]))
    _ = try process.waitUntilExit(deadline: .now + .seconds(30))
    return String(decoding: try output.contents(upTo: 1 << 20), as: UTF8.self)
  }
}
