import ExerciseKit
import SuiteKit
import XCTest

final class RandomLogitsTests: SuiteTestCase {
  func testSigmoidLossesAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      let (logits, targets) = decisions(draw)
      try expectAgreement(
        on: Calls.sigmoidFocalLoss(
          logits, targets, alpha: alpha(draw), gamma: gamma(draw),
          reduction: draw.element(of: [.none, .sum, .mean])))
    }
  }

  func testGradientsAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      let (logits, targets) = decisions(draw)
      try expectAgreement(
        on: Calls.sigmoidFocalGradient(
          logits, targets, alpha: alpha(draw), gamma: gamma(draw)))
    }
  }

  func testLossesOfAnchorsAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      let classes = draw.size(in: 1...3)
      let anchors = draw.array(count: 0...4) { draw in
        (draw.int(in: -1...(classes - 1)), draw.array(count: classes) { $0.float(in: -4...4) })
      }
      try expectAgreement(
        on: Calls.retinaNetLoss(
          Tensor(shape: [anchors.count, classes], data: anchors.flatMap(\.1)), anchors.map(\.0),
          alpha: alpha(draw), gamma: gamma(draw)))
    }
  }

  func testLossesOfClassesAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      let classes = draw.size(in: 1...4)
      let samples = draw.array(count: 0...4) { draw in
        (draw.int(in: 0...(classes - 1)), draw.array(count: classes) { $0.float(in: -4...4) })
      }
      let weights = draw.bool() ? draw.array(count: classes) { Float($0.int(in: 0...4)) } : nil
      try expectAgreement(
        on: Calls.softmaxFocalLoss(
          Tensor(shape: [samples.count, classes], data: samples.flatMap(\.1)), samples.map(\.0),
          alpha: weights, gamma: gamma(draw), reduction: draw.element(of: [.none, .sum, .mean])))
    }
  }

  func testTheGradientIsTheSlopeOfTheLoss() throws {
    try property(cases: 40) { draw in
      let (z, y) = (draw.float(in: -4...4), Tensor([draw.bool() ? 1 : 0]))
      let gamma = draw.element(of: [2, 0, 1, 5] as [Float])
      let step: Float = 1 / 64
      let above = try sigmoidFocalLoss(Tensor([z + step]), y, gamma: gamma).data
      let below = try sigmoidFocalLoss(Tensor([z - step]), y, gamma: gamma).data
      let slope = (above.first ?? .nan) - (below.first ?? .nan)
      try expect(
        sigmoidFocalGradient(Tensor([z]), y, gamma: gamma), equals: Tensor([slope / (2 * step)]),
        within: Tolerance(absolute: 1e-3, relative: 1e-2))
    }
  }
}

/// Draws logits, some of them large, and their targets.
private func decisions(_ draw: Draw) -> (logits: Tensor, targets: Tensor) {
  let pairs = draw.array(count: 0...6) {
    ($0.float(in: -5...5, orOneOf: [60, -60]), $0.bool() ? 1 : 0 as Float)
  }
  return (Tensor(pairs.map(\.0)), Tensor(pairs.map(\.1)))
}

private func alpha(_ draw: Draw) -> Float { draw.element(of: [0.25, 0.75, -1, 0, 1]) }

private func gamma(_ draw: Draw) -> Float { draw.element(of: [2, 0, 1, 0.5, 5]) }
