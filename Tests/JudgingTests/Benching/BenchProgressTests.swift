import XCTest

@testable import Judging

final class BenchProgressTests: XCTestCase {
  private func progress(_ elapsed: [Int]) -> BenchProgress {
    BenchProgress(
      next: "b.swift", after: elapsed.map { .seconds($0) }, of: 4, budget: .seconds(8))
  }

  func testTheFirstEstimateIsTheBudget() {
    XCTAssertEqual(progress([]).remaining, .seconds(32))
  }

  func testLaterOnesAreWhatTheOthersTook() {
    XCTAssertEqual(progress([2, 4]).remaining, .seconds(6))
    XCTAssertEqual("\(progress([2, 4]))", "3 of 4: b.swift (about 6 s left) …")
  }
}
