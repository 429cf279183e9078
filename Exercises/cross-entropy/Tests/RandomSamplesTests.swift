import ExerciseKit
import SuiteKit
import XCTest

final class RandomSamplesTests: SuiteTestCase {
  func testLossAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (logits, targets, weight) = samples(draw)
      try expectAgreement(
        on: Calls.crossEntropy(
          logits, targets, weight: weight, ignoreIndex: 0,
          reduction: draw.element(of: [.none, .sum, .mean])))
    }
  }

  func testGradientAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (logits, targets, weight) = samples(draw)
      try expectAgreement(
        on: Calls.crossEntropyGradient(logits, targets, weight: weight, ignoreIndex: -1))
    }
  }

  func testGradientOfASampleAddsUpToZero() throws {
    try property(cases: 50) { draw in
      let rows = draw.array(count: 1...3) { $0.array(count: 3) { $0.float(in: -5...5) } }
      let gradient = try crossEntropyGradient(Tensor(rows), rows.map { _ in draw.int(in: 0...2) })
      try expect(
        gradient.shape == [rows.count, 3] && sumsOfRows(gradient).allSatisfy { abs($0) <= 1e-5 },
        "The gradient of a sample adds up to 0.")
    }
  }
}

/// Draws rows or images of logits, their targets and weights of the classes.
private func samples(_ draw: Draw) -> (logits: Tensor, targets: [Int], weight: [Float]?) {
  let classes = draw.size(in: 1...4)
  let shape = draw.bool() ? [draw.size(in: 1...2), draw.size(in: 1...2)] : []
  let samples = draw.size(in: 0...3)
  let targets = draw.array(count: shape.reduce(samples, *)) { $0.int(in: 0...(classes - 1)) }
  let weight = draw.element(of: [nil, [2, 1, 0.5, 1], [0, 1, 3, 0.5]] as [[Float]?])
  let data = draw.array(count: targets.count * classes) {
    $0.float(in: -5...5, orOneOf: [1000, -1000])
  }
  return (
    Tensor(shape: [samples, classes] + shape, data: data), targets,
    weight.map { Array($0.prefix(classes)) }
  )
}

private func sumsOfRows(_ matrix: Tensor) -> [Float] {
  (0..<matrix.shape[0]).map { row in
    (0..<matrix.shape[1]).reduce(0) { $0 + matrix[row, $1] }
  }
}
