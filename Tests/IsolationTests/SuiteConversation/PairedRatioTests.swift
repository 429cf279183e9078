import Isolation
import XCTest

final class PairedRatioTests: XCTestCase {
  /// The result for ratios, in any order, to references of all sizes, with so many pairs in a round.
  private func paired(_ ratios: [Double], pairsInRound: Int = 1) -> PairedRatio? {
    let references = ratios.indices.map { Double(1 << ($0 % 4)) }
    let rounds = stride(from: 0, to: ratios.count, by: pairsInRound).map { start in
      let pairs = start..<min(start + pairsInRound, ratios.count)
      return TimedRound(
        seconds: pairs.map { ratios[$0] * references[$0] },
        referenceSeconds: pairs.map { references[$0] })
    }
    return PairedRatio(of: rounds)
  }

  func testTheRatioIsTheMedianOfThePairs() {
    XCTAssertEqual(paired([4, 1, 2])?.ratio, 2)
    XCTAssertEqual(paired([8, 1, 2, 4])?.ratio, 3)
    XCTAssertEqual(paired([5])?.ratio, 5)
  }

  func testOfIndependentPairsTheIntervalIsThatOfTheSignTest() {
    // How many values are left out on each side: the test's normal approximation, by hand. For 10 values the
    // one at position i from below has 9 - 2i more above it than below, refused if over 2.2 * sqrt(9).
    for (count, rank) in [6: 0, 10: 1, 25: 6, 100: 38] {
      let ratios = (1...count).map(Double.init)
      XCTAssertEqual(
        paired(ratios.shuffled())?.interval, ratios[rank]...ratios[count - 1 - rank], "\(count)")
    }
  }

  func testPairsThatHaveTheirProcessInCommonCountAsOne() {
    // Ten processes, each with a ratio of its own in all of its pairs: as uncertain as ten pairs.
    let ratios = (1...10).flatMap { [Double](repeating: Double($0), count: 8) }
    XCTAssertEqual(paired(ratios, pairsInRound: 8)?.interval, 2...9)
    // Had they been independent, eighty pairs would have known more.
    XCTAssertEqual(paired(ratios)?.interval, 4...7)
  }

  func testOfFewRoundsTheIntervalIsTheWholeRange() {
    let ratios = (1...40).map(Double.init)
    XCTAssertEqual(paired(ratios, pairsInRound: 8)?.interval, 1...40)
    XCTAssertLessThan(paired(ratios.shuffled())?.relativeWidth ?? 9, 1)
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
    let result = PairedRatio(
      of: references.map { TimedRound(seconds: [1.5 * $0], referenceSeconds: [$0]) })
    XCTAssertEqual(result?.ratio, 1.5)
    XCTAssertEqual(result?.interval, 1.5...1.5)
  }

  func testWithoutReferenceTimesThereIsNoRatio() {
    XCTAssertNil(PairedRatio(of: []))
    XCTAssertNil(PairedRatio(of: [TimedRound()]))
    XCTAssertNil(PairedRatio(of: [TimedRound(seconds: [1, 2], referenceSeconds: [0, 0])]))
    XCTAssertEqual(
      PairedRatio(of: [TimedRound(seconds: [1, 6], referenceSeconds: [0, 2])])?.ratio, 3)
  }

  func testTheMedianOfNumbers() {
    XCTAssertEqual(PairedRatio.median(of: [3, 1, 2]), 2)
    XCTAssertEqual(PairedRatio.median(of: [4, 1, 2, 3]), 2.5)
    XCTAssertNil(PairedRatio.median(of: []))
  }
}
