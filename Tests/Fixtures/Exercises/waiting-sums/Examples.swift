import SuiteKit
import XCTest

final class WaitingExamples: SuiteTestCase {
  func testThreeSquares() async throws {
    let squared = try await squares([3, 1, 2])
    try expect(squared, equals: [9, 1, 4])
    var tally = try Tally()
    var values = [1, 2]
    let sum = try await tally.add(&values)
    try expect(sum, equals: 3)
  }
}
