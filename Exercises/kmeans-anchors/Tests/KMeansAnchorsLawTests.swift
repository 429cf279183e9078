import ExerciseKit
import SuiteKit
import XCTest

/// A drawn call: boxes, first centroids, and the rules to cluster them by.
private struct Input {
  var boxes: [WH]
  var initial: [WH]
  var empty: EmptyCluster
  var centre: Centre
  var updates: Int

  /// Draws a call whose boxes and centroids have a given kind of size.
  init(_ draw: Draw, boxesAtMost limit: Int = 30, size: (Draw) -> WH) {
    boxes = draw.array(count: 1...limit, size)
    initial = draw.array(count: 1...min(5, boxes.count), size)
    empty = draw.element(of: [.keep, .reseedFarthest])
    centre = draw.element(of: [.mean, .median])
    updates = draw.element(of: [0, 1, 2, 100])
  }

  /// Draws a call without ties, which stays without them when it is made smaller.
  init(withoutTies draw: Draw) {
    var used: Set<Int> = []
    self.init(draw) { draw in
      // By a number of its own, so that a size is the same whatever else is left out. Sizes that have
      // nothing to do with one another have no ties; two that are equal would.
      var number = draw.int(in: 0...1_000_000)
      while !used.insert(number).inserted { number += 1 }
      var generator = SplitMix64(seed: UInt64(number))
      return WH(Float(1 + 399 * generator.uniform()), Float(1 + 399 * generator.uniform()))
    }
  }

  func clusters() throws -> AnchorClusters {
    try kmeansAnchors(
      boxes, initial: initial, empty: empty, centre: centre, maxIterations: updates)
  }

  func referenceClusters() throws -> AnchorClusters {
    try Reference.kmeansAnchors(
      boxes, initial: initial, empty: empty, centre: centre, maxIterations: updates)
  }

  /// The same boxes in another unit or position.
  func mapped(_ transform: (WH) -> WH) -> Input {
    var copy = self
    copy.boxes = boxes.map(transform)
    copy.initial = initial.map(transform)
    return copy
  }
}

final class KMeansAnchorsLawTests: SuiteTestCase {
  func testAgreesWithTheDefinition() throws {
    try expectGolden("yolo9000.jsonl")
  }

  func testAgreesWithTheReferenceOnRandomBoxes() throws {
    try property(cases: 150) { draw in
      let input = Input(draw) { WH($0.float(in: 1...400), $0.float(in: 1...400)) }
      try expect(input.clusters(), equals: input.referenceClusters())
    }
  }

  func testAgreesWithTheReferenceWhereThereAreManyTies() throws {
    try property(cases: 150) { draw in
      let input = Input(draw, boxesAtMost: 12) {
        WH(Float($0.int(in: 1...6)), Float($0.int(in: 1...6)))
      }
      try expect(input.clusters(), equals: input.referenceClusters())
    }
  }

  func testNoOtherAnchorIsNearerToABoxThanItsOwn() throws {
    try property(cases: 60) { draw in
      let input = Input(withoutTies: draw)
      try expect(
        assignsToNearest(input.clusters(), input.boxes),
        "Every box is assigned to the returned anchor that it has the highest IoU with.")
    }
  }

  func testAverageIoUFollowsFromTheReturnedAnchors() throws {
    try property(cases: 60) { draw in
      let input = Input(withoutTies: draw)
      try expect(
        averagesBestIoUs(input.clusters(), input.boxes),
        "averageIoU is the mean over the boxes of the highest IoU with a returned anchor.")
    }
  }

  func testWhereItStopsTheAnchorsAreTheMeansOfTheirBoxes() throws {
    try property(cases: 40) { draw in
      var input = Input(withoutTies: draw)
      input.centre = .mean
      input.updates = 200
      try expect(
        isAtRest(input.clusters(), input),
        "Where the loop ends by itself, every anchor is the mean of the boxes assigned to it.")
    }
  }

  func testTheOrderOfTheInitialCentroidsDoesNotMatter() throws {
    try property(cases: 40) { draw in
      var input = Input(withoutTies: draw)
      input.empty = .keep
      let result = try input.clusters()
      input.initial.reverse()
      try expect(input.clusters(), equals: result)
    }
  }

  func testTheUnitDoesNotMatter() throws {
    // A power of two, so that nothing is rounded.
    try property(cases: 40) { draw in
      let input = Input(withoutTies: draw)
      let expected = try input.clusters().mapped { WH($0.w / 512, $0.h / 512) }
      try expect(
        input.mapped { WH($0.w / 512, $0.h / 512) }.clusters(), equals: expected,
        within: Tolerance(absolute: 1e-9, relative: 1e-6))
    }
  }

  func testWidthAndHeightAreAlike() throws {
    try property(cases: 40) { draw in
      let input = Input(withoutTies: draw)
      let expected = try input.clusters().mapped { WH($0.h, $0.w) }
      try expect(input.mapped { WH($0.h, $0.w) }.clusters(), equals: expected)
    }
  }
}

// MARK: - The laws

extension AnchorClusters {
  /// The same clusters in another unit or position.
  fileprivate func mapped(_ transform: (WH) -> WH) -> AnchorClusters {
    AnchorClusters(
      anchors: anchors.map(transform), assignment: assignment, iterations: iterations,
      averageIoU: averageIoU)
  }
}

/// The IoU of two sizes, from the definition.
private func overlap(of a: WH, with b: WH) -> Double {
  let intersection = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  return intersection
    / (Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - intersection)
}

private func bestIoU(of box: WH, among anchors: [WH]) -> Double {
  anchors.map { overlap(of: box, with: $0) }.max() ?? 0
}

private func assignsToNearest(_ result: AnchorClusters, _ boxes: [WH]) -> Bool {
  result.assignment.count == boxes.count
    && zip(boxes, result.assignment).allSatisfy { box, own in
      result.anchors.indices.contains(own)
        && overlap(of: box, with: result.anchors[own])
          >= bestIoU(of: box, among: result.anchors) - 1e-12
    }
}

private func averagesBestIoUs(_ result: AnchorClusters, _ boxes: [WH]) -> Bool {
  let sum = boxes.reduce(0) { $0 + bestIoU(of: $1, among: result.anchors) }
  return abs(result.averageIoU - sum / Double(boxes.count)) <= 1e-6
}

private func isAtRest(_ result: AnchorClusters, _ input: Input) -> Bool {
  if result.iterations >= input.updates { return true }
  return result.anchors.enumerated().allSatisfy { index, anchor in
    let own = zip(input.boxes, result.assignment).filter { $0.1 == index }.map(\.0)
    if own.isEmpty { return true }
    let width = own.reduce(0) { $0 + Double($1.w) } / Double(own.count)
    let height = own.reduce(0) { $0 + Double($1.h) } / Double(own.count)
    return abs(Double(anchor.w) - width) <= 1e-6 * width
      && abs(Double(anchor.h) - height) <= 1e-6 * height
  }
}
