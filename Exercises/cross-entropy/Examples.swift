import ExerciseKit
import SuiteKit
import XCTest

final class CrossEntropyExamples: SuiteTestCase {
  let logits = Tensor([[2, 0, -1], [0.5, 0.5, 0.5], [-3, 4, 1]])
  let targets = [0, 2, -100]

  func testLosses() throws {
    try expect(
      crossEntropy(logits, targets, reduction: .none), equals: [0.169846, 1.098612, 0])
    try expect(crossEntropy(logits, targets), equals: [0.634229])
  }

  func testWeights() throws {
    try expect(
      crossEntropy(logits, targets, weight: [1, 2, 3], reduction: .none),
      equals: [0.169846, 3.295837, 0])
    try expect(
      crossEntropy(logits, targets, weight: [1, 2, 3], reduction: .sum), equals: [3.465683])
    try expect(crossEntropy(logits, targets, weight: [1, 2, 3]), equals: [0.866421])
  }

  func testGradient() throws {
    try expect(
      crossEntropyGradient(logits, targets, weight: [1, 2, 3]),
      equals: Tensor([[-0.0390513, 0.0285487, 0.0105025], [0.25, 0.25, -0.5], [0, 0, 0]]))
  }
}
