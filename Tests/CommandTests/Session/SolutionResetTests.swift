import Foundation
import XCTest

@testable import judge

final class SolutionResetTests: XCTestCase {
  func testAResetKeepsEverySolution() throws {
    let harness = try CommandHarness(for: self)
    let file = harness.folder.appending(path: "desk/nms.swift")
    let starter = harness.folder.appending(path: "judge/Exercises/nms/Starter.swift")
    for number in 1...3 {
      try harness.write("mine \(number)\n", to: "desk/nms.swift")
      let kept = try SolutionReset(of: file).perform(with: starter)
      XCTAssertEqual(kept.lastPathComponent, "nms.swift.\(number)")
      XCTAssertEqual(harness.read("desk/nms.swift"), "public func solve() {}\n")
    }
    XCTAssertEqual(
      (1...3).map { harness.read("desk/nms.swift.\($0)") }, ["mine 1\n", "mine 2\n", "mine 3\n"])
  }
}
