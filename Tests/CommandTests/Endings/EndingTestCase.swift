import Foundation
import Isolation
import Judging
import XCTest

/// A test that ends the command while it is at work.
class EndingTestCase: XCTestCase {
  /// Where the exercise and the solutions are.
  private(set) var folder = URL(filePath: "/")

  /// A cache that stays from one run of the tests to the next, so that not every one compiles the kits.
  let warmCacheHome = UserFolders(environment: ProcessInfo.processInfo.environment).cache
    .appending(path: "tests/commands")

  override func setUpWithError() throws {
    folder = try folderForJudging()
    try write(
      """
      {
        "formatVersion": 1, "title": { "en": "Double it" }, "track": "fixtures", "difficulty": "easy",
        "limits": { "cpuSecondsPerTest": 30, "memoryMegabytes": 256 }
      }
      """, to: "exercises/double-it/exercise.json")
    let original = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../Fixtures/Exercises/double-it").standardizedFileURL
    for name in ["Examples.swift", "Starter.swift", "Tests", "submissions", "statement.md"] {
      let file = original.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try FileManager.default.copyItem(
        at: file, to: folder.appending(path: "exercises/double-it/\(name)"))
    }
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Starts the judge on a solution that never answers, or that answers.
  func startJudge(
    answers: Bool = false, cacheHome: URL, options: [String] = []
  ) throws -> RunningJudge {
    let solution = try write(
      """
      import Glibc
      func doubled(_ values: [Int]) -> [Int] {
        while \(!answers) { sleep(1_000) }
        return values.map { 2 * $0 }
      }
      """, to: "solution.swift")
    return try startJudge(
      ["test", "double-it", solution.path, "--no-timing"] + options, cacheHome: cacheHome)
  }

  /// Starts the judge with a command of any kind.
  func startJudge(_ arguments: [String], cacheHome: URL) throws -> RunningJudge {
    try RunningJudge(
      arguments, exercises: folder.appending(path: "exercises"), cacheHome: cacheHome)
  }

  /// Has the kits and the suite compiled, if they are not in the warm cache.
  func warmUp() throws {
    var judge = try startJudge(answers: true, cacheHome: warmCacheHome)
    XCTAssertEqual(try judge.ending(), .exited(code: 0), judge.errorText)
  }

  /// The names of what is in a folder of a cache; none if it is not there.
  func names(_ kind: String, in cacheHome: URL) -> Set<String> {
    let folder = cacheHome.appending(path: "judge/\(kind)")
    return Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  }

  /// Waits until something is so, and fails if it never is.
  func wait(
    until what: String, file: StaticString = #filePath, line: UInt = #line,
    _ isSo: () throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(100)
    while try !isSo() {
      guard ContinuousClock.now < deadline else {
        XCTFail("waited in vain until \(what)", file: file, line: line)
        throw CancellationError()
      }
      usleep(5_000)
    }
  }

  /// Waits until processes are gone.
  func waitUntilGone(
    _ processes: [Int32], file: StaticString = #filePath, line: UInt = #line
  ) throws {
    try wait(until: "everything that the judge has started is gone", file: file, line: line) {
      processes.allSatisfy { kill($0, 0) != 0 || isZombie($0) }
    }
  }

  /// Whether a process has ended and nobody has asked how.
  private func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.hasPrefix(" Z") ?? true
  }
}
