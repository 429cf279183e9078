import ExerciseKit
import SuiteKit
import XCTest

final class RandomBoxesTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomBoxes() throws {
    try property(cases: 60) { draw in
      try expectAgreementWhereRoundingDoesNotDecide(draw) {
        WH($0.float(in: 1...400), $0.float(in: 1...400))
      }
    }
  }

  func testAgreesWithTheReferenceWhereThereAreCopies() throws {
    try property(cases: 60) { draw in
      try expectAgreementWhereRoundingDoesNotDecide(draw) {
        WH(Float($0.int(in: 1...4)), Float($0.int(in: 1...3)))
      }
    }
  }

  private func expectAgreementWhereRoundingDoesNotDecide(
    _ draw: Draw, size: (Draw) -> WH
  ) throws {
    let boxes = draw.array(count: 1...10, size)
    let k = draw.size(in: 1...boxes.count)
    let trials = draw.int(in: 1...4)
    let generator = SplitMix64(seed: UInt64(draw.int(in: 0...9_999)))
    guard isClear(boxes, k: k, trials: trials, generator) else { return }
    try expectAgreement(
      on: Calls.kmeansPlusPlus(boxes, k: k, greedyTrials: trials, using: generator))
  }
}

/// Whether no two trials of different sizes leave sums that only rounding tells apart.
///
/// That is not rare: of two boxes that are nearer to each other than to all others, each leaves the other's
/// distance.
private func isClear(_ boxes: [WH], k: Int, trials: Int, _ generator: SplitMix64) -> Bool {
  var generator = generator
  let first = Int(generator.uniform() * Double(boxes.count))
  var nearest = boxes.map { squaredDistance($0, boxes[first]) }
  for _ in 1..<max(k, 2) {
    let total = nearest.reduce(0, +)
    if total == 0 { return true }
    var best: (size: WH, sum: Double, nearest: [Double])?
    for _ in 0..<trials {
      let limit = generator.uniform() * total
      var sum = 0.0
      let candidate = nearest.firstIndex { square in
        sum += square
        return sum > limit
      }
      guard let candidate else { return false }
      let size = boxes[candidate]
      let lowered = zip(boxes, nearest).map { min($1, squaredDistance($0, size)) }
      let left = lowered.reduce(0, +)
      if let best, best.size != size, abs(best.sum - left) < 1e-9 { return false }
      if best.map({ left < $0.sum }) ?? true { best = (size, left, lowered) }
    }
    if let best { nearest = best.nearest }
  }
  return true
}

private func squaredDistance(_ a: WH, _ b: WH) -> Double {
  let common = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  let distance = 1 - common / (Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - common)
  return distance * distance
}
