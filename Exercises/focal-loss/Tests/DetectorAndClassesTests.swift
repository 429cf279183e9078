import ExerciseKit
import SuiteKit
import XCTest

final class DetectorAndClassesTests: SuiteTestCase {
  // MARK: - Anchors

  func testTheSumIsDividedByTheAnchorsWithAnObject() throws {
    // Twelve decisions, of which two are ones: (2 · 0.25 + 10 · 0.75) · ln 2 / 4 / 2.
    try expect(
      retinaNetLoss(Tensor(zeros: [4, 3]), [2, -1, 0, -1]), equals: 0.693147)
  }

  func testWithoutAnObjectTheSumIsNotDivided() throws {
    try expect(retinaNetLoss(Tensor(zeros: [2, 3]), [-1, -1]), equals: 0.779790)
  }

  func testOnlyTheClassOfAnAnchorIsAOne() throws {
    // Sure and right about class 1; sure and wrong about it.
    try expect(
      retinaNetLoss(Tensor([[-80, 80]]), [1], alpha: -1), equals: 0)
    try expect(
      retinaNetLoss(Tensor([[-80, 80]]), [0], alpha: -1), equals: 160)
  }

  func testNoAnchorsHaveNoLoss() throws {
    try expect(retinaNetLoss(Tensor(zeros: [0, 3]), []), equals: 0)
  }

  // MARK: - Classes

  func testTheWeightIsThatOfTheRightClass() throws {
    try expect(
      softmaxFocalLoss(Tensor([[0, 0], [0, 0]]), [0, 1], alpha: [1, 8]),
      equals: [0.173287, 1.386294])
  }

  func testWithoutGammaItIsCrossEntropy() throws {
    try expect(
      softmaxFocalLoss(Tensor([[1, 2, 3]]), [2], gamma: 0), equals: [0.407606])
  }

  func testLargeLogitsOfClassesHaveFiniteLosses() throws {
    try expect(
      softmaxFocalLoss(Tensor([[1000, -1000], [1000, -1000]]), [0, 1]), equals: [0, 2000])
    try expect(softmaxFocalLoss(Tensor([[-1000, -1000]]), [0]), equals: [0.173287])
  }

  func testTheMeanIsOverTheSamplesAndNotOverTheWeights() throws {
    let logits = Tensor([[0, 0], [0, 0]])
    try expect(
      softmaxFocalLoss(logits, [0, 1], alpha: [1, 8], reduction: .sum), equals: [1.559581])
    try expect(
      softmaxFocalLoss(logits, [0, 1], alpha: [1, 8], reduction: .mean), equals: [0.779790])
  }

  func testNoSamplesHaveSumZeroAndNoMean() throws {
    let empty = Tensor(zeros: [0, 3])
    try expect(softmaxFocalLoss(empty, []), equals: [])
    try expect(softmaxFocalLoss(empty, [], reduction: .sum), equals: [0])
    try expect(softmaxFocalLoss(empty, [], reduction: .mean), equals: [.nan])
  }
}
