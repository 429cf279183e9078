import ExerciseKit
import SuiteKit
import XCTest

/// Rules that hold for every input.
///
/// The boxes have whole coordinates and the thresholds are multiples of 1/4, so that no rounding
/// decides whether an overlap is greater than the threshold.
final class RandomGroupsTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let input = Input(draw)
      try expectAgreement(
        on: Calls.batchedNMS(
          input.boxes, scores: input.scores, groups: input.groups,
          iouThreshold: input.iouThreshold,
          maxPerGroup: draw.element(of: [.max, .max, 0, 1, 2, 3]),
          maxTotal: draw.element(of: [.max, .max, 0, 1, 2, 5])))
    }
  }

  func testEveryGroupIsTreatedAsIfItWereAlone() throws {
    try property(cases: 80) { draw in
      let input = Input(draw)
      let group = input.groups.first ?? 0
      let members = input.boxes.indices.filter { input.groups[$0] == group }
      let kept = try batchedNMS(
        input.boxes, scores: input.scores, groups: input.groups, iouThreshold: input.iouThreshold)
      let alone = try batchedNMS(
        members.map { input.boxes[$0] }, scores: members.map { input.scores[$0] },
        groups: members.map { _ in 0 }, iouThreshold: input.iouThreshold)
      try expect(
        alone.map { members.indices.contains($0) ? members[$0] : -1 },
        equals: kept.filter { members.contains($0) })
    }
  }
}

/// Boxes in groups, drawn together.
private struct Input {
  let boxes: [Box]
  let scores: [Float]
  let groups: [Int]
  let iouThreshold: Float

  init(_ draw: Draw) {
    let side = draw.size(in: 1...5)
    let candidates = draw.array(count: 0...12) {
      (
        $0.box(in: -side...side),
        $0.element(of: [0, 0.25, 0.5, 1, -1, .infinity, -.infinity] as [Float]),
        $0.element(of: [0, 0, 1, -1_000_000_007])
      )
    }
    boxes = candidates.map(\.0)
    scores = candidates.map(\.1)
    groups = candidates.map(\.2)
    iouThreshold = draw.element(of: [0, 0.25, 0.5, 0.75, 1])
  }
}
