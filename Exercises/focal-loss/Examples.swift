import ExerciseKit
import SuiteKit
import XCTest

final class FocalLossExamples: SuiteTestCase {
  let z = Tensor([0, 2.197225, -2.197225])
  let ones = Tensor([1, 1, 1])

  func testThreeOnes() throws {
    try expect(
      sigmoidFocalLoss(z, ones, alpha: -1, gamma: 0),
      equals: Tensor([0.693147, 0.105361, 2.302585]))
    try expect(
      sigmoidFocalLoss(z, ones, alpha: -1), equals: Tensor([0.173287, 0.001054, 1.865094]))
    try expect(sigmoidFocalLoss(z, ones), equals: Tensor([0.043322, 0.000263, 0.466274]))
    try expect(
      sigmoidFocalLoss(z, ones, reduction: .mean), equals: Tensor(shape: [], data: [0.169953]))
    try expect(
      sigmoidFocalGradient(z, ones), equals: Tensor([-0.074572, -0.000724, -0.275505]))
  }

  func testAZero() throws {
    try expect(sigmoidFocalLoss(Tensor([0]), Tensor([0])), equals: Tensor([0.129965]))
    try expect(sigmoidFocalGradient(Tensor([0]), Tensor([0])), equals: Tensor([0.223715]))
  }

  func testAnchors() throws {
    // An anchor of class 1, and one that is background.
    let logits = Tensor([[0, 0], [0, 0]])
    try expect(retinaNetLoss(logits, [1, -1]), equals: 0.433217)
    try expect(retinaNetLoss(logits, [-1, -1]), equals: 0.519860)
  }

  func testClasses() throws {
    // The softmax of the row is 0.5, 0.25, 0.25.
    let sample = Tensor([[0.693147, 0, 0]])
    try expect(softmaxFocalLoss(sample, [0]), equals: [0.173287])
    try expect(softmaxFocalLoss(sample, [1], alpha: [1, 2, 4]), equals: [1.559581])
  }
}
