import Foundation
import XCTest

@testable import Judging

/// A cache that is at another place than when it was made, as after a CI has restored it.
final class CopiedCacheTests: EndToEndTestCase {
  func testACopyOfACacheIsAsGoodAsAnEmptyOne() throws {
    let original = try workbench()
    let copy = try temporaryFolder()
    try FileManager.default.createDirectory(
      at: copy.appending(path: "kits"), withIntermediateDirectories: true)
    // Everything but what older versions of the judge have left there.
    let kits = "kits/\(original.kits.folder.lastPathComponent)"
    for entry in ["toolchain", "stamps", "imports", "modules", kits] {
      try FileManager.default.copyItem(
        at: original.cache.folder.appending(path: entry), to: copy.appending(path: entry))
    }
    let result = try judge(
      "func doubled(_ values: [Int]) -> [Int] { values.map { $0 * 2 } }",
      with: Self.workbench(cacheFolder: copy))
    XCTAssertEqual(result.verdict, .accepted)
  }
}
