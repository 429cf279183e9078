import SuiteKit
import XCTest

final class WaitingTests: SuiteTestCase {
  func testKeepsTheOrder() throws {
    try expect(squares([3, 1, 2]), equals: [9, 1, 4])
    try expect(squares(Array(0..<50), workers: 7), equals: (0..<50).map { $0 * $0 })
  }

  func testRefusesToWorkWithoutWorkers() throws {
    try expectInvalidInput { try squares([1], workers: 0) }
  }

  func testAddsUpOverCalls() throws {
    var tally = try Tally()
    var values = [1, 2]
    try expect(tally.add(&values), equals: 3)
    try expect(values, equals: [])
    values = [4]
    try expect(tally.add(&values), equals: 7)
    try expect(tally.sum, equals: 7)
  }
}
