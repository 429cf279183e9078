import SuiteKit
import XCTest

final class LentFunctionExamples: SuiteTestCase {
  func testSquares() throws {
    try expect(sum({ $0 * $0 }, over: 1..<4), equals: 14)
  }

  func testChunks() throws {
    let chunks = try chunks([1, 2, 3], of: 2)
    try expect(Array(chunks), equals: [[1, 2], [3]])
  }
}
