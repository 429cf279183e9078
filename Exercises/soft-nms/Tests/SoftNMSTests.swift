import ExerciseKit
import SuiteKit
import XCTest

final class SoftNMSTests: SuiteTestCase {
  /// Halves: the IoU with the square is 1/2.
  private let square = Box(0, 0, 10, 10)
  private let top = Box(0, 0, 10, 5)

  // MARK: - Rounds

  func testTheOrderFollowsTheCurrentScores() throws {
    try expect(
      softNMS(
        [square, top, Box(20, 0, 30, 10)], scores: [0.9, 0.8, 0.5],
        method: .linear(threshold: 0.25)),
      equals: [(index: 0, score: 0.9), (index: 2, score: 0.5), (index: 1, score: 0.4)])
  }

  func testTheScoresOfTheResultAreTheLowered() throws {
    try expect(
      softNMS([square, top], scores: [0.5, 0.25], method: .linear(threshold: 0.25)),
      equals: [(index: 0, score: 0.5), (index: 1, score: 0.125)])
  }

  func testDecaysOfSeveralBoxesMultiply() throws {
    // The last box has 1/2 of the first and of the second, which do not overlap.
    let boxes = [top, Box(0, 5, 10, 10), square]
    try expect(
      softNMS(boxes, scores: [0.9, 0.8, 0.6], method: .linear(threshold: 0.25)),
      equals: [(index: 0, score: 0.9), (index: 1, score: 0.8), (index: 2, score: 0.15)])
  }

  func testSelectedBoxesKeepTheirScores() throws {
    try expect(
      softNMS([square, top], scores: [0.8, 0.7], method: .gaussian(sigma: 0.25)),
      equals: [(index: 0, score: 0.8), (index: 1, score: 0.257516)])
  }

  func testTheResultHasIndicesOfTheInput() throws {
    try expect(
      softNMS(Box.row(of: 4), scores: [0.2, 0.8, 0.4, 0.6], method: .gaussian(sigma: 0.5)),
      equals: [
        (index: 1, score: 0.8), (index: 3, score: 0.6), (index: 2, score: 0.4),
        (index: 0, score: 0.2),
      ])
  }

  func testOfEqualScoresTheLowerIndexIsSelected() throws {
    let boxes = [square, square, Box(20, 0, 30, 10)]
    try expect(
      softNMS(boxes, scores: [0.5, 0.5, 0.5], method: .hard(threshold: 0.5)),
      equals: [(index: 0, score: 0.5), (index: 2, score: 0.5)])
  }

  // MARK: - How a score is lowered

  func testTheGaussianFormSquaresTheIoUAndDividesBySigma() throws {
    // exp(-1/4 / (1/4)) = exp(-1)
    try expect(
      softNMS([square, top], scores: [1, 1], method: .gaussian(sigma: 0.25)),
      equals: [(index: 0, score: 1), (index: 1, score: 0.367879)])
  }

  func testTheGaussianFormHasNoThreshold() throws {
    // The IoU is 1/9, its square 1/81.
    try expect(
      softNMS([square, Box(8, 0, 18, 10)], scores: [1, 0.9], method: .gaussian(sigma: 0.5)),
      equals: [(index: 0, score: 1), (index: 1, score: 0.878050)])
  }

  func testTheLinearFormLeavesBoxesUpToTheThresholdAlone() throws {
    try expect(
      softNMS(
        [square, top, Box(5, 5, 15, 15)], scores: [0.9, 0.8, 0.7], method: .linear(threshold: 0.5)),
      equals: [(index: 0, score: 0.9), (index: 1, score: 0.8), (index: 2, score: 0.7)])
  }

  func testTheLinearFormJumpsAtTheThreshold() throws {
    // The IoU is 1/2, above 1/4: half of the score is left, not three quarters.
    try expect(
      softNMS([square, top], scores: [1, 1], method: .linear(threshold: 0.25)),
      equals: [(index: 0, score: 1), (index: 1, score: 0.5)])
  }

  func testTheHardFormIsPlainSuppression() throws {
    // Neighbours have 7/13, the ends 4/16.
    let chain = [Box(0, 0, 10, 10), Box(3, 0, 13, 10), Box(6, 0, 16, 10)]
    try expect(
      softNMS(chain, scores: [0.9, 0.8, 0.7], method: .hard(threshold: 0.5)),
      equals: [(index: 0, score: 0.9), (index: 2, score: 0.7)])
  }

  func testBoxesThatOnlyTouchKeepTheirScores() throws {
    let boxes = [square, Box(10, 0, 20, 10), Box(20, 10, 30, 20)]
    for method in [SoftNMSMethod.linear(threshold: 0), .gaussian(sigma: 0.01)] {
      try expect(
        softNMS(boxes, scores: [0.9, 0.8, 0.7], method: method),
        equals: [(index: 0, score: 0.9), (index: 1, score: 0.8), (index: 2, score: 0.7)])
    }
  }

  func testEmptyBoxesLowerNothing() throws {
    let line = Box(4, 0, 4, 10)
    try expect(
      softNMS([line, line, square], scores: [0.9, 0.8, 0.7], method: .gaussian(sigma: 0.5)),
      equals: [(index: 0, score: 0.9), (index: 1, score: 0.8), (index: 2, score: 0.7)])
  }

  // MARK: - Discarding

  func testABoxThatFallsBelowMinScoreIsDiscarded() throws {
    try expect(
      softNMS(
        [square, top, Box(20, 0, 30, 10)], scores: [0.9, 0.4, 0.3],
        method: .linear(threshold: 0.25), minScore: 0.25),
      equals: [(index: 0, score: 0.9), (index: 2, score: 0.3)])
  }

  func testAScoreEqualToMinScoreIsKept() throws {
    try expect(
      softNMS(
        [square, top, Box(20, 0, 30, 10)], scores: [0.75, 0.5, 0.125],
        method: .linear(threshold: 0.25), minScore: 0.25),
      equals: [(index: 0, score: 0.75), (index: 1, score: 0.25)])
  }

  func testWithMinScoreZeroEveryBoxIsSelected() throws {
    try expect(
      softNMS(
        [square, square, Box(20, 0, 30, 10)], scores: [0.9, 0.8, 0], method: .hard(threshold: 0.5),
        minScore: 0),
      equals: [(index: 0, score: 0.9), (index: 1, score: 0), (index: 2, score: 0)])
  }

  func testNoBoxesSelectNothing() throws {
    try expect(
      softNMS([], scores: [], method: .gaussian(sigma: 0.5)).isEmpty, "Nothing is selected.")
  }

  func testTwelveThousandCopiesLeaveOne() throws {
    let count = 12_000
    try expect(
      softNMS(
        [Box](repeating: square, count: count), scores: [Float](repeating: 0.5, count: count),
        method: .linear(threshold: 0.25)),
      equals: [(index: 0, score: 0.5)])
  }

  // MARK: - The paper

  func testAgreesWithThePaper() throws { try expectGolden("bodla2017.jsonl") }
}
