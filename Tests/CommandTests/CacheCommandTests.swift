import Foundation
import XCTest

@testable import judge

final class CacheCommandTests: XCTestCase {
  func testRemovesTheCacheAndSaysHowMuchItWas() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("x", to: "cache/judge/suite/a")
    var actions = CommandHarness.noActions
    actions.cleanCache = { folder in
      try FileManager.default.removeItem(at: folder)
      return 2_500_000
    }
    let outcome = harness.run(
      ["cache", "clean"],
      environment: ["XDG_CACHE_HOME": harness.folder.appending(path: "cache").path],
      actions: actions)
    XCTAssertEqual(
      outcome, .init(code: .success, output: "Removed 2.5 MB from TMP/cache/judge\n", errors: ""))
    XCTAssertNil(harness.read("cache/judge/suite/a"))
  }

  func testAnEmptyCacheIsFine() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["cache", "clean"]),
      .init(code: .success, output: "The cache is empty: TMP/home/.cache/judge\n", errors: ""))
  }
}
