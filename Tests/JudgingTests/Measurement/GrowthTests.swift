import Foundation
import XCTest

@testable import Judging

final class GrowthTests: XCTestCase {
  private let sizes = [1_000, 2_000, 4_000, 8_000]

  private func exponent(_ time: (Double) -> Double) throws -> Double {
    try XCTUnwrap(growth(sizes, sizes.map { time(Double($0)) })).exponent
  }

  /// The growth of times that were measured once each.
  private func growth(_ sizes: [Int], _ times: [Double]) -> Growth? {
    Growth(sizes: sizes, rounds: times.map { [[$0]] })
  }

  func testAPowerHasItsExponent() throws {
    for power in [0, 0.5, 1, 1.5, 2, 3] {
      XCTAssertEqual(try exponent { 1e-9 * pow($0, power) }, power, accuracy: 1e-9)
    }
  }

  func testNoiseThatIsTheSameAtBothEndsCancels() throws {
    // Of points at equal distances, the inner ones that are off by the same factor only shift the line.
    let times = zip(sizes, [1, 1.25, 1.25, 1]).map { pow(Double($0), 2) * $1 }
    XCTAssertEqual(
      try XCTUnwrap(growth(sizes, times)).exponent, 2, accuracy: 1e-9)
  }

  func testALogarithmAddsALittle() throws {
    let exponent = try exponent { $0 * log($0) }
    XCTAssertGreaterThan(exponent, 1.1)
    XCTAssertLessThan(exponent, 1.2)
  }

  func testOneSizeHasNoGrowth() {
    XCTAssertNil(growth([], []))
    XCTAssertNil(growth([5], [1]))
    XCTAssertNil(growth([5, 5], [1, 2]))
  }

  func testTimesThatMeasureNothingDoNotCount() throws {
    XCTAssertNil(growth([1, 2], [0, 1]))
    XCTAssertEqual(
      try XCTUnwrap(growth([1, 2, 4], [0, 1, 2])).exponent, 1, accuracy: 1e-9)
  }

  func testTheIntervalComesFromTheSpreadOfTheRounds() throws {
    func growth(spread: Double) throws -> Growth {
      let factors = [1 - spread, 1, 1 + spread, 1, 1 - spread, 1 + spread]
      return try XCTUnwrap(
        Growth(sizes: sizes, rounds: sizes.map { size in factors.map { [Double(size) * $0] } }))
    }
    let (steady, noisy) = (try growth(spread: 0.01), try growth(spread: 0.1))
    XCTAssertEqual(try XCTUnwrap(steady.interval?.contains(1)), true)
    let widths = try [steady, noisy].map { growth in
      let interval = try XCTUnwrap(growth.interval)
      return interval.upperBound - interval.lowerBound
    }
    XCTAssertEqual(widths[1] / widths[0], 10, accuracy: 0.5)
  }

  func testTimesThatWereMeasuredOnceHaveNoInterval() throws {
    XCTAssertNil(try XCTUnwrap(growth(sizes, [1, 2, 4, 8])).interval)
  }

  func testMemoryGrowsWithItsExponentWhateverTheProcessHasToBeginWith() throws {
    for power in [1.0, 2] {
      let bytes = sizes.map { 9_000_000 + Int(pow(Double($0), power)) * 600 }
      XCTAssertEqual(
        try XCTUnwrap(Growth.memoryExponent(sizes: sizes, bytes: bytes)), power, accuracy: 1e-3)
    }
    XCTAssertEqual(
      try XCTUnwrap(
        Growth.memoryExponent(
          sizes: [1, 2, 4], bytes: [1, 2, 4].map { 7_000_000 + $0 * 1_000_000 })),
      1, accuracy: 1e-6)
  }

  func testMemoryThatHardlyGrowsHasNoExponent() {
    XCTAssertNil(
      Growth.memoryExponent(sizes: [1, 2, 4], bytes: [9_000_000, 9_000_100, 9_004_096]))
    XCTAssertNil(Growth.memoryExponent(sizes: [1, 2], bytes: [1_000_000, 9_000_000]))
  }
}
