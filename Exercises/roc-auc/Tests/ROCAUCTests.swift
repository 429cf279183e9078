import ExerciseKit
import SuiteKit
import XCTest

final class ROCAUCTests: SuiteTestCase {
  // MARK: - Order

  func testAllPositivesAboveAllNegativesGiveOne() throws {
    try expect(
      rocAUC(scores: [3, -1, 2, 0.5], positive: [true, false, true, false]), equals: 1)
  }

  func testAllPositivesBelowAllNegativesGiveZero() throws {
    try expect(rocAUC(scores: [0.1, 0.3, 0.2], positive: [true, false, true]), equals: 0)
  }

  func testThePairsInTheRightOrderAreCounted() throws {
    // The positives beat 0, 1 and 2 of the 2 negatives: 3 of 6 pairs.
    try expect(
      rocAUC(scores: [1, 2, 3, 4, 5], positive: [true, false, true, false, true]), equals: 0.5)
  }

  func testUnequalClassesAreNoMatter() throws {
    // The only positive beats 3 of 4 negatives.
    try expect(
      rocAUC(scores: [1, 2, 3, 4, 5], positive: [false, false, false, true, false]),
      equals: 0.75)
  }

  // MARK: - Ties

  func testATieBetweenTheClassesCountsHalf() throws {
    try expect(
      rocAUC(scores: [0.5, 0.5, 0.25], positive: [true, false, false]), equals: 0.75)
    try expect(
      rocAUC(scores: [0.5, 0.5, 0.75], positive: [false, true, true]), equals: 0.75)
  }

  func testATieWithinAClassChangesNothing() throws {
    try expect(
      rocAUC(scores: [0.8, 0.8, 0.1, 0.1], positive: [true, true, false, false]), equals: 1)
  }

  func testScoresThatAreAllEqualGiveOneHalf() throws {
    try expect(
      rocAUC(scores: [0.3, 0.3, 0.3, 0.3], positive: [true, false, false, false]), equals: 0.5)
  }

  func testZeroAndMinusZeroAreATie() throws {
    try expect(rocAUC(scores: [0, -0.0], positive: [true, false]), equals: 0.5)
    try expect(rocAUC(scores: [-0.0, 0], positive: [true, false]), equals: 0.5)
  }

  func testNeighbouringNumbersAreNoTie() throws {
    let half: Float = 0.5
    try expect(rocAUC(scores: [half.nextUp, half], positive: [true, false]), equals: 1)
    try expect(rocAUC(scores: [half, half.nextUp], positive: [true, false]), equals: 0)
  }

  // MARK: - Which scores there are

  func testScoresNeedNotBeProbabilities() throws {
    try expect(
      rocAUC(scores: [-300, 2, 700, 1500], positive: [false, true, false, true]), equals: 0.75)
  }

  func testInfinitiesAreTheLowestAndHighestScores() throws {
    try expect(
      rocAUC(
        scores: [.infinity, -.infinity, .infinity, 0, -.infinity],
        positive: [true, true, false, false, false]),
      equals: 0.5)
  }

  func testOneClassAloneHasNoArea() throws {
    try expect(rocAUC(scores: [0.1, 0.2], positive: [false, false]), equals: nil)
    try expect(rocAUC(scores: [0.1], positive: [true]), equals: nil)
    try expect(rocAUC(scores: [], positive: []), equals: nil)
  }

  // MARK: - Precision

  func testManyPairsAreCountedExactly() throws {
    // Every third sample is positive, from the first one on; number j of them beats 2j negatives. There are more
    // than 2^24 pairs, and the sum of the ranks of the positives is as large.
    let count = 3_600
    try expect(
      rocAUC(
        scores: (0..<(3 * count)).map { Float($0) },
        positive: (0..<(3 * count)).map { $0.isMultiple(of: 3) }),
      equals: Double(count - 1) / Double(2 * count))
  }

  // MARK: - The authority

  func testAgreesWithScikitLearn() throws { try expectGolden("scikit-learn.jsonl") }
}
