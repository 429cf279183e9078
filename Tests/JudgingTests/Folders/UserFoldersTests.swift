import Foundation
import XCTest

@testable import Judging

final class UserFoldersTests: XCTestCase {
  private func folders(_ environment: [String: String]) -> [String] {
    let folders = UserFolders(environment: environment, home: URL(filePath: "/database"))
    return [folders.cache.path, folders.state.path]
  }

  func testFollowsTheVariablesOfTheSpecification() {
    XCTAssertEqual(
      folders(["XDG_CACHE_HOME": "/c", "XDG_STATE_HOME": "/s", "HOME": "/h"]),
      ["/c/judge", "/s/judge"])
  }

  func testFallsBackToTheHomeFolder() {
    XCTAssertEqual(folders(["HOME": "/h"]), ["/h/.cache/judge", "/h/.local/state/judge"])
  }

  func testFallsBackToTheUserDatabaseWithoutAHome() {
    XCTAssertEqual(folders([:]), ["/database/.cache/judge", "/database/.local/state/judge"])
    XCTAssertEqual(folders(["HOME": ""]), folders([:]))
  }

  func testIgnoresEmptyAndRelativePaths() {
    XCTAssertEqual(
      folders(["XDG_CACHE_HOME": "", "XDG_STATE_HOME": "relative", "HOME": "/h"]),
      ["/h/.cache/judge", "/h/.local/state/judge"])
  }

  func testEveryVariableIsDocumented() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Judging/Judging.docc/EnvironmentVariables.md")
    let text = try String(contentsOf: page.standardizedFileURL, encoding: .utf8)
    for variable in EnvironmentVariable.allCases {
      XCTAssertTrue(text.contains("- term `\(variable.rawValue)`:"), variable.rawValue)
    }
  }
}
