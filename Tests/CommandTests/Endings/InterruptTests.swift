import Foundation
import Isolation
import XCTest

@testable import judge

final class InterruptTests: EndingTestCase {
  func testASignalWhileTheKitsAreCompiledEndsEverything() throws {
    for (signal, code) in [(SIGINT, ExitCode.interrupted), (SIGTERM, .terminated)] {
      let cacheHome = folder.appending(path: "cache-\(signal)")
      var judge = try startJudge(cacheHome: cacheHome)
      try wait(until: "the kits are being compiled") {
        judge.errorText.contains("Compiling the kits") && !judge.descendants.isEmpty
      }
      let descendants = judge.descendants
      judge.send(signal)
      XCTAssertEqual(try judge.ending(), .exited(code: code.rawValue))
      XCTAssertEqual(judge.outputText, "")
      XCTAssertEqual(
        judge.errorText.split(separator: "\n").dropFirst(), ["Interrupted while compiling."])
      try waitUntilGone(descendants)
      XCTAssertEqual(names("temporary", in: cacheHome), [])
      XCTAssertEqual(names("kits", in: cacheHome), [])
    }
  }

  func testASignalDuringTheTestsSaysHowFarTheyWere() throws {
    try warmUp()
    let before = names("sessions", in: warmCacheHome)
    var judge = try startJudge(cacheHome: warmCacheHome, options: ["--format", "json"])
    var own: Set<String> = []
    try wait(until: "a session begins") {
      own = names("sessions", in: warmCacheHome).subtracting(before).filter {
        !$0.hasSuffix(".lock")
      }
      return !own.isEmpty
    }
    let session = try XCTUnwrap(own.first)
    // A worker loads the solution for a test, and not before the judge has ordered the tests.
    try wait(until: "the tests run") {
      judge.descendants.contains {
        let maps = try? String(contentsOfFile: "/proc/\($0)/maps", encoding: .utf8)
        return maps?.contains("\(session)/libraries/checked.so") ?? false
      }
    }
    let descendants = judge.descendants
    XCTAssertFalse(descendants.isEmpty)
    judge.send(SIGINT)
    XCTAssertEqual(try judge.ending(), .exited(code: ExitCode.interrupted.rawValue))
    XCTAssertEqual(judge.outputText, "", "half a document")
    XCTAssertEqual(
      judge.errorText.split(separator: "\n").last,
      "Interrupted before the first of 5 tests ended.")
    try waitUntilGone(descendants)
    XCTAssertEqual(names("sessions", in: warmCacheHome).filter { $0.hasPrefix(session) }, [])
  }

  /// Everything that the judge has started ends then, which must not look like somebody who asks twice.
  func testASignalDuringTheCompilationLeavesNothingAtAnyLevel() throws {
    try warmUp()
    for level in BoxLevel.allCases where BoxSupport.available.isSuperset(of: level.layers) {
      for _ in 0..<3 {
        let before = names("sessions", in: warmCacheHome)
        var judge = try startJudge(
          cacheHome: warmCacheHome, options: ["--require-box", level.rawValue])
        var own: Set<String> = []
        try wait(until: "a session begins") {
          own = names("sessions", in: warmCacheHome).subtracting(before)
          return own.count == 2
        }
        judge.send(SIGINT)
        XCTAssertEqual(try judge.ending(), .exited(code: ExitCode.interrupted.rawValue))
        XCTAssertTrue(judge.errorText.hasPrefix("Interrupted "), "\(level): \(judge.errorText)")
        XCTAssertEqual(own.intersection(names("sessions", in: warmCacheHome)), [], "\(level)")
      }
    }
  }

  func testALineIsReadWhereItBegins() throws {
    var pipe = try PipeEnds.make()
    do {
      let writing = pipe.takeWriting()
      try writing.writeAll(Array("one\n\ntwo\nthree".utf8))
    }
    var lines = InputLines(descriptor: pipe.takeReading().release())
    var found: [String] = []
    while let line = try lines.next() { found.append(line) }
    XCTAssertEqual(found, ["one", "", "two", "three"])
    XCTAssertNil(try lines.next())
  }
}
