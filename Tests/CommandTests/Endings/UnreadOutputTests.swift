import Foundation
import XCTest

@testable import judge

/// Standard output that takes nothing.
final class UnreadOutputTests: XCTestCase {
  /// `F_SETPIPE_SZ`, which the module Glibc leaves out.
  private let setPipeSize: Int32 = 1031

  /// Runs a shell, and returns what it has written.
  private func run(_ script: String, outputBlocks: Bool = true) throws -> String {
    let harness = try CommandHarness(for: self)
    let pipe = Pipe()
    if !outputBlocks {
      let writing = pipe.fileHandleForWriting.fileDescriptor
      XCTAssertEqual(fcntl(writing, F_SETFL, O_NONBLOCK), 0)
      XCTAssertEqual(fcntl(writing, setPipeSize, 4096), 4096)
    }
    let process = try harness.startShell(script, output: pipe)
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  func testNobodyWhoReadsIsNoFailure() throws {
    XCTAssertEqual(
      try run("exec 3>&1; { sleep 0.2; judge show nms 2>&3; echo $? >&3; } | true"), "141\n")
  }

  func testADiskThatIsFullIsNamed() throws {
    XCTAssertEqual(
      try run("judge list 2>&1 >/dev/full; echo $?"),
      "judge: Standard output cannot be written: No space left on device.\n3\n")
  }

  func testAPipeThatDoesNotBlockGetsEverything() throws {
    let manual = try run("judge help --man")
    XCTAssertGreaterThan(manual.utf8.count, 4 * 4096)
    XCTAssertEqual(try run("judge help --man", outputBlocks: false), manual)
  }
}
