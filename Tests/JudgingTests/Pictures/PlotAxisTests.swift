import XCTest

@testable import Judging

final class PlotAxisTests: XCTestCase {
  private func axis(
    _ numbers: [Double], _ scale: PlotScene.Scale = .linear
  ) throws -> PlotAxis {
    try XCTUnwrap(PlotAxis(numbers, scale: scale))
  }

  func testNumbersWithoutAPlaceArePassedOver() throws {
    XCTAssertEqual(try axis([.nan, 3, 1, .infinity]).range, 1...3)
    XCTAssertEqual(try axis([-5, 0, 10, 100], .logarithmic).range, 10...100)
    XCTAssertNil(PlotAxis([.nan], scale: .linear))
    XCTAssertNil(PlotAxis([0, -1], scale: .logarithmic))
  }

  func testEqualFactorsAreEqualLengths() throws {
    let axis = try axis([1, 100], .logarithmic)
    XCTAssertEqual(axis.position(of: 1), 0)
    XCTAssertEqual(axis.position(of: 10), 0.5, accuracy: 1e-12)
    XCTAssertEqual(axis.position(of: 100), 1)
    XCTAssertEqual(try self.axis([1, 100]).position(of: 50.5), 0.5, accuracy: 1e-12)
  }

  func testWhatLiesBeyondIsAtTheEnd() throws {
    XCTAssertEqual(try axis([1, 2]).position(of: 9), 1)
    XCTAssertEqual(try axis([1, 2]).position(of: -9), 0)
  }

  func testOneNumberLiesInTheMiddle() throws {
    XCTAssertEqual(try axis([7]).position(of: 7), 0.5, accuracy: 1e-12)
    XCTAssertEqual(try axis([7], .logarithmic).position(of: 7), 0.5, accuracy: 1e-12)
  }

  func testTicksAreRoundNumbers() throws {
    XCTAssertEqual(try axis([0, 10]).ticks(atMost: 6), [0, 2, 4, 6, 8, 10])
    XCTAssertEqual(try axis([1, 100], .logarithmic).ticks(atMost: 7), [1, 2, 5, 10, 20, 50, 100])
    XCTAssertEqual(try axis([1, 1e6], .logarithmic).ticks(atMost: 7).count, 7)
    XCTAssertEqual(try axis([3.1, 4.4], .logarithmic).ticks(atMost: 6), [3.5, 4])
  }

  func testThereAreNeverTooManyTicks() throws {
    for scale in [PlotScene.Scale.linear, .logarithmic] {
      for (low, high) in [
        (1.0, 1.0), (1, 3), (0.001, 1e9), (7, 7.000_1), (99, 101), (1e-300, 1e300),
      ] {
        for count in 2...8 {
          let ticks = try axis([low, high], scale).ticks(atMost: count)
          XCTAssertLessThanOrEqual(ticks.count, count, "\(low) \(high) \(scale)")
          XCTAssertEqual(ticks, ticks.sorted())
        }
      }
    }
  }
}
