import SuiteKit
import XCTest

final class DoubleItTests: SuiteTestCase {
  func testDoublesEachNumber() throws {
    try expect(doubled([7, -3, 0, 13]), equals: [14, -6, 0, 26])
  }

  func testDoublesTheEmptyList() throws {
    try expect(doubled([]), equals: [])
  }

  /// More bytes than a pipe holds, in both directions.
  func testDoublesALongList() throws {
    try expect(doubled(Array(0..<200_000)), equals: Array(stride(from: 0, to: 400_000, by: 2)))
  }

  func testAgreesWithTheReferenceOnRandomNumbers() throws {
    try property(cases: 20) { draw in
      let values = draw.array(count: 0...6) { $0.int(in: -1_000...1_000) }
      try expect(doubled(values), equals: Reference.doubled(values))
    }
  }
}
