import Foundation
import XCTest

@testable import Judging

final class GrowthTests: XCTestCase {
  private let sizes = [1_000, 2_000, 4_000, 8_000]

  private func exponent(_ time: (Double) -> Double) throws -> Double {
    try XCTUnwrap(
      Growth.exponent(sizes: sizes, times: sizes.map { time(Double($0)) }))
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
      try XCTUnwrap(Growth.exponent(sizes: sizes, times: times)), 2, accuracy: 1e-9)
  }

  func testALogarithmAddsALittle() throws {
    let exponent = try exponent { $0 * log($0) }
    XCTAssertGreaterThan(exponent, 1.1)
    XCTAssertLessThan(exponent, 1.2)
  }

  func testOneSizeHasNoGrowth() {
    XCTAssertNil(Growth.exponent(sizes: [], times: []))
    XCTAssertNil(Growth.exponent(sizes: [5], times: [1]))
    XCTAssertNil(Growth.exponent(sizes: [5, 5], times: [1, 2]))
  }

  func testTimesThatMeasureNothingDoNotCount() throws {
    XCTAssertNil(Growth.exponent(sizes: [1, 2], times: [0, 1]))
    XCTAssertEqual(
      try XCTUnwrap(Growth.exponent(sizes: [1, 2, 4], times: [0, 1, 2])), 1, accuracy: 1e-9)
  }
}
