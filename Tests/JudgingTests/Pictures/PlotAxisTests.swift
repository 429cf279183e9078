import XCTest

@testable import Judging

final class PlotAxisTests: XCTestCase {
  private func ticks(_ values: [Double], _ scale: PlotScene.Scale) -> [String] {
    PlotAxis(values, scale: scale, ticks: 5).map { axis in axis.ticks.map(axis.text) } ?? []
  }

  func testTicksAreRoundNumbers() {
    XCTAssertEqual(ticks([0, 9.5], .linear), ["0", "2", "4", "6", "8", "10"])
    XCTAssertEqual(
      ticks([-0.11, 0.32], .linear), ["-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3", "0.4"])
    XCTAssertEqual(
      ticks([10_000, 41_000], .linear), ["10,000", "20,000", "30,000", "40,000", "50,000"])
    XCTAssertEqual(ticks([1, 1000], .logarithmic), ["1", "10", "100", "1,000"])
    XCTAssertEqual(ticks([3, 40], .logarithmic), ["5", "10", "20"])
    XCTAssertEqual(ticks([0.02, 0.3], .logarithmic), ["0.02", "0.05", "0.1", "0.2"])
    XCTAssertEqual(ticks([30, 40], .logarithmic), ["30", "35", "40", "45"])
  }

  func testEveryValueHasAPlace() throws {
    for values in [[1.0, 5], [7, 7], [1e-9, 1e9]] {
      for scale in [PlotScene.Scale.linear, .logarithmic] {
        let axis = try XCTUnwrap(PlotAxis(values, scale: scale, ticks: 5))
        for value in values { XCTAssertTrue((0...1).contains(axis.position(of: value))) }
      }
    }
  }

  func testEqualFactorsAreEqualLengths() throws {
    let axis = try XCTUnwrap(PlotAxis([1, 100], scale: .logarithmic, ticks: 5))
    XCTAssertEqual(
      axis.position(of: 10) - axis.position(of: 1), axis.position(of: 100) - axis.position(of: 10),
      accuracy: 1e-12)
  }

  func testWhatLiesBeyondIsAtTheEnd() throws {
    let axis = try XCTUnwrap(PlotAxis([1, 100], scale: .logarithmic, ticks: 5))
    XCTAssertEqual(axis.position(of: 1e9), 1)
    for value in [1e-9, 0, -3, .nan] { XCTAssertEqual(axis.position(of: value), 0) }
  }

  func testWithoutAPlaceForAValueThereIsNoAxis() {
    XCTAssertNil(PlotAxis([0, 1], scale: .logarithmic, ticks: 5))
    XCTAssertNil(PlotAxis([], scale: .linear, ticks: 5))
    XCTAssertNil(PlotAxis([.nan, 1], scale: .linear, ticks: 5))
    XCTAssertNil(PlotAxis([-1e308, 1e308], scale: .linear, ticks: 5))
  }
}
