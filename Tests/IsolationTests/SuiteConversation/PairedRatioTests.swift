import Isolation
import XCTest

final class PairedRatioTests: XCTestCase {
  /// The result for ratios, in any order, to references of all sizes.
  private func paired(_ ratios: [Double]) -> PairedRatio? {
    let references = ratios.indices.map { Double(1 << ($0 % 4)) }
    return PairedRatio(of: zip(ratios, references).map { $0 * $1 }, to: references)
  }

  func testTheRatioIsTheMedianOfThePairs() {
    XCTAssertEqual(paired([4, 1, 2])?.ratio, 2)
    XCTAssertEqual(paired([8, 1, 2, 4])?.ratio, 3)
    XCTAssertEqual(paired([5])?.ratio, 5)
  }

  func testTheIntervalIsThatOfTheSignTest() {
    // How many values are left out on each side, from the tables of the binomial distribution.
    let ranks = [
      1: 0, 2: 0, 5: 0, 6: 0, 8: 0, 9: 1, 11: 1, 12: 2, 14: 2, 15: 3, 16: 3, 17: 4, 20: 5, 25: 7,
      30: 9, 50: 17, 100: 39,
    ]
    for (count, rank) in ranks {
      let ratios = (1...count).map(Double.init)
      XCTAssertEqual(
        paired(ratios.shuffled())?.interval, ratios[rank]...ratios[count - 1 - rank], "\(count)")
    }
  }

  func testTheIntervalContainsTheRatio() {
    for count in 1...60 {
      let result = paired((0..<count).map { Double(($0 * 7) % 11 + 1) })
      XCTAssertEqual(result?.interval.contains(result?.ratio ?? 0), true, "\(count)")
    }
  }

  func testOneWildPairChangesNothing() {
    let ratios = (0..<15).map { 2 + Double($0) / 8 }
    var wild = ratios
    wild[14] = 1_000_000
    XCTAssertEqual(paired(wild)?.ratio, paired(ratios)?.ratio)
    XCTAssertEqual(paired(wild)?.interval, paired(ratios)?.interval)
  }

  func testADriftOfTheMachineChangesNothing() {
    // Everything becomes slower by the second, on both sides.
    let references = (0..<15).map { Double(1 << $0) }
    let result = PairedRatio(of: references.map { 1.5 * $0 }, to: references)
    XCTAssertEqual(result?.ratio, 1.5)
    XCTAssertEqual(result?.interval, 1.5...1.5)
  }

  func testWithoutReferenceTimesThereIsNoRatio() {
    XCTAssertNil(PairedRatio(of: [], to: []))
    XCTAssertNil(PairedRatio(of: [1, 2], to: [0, 0]))
    XCTAssertEqual(PairedRatio(of: [1, 6], to: [0, 2])?.ratio, 3)
  }

  func testTheMedianOfNumbers() {
    XCTAssertEqual(PairedRatio.median(of: [3, 1, 2]), 2)
    XCTAssertEqual(PairedRatio.median(of: [4, 1, 2, 3]), 2.5)
    XCTAssertNil(PairedRatio.median(of: []))
  }
}
