import ExerciseKit
import SuiteKit
import XCTest

/// Rules that hold for every input.
///
/// The boxes have whole coordinates and the thresholds are multiples of 1/4, so that no rounding
/// decides whether an overlap is greater than the threshold.
final class RandomBoxesTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomBoxes() throws {
    try property(cases: 200) { draw in
      let side = draw.size(in: 1...12)
      let scored = draw.array(count: 0...12) {
        ($0.box(in: 0...side), $0.element(of: possibleScores))
      }
      let (boxes, scores) = (scored.map(\.0), scored.map(\.1))
      let iouThreshold = draw.element(of: thresholds)
      let scoreThreshold = draw.element(of: [-.infinity, -.infinity, -1, 0.25, 0.5] as [Float])
      let maxOutput = draw.element(of: [.max, .max, .max, 0, 1, 2, 3])
      let suppressEqual = draw.bool()
      try expect(
        nms(
          boxes, scores: scores, iouThreshold: iouThreshold, scoreThreshold: scoreThreshold,
          maxOutput: maxOutput, suppressEqual: suppressEqual),
        equals: Reference.nms(
          boxes, scores: scores, iouThreshold: iouThreshold, scoreThreshold: scoreThreshold,
          maxOutput: maxOutput, suppressEqual: suppressEqual))
    }
  }

  func testABoxIsDroppedExactlyIfABetterKeptBoxOverlapsIt() throws {
    try property(cases: 100) { draw in
      let (boxes, scores) = boxesWithDistinctScores(draw)
      let threshold = draw.element(of: thresholds)
      try expect(
        isGreedy(
          nms(boxes, scores: scores, iouThreshold: threshold),
          boxes, scores: scores, iouThreshold: threshold),
        "A box is dropped exactly if a better kept box overlaps it by more than the threshold.")
    }
  }

  func testTheOrderOfTheInputDoesNotMatter() throws {
    try property(cases: 100) { draw in
      let (boxes, scores) = boxesWithDistinctScores(draw)
      let threshold = draw.element(of: thresholds)
      let keys = draw.array(count: boxes.count) { $0.int(in: 0...1_000) }
      let order = boxes.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      try expect(
        nms(
          order.map { boxes[$0] }, scores: order.map { scores[$0] }, iouThreshold: threshold
        ).map { order.indices.contains($0) ? order[$0] : $0 },
        equals: nms(boxes, scores: scores, iouThreshold: threshold))
    }
  }

  func testMovingAllBoxesChangesNothing() throws {
    try property(cases: 50) { draw in
      let (boxes, scores) = boxesWithDistinctScores(draw)
      let dx = Float(draw.int(in: -100...100))
      let dy = Float(draw.int(in: -100...100))
      let moved = boxes.map { Box($0.x1 + dx, $0.y1 + dy, $0.x2 + dx, $0.y2 + dy) }
      try expect(
        nms(moved, scores: scores, iouThreshold: 0.25),
        equals: nms(boxes, scores: scores, iouThreshold: 0.25))
    }
  }
}

private let thresholds: [Float] = [0, 0.25, 0.5, 0.75, 1]

/// Scores to draw from: few, so that many are equal, and none that only a probability can be.
private let possibleScores: [Float] = [0, 0.25, 0.5, 1, -1, .infinity, -.infinity]

/// Draws boxes and scores of which no two are equal.
private func boxesWithDistinctScores(_ draw: Draw) -> (boxes: [Box], scores: [Float]) {
  let side = draw.size(in: 1...10)
  // A box is drawn with its score, so that both are left out together.
  let scored = draw.array(count: 0...12) { ($0.box(in: 0...side), $0.int(in: 0...100)) }
  let scores = scored.enumerated().map { Float($0.element.1 * scored.count + $0.offset) }
  return (scored.map(\.0), scores)
}

/// Whether the dropped boxes are those that a better kept box overlaps too much.
private func isGreedy(
  _ kept: [Int], _ boxes: [Box], scores: [Float], iouThreshold: Float
) -> Bool {
  boxes.indices.allSatisfy { candidate in
    let isSuppressed = kept.contains { better in
      boxes.indices.contains(better) && scores[better] > scores[candidate]
        && overlap(boxes[better], boxes[candidate]) > iouThreshold
    }
    return kept.contains(candidate) != isSuppressed
  }
}

private func overlap(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  let union =
    (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - width * height
  return union > 0 ? width * height / union : 0
}
