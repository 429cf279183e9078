import Foundation
import Judging
import XCTest

@testable import judge

/// Does what the page `AddAnExercise` says, from its first command to its last.
final class AddAnExercisePageTests: XCTestCase {
  /// A block of code of the page.
  private struct Block {
    /// The file to write it to; none for commands.
    var path: String?
    var lines: [String]
  }

  private func blocks() throws -> [Block] {
    let page = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../Sources/Judging/Judging.docc/AddAnExercise.md").standardizedFileURL
    var blocks: [Block] = []
    var fence: String?
    for line in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n") {
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].lines.append(line) }
      } else if line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        let words = line.split(separator: " ")
        blocks.append(Block(path: words.count == 2 ? String(words[1]) : nil, lines: []))
      }
    }
    return blocks
  }

  func testEveryCommandDoesWhatThePageSays() throws {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let hasCompiler = search.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/swiftc")
    }
    try XCTSkipUnless(hasCompiler, "swiftc is not in PATH, and nothing can be judged without it.")
    let harness = try CommandHarness(for: self)
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../..").standardizedFileURL
    // The cache of the tests that judge, so that nothing is compiled twice.
    let cache = UserFolders(environment: ProcessInfo.processInfo.environment).cache
      .appending(path: "tests")
    let environment = ["JUDGE_HOME": root.path, "PATH": search, "XDG_CACHE_HOME": cache.path]
    var codes: [ExitCode] = []
    var output = ""
    for block in try blocks() {
      if let path = block.path {
        try harness.write(block.lines.joined(separator: "\n") + "\n", to: "desk/\(path)")
        continue
      }
      for line in block.lines {
        let words = line.split(separator: " ").map(String.init)
        if words[0] == "rm" {
          try FileManager.default.removeItem(at: harness.folder.appending(path: "desk/\(words[1])"))
          continue
        }
        XCTAssertEqual(words[0], "judge", line)
        let outcome = harness.run(
          Array(words.dropFirst()), environment: environment, actions: .standard)
        codes.append(outcome.code)
        output += outcome.output
      }
    }
    // New, unfinished, verified, listed, accepted.
    XCTAssertEqual(codes, [.success, .notAccepted, .success, .success, .success], output)
    XCTAssertTrue(output.contains("✓ running-maximum  3 tests, 4 submissions, "), output)
    XCTAssertFalse(output.contains("warning"), output)
  }
}
