import Foundation
import Isolation
import XCTest

final class ForegroundProcessTests: XCTestCase {
  /// Runs a script of the shell and returns what it has written to the file `$OUTPUT`.
  private func output(of script: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let cause = try ForegroundProcess.run(
      "/bin/sh", arguments: ["-c", script],
      environment: ["OUTPUT": file.path, "PATH": "/usr/bin:/bin"])
    XCTAssertEqual(cause, .exited(code: 0))
    return try String(contentsOf: file, encoding: .utf8)
  }

  func testItIsInOurSessionAndProcessGroup() throws {
    // Or it could not read from the terminal, which belongs to a group.
    let fields = try output(of: "cat /proc/self/stat >$OUTPUT").split(separator: ")").last?
      .split(separator: " ").map(String.init)
    XCTAssertEqual(fields?[2], "\(getpgrp())")
    XCTAssertEqual(fields?[3], "\(getsid(0))")
  }

  func testItBlocksAndIgnoresNoSignal() throws {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    let action = signal(SIGUSR1, SIG_IGN)
    defer {
      pthread_sigmask(SIG_SETMASK, &before, nil)
      signal(SIGUSR1, action)
    }
    // Without a shell, which would have its own way with them.
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    XCTAssertEqual(
      try ForegroundProcess.run(
        "/bin/cp", arguments: ["/proc/self/status", file.path], environment: [:]),
      .exited(code: 0))
    let sets = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("SigBlk:") || $0.hasPrefix("SigIgn:") }
      .map { UInt64($0.suffix(16), radix: 16) }
    // The C library keeps two for itself, behind the 31 that others know.
    XCTAssertEqual(sets.map { $0.map { $0 & 0x7FFF_FFFF } }, [0, 0])
  }

  func testItGetsThisEnvironmentAndNoOther() throws {
    let names = try output(of: "tr '\\0' '\\n' </proc/self/environ >$OUTPUT")
      .split(separator: "\n").map { String($0.prefix { $0 != "=" }) }
    XCTAssertEqual(names.filter { $0 != "PWD" && $0 != "_" }.sorted(), ["OUTPUT", "PATH"])
  }

  func testItsEndIsTold() throws {
    for (script, cause) in [
      ("exit 7", ProcessEnding.Cause.exited(code: 7)), ("kill -9 $$", .signalled(9)),
    ] {
      XCTAssertEqual(
        try ForegroundProcess.run("/bin/sh", arguments: ["-c", script], environment: [:]), cause)
    }
  }

  func testAProgramThatIsNotThereIsAnError() {
    XCTAssertThrowsError(
      try ForegroundProcess.run("/nowhere/ed", arguments: [], environment: [:])
    ) { error in
      XCTAssertTrue("\(error)".contains("'/nowhere/ed': No such file"), "\(error)")
    }
  }
}
