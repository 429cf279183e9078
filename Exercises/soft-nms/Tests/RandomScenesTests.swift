import ExerciseKit
import Foundation
import SuiteKit
import XCTest

/// Rules that hold for every input in which rounding decides nothing.
final class RandomScenesTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 200) { draw in
      let scene = Scene(draw)
      guard scene.isClear else { return }
      try expectAgreement(
        on: Calls.softNMS(
          scene.boxes, scores: scene.scores, method: scene.method, minScore: scene.minScore))
    }
  }

  func testScoresFallFromOneToTheNextAndNeverRise() throws {
    try property(cases: 60) { draw in
      let scene = Scene(draw)
      let result = try softNMS(
        scene.boxes, scores: scene.scores, method: scene.method, minScore: scene.minScore)
      try expect(
        zip(result, result.dropFirst()).allSatisfy { $0.score >= $1.score - 1e-6 }
          && result.allSatisfy {
            scene.scores.indices.contains($0.index) && $0.score <= scene.scores[$0.index] + 1e-6
          },
        "The scores of the result never rise, and none is above that of the input.")
    }
  }
}

/// A drawn call.
private struct Scene {
  let boxes: [Box]
  let scores: [Float]
  let method: SoftNMSMethod
  let minScore: Float

  init(_ draw: Draw) {
    let side = draw.size(in: 1...8)
    let scored = draw.array(count: 0...9) { ($0.box(in: 0...side), Float($0.int(in: 0...1_000))) }
    boxes = scored.map(\.0)
    scores = scored.map { $0.1 / 1_000 }
    method = draw.element(of: [
      .hard(threshold: 0.5), .hard(threshold: 0), .linear(threshold: 0.5),
      .linear(threshold: 0.25), .linear(threshold: 0), .gaussian(sigma: 0.5),
      .gaussian(sigma: 0.125),
    ])
    minScore = draw.element(of: [0.001, 0.0005, 0.125, 0])
  }

  /// Whether no two scores are ever so close that rounding decides about their order, unless they have
  /// never been lowered, and none that was is close to `minScore`.
  var isClear: Bool {
    var current = scores.map { Double($0) }
    var left = Array(boxes.indices)
    while let best = left.max(by: { (current[$0], $1) < (current[$1], $0) }) {
      left.removeAll { $0 == best }
      for other in left {
        let isLowered = [best, other].contains { current[$0] != Double(scores[$0]) }
        if isLowered && current[best] - current[other] < 1e-5 { return false }
        current[other] *= factor(boxes[best], boxes[other])
        let isNear = abs(current[other] - Double(minScore)) < 1e-5
        if isNear && current[other] != Double(scores[other]) { return false }
      }
      left.removeAll { current[$0] < Double(minScore) }
    }
    return true
  }

  private func factor(_ a: Box, _ b: Box) -> Double {
    let width = max(0, Double(min(a.x2, b.x2) - max(a.x1, b.x1)))
    let height = max(0, Double(min(a.y2, b.y2) - max(a.y1, b.y1)))
    let areas = [a, b].map { Double(($0.x2 - $0.x1) * ($0.y2 - $0.y1)) }
    let union = areas[0] + areas[1] - width * height
    let iou = union > 0 ? width * height / union : 0
    switch method {
    case .linear(let threshold): return iou > Double(threshold) ? 1 - iou : 1
    case .gaussian(let sigma): return exp(-iou * iou / Double(sigma))
    case .hard(let threshold): return iou > Double(threshold) ? 0 : 1
    }
  }
}
