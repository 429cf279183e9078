import ExerciseKit
import SuiteKit
import XCTest

final class KMeansPlusPlusTests: SuiteTestCase {
  /// From the first box, the others have the distances 1/4 and 3/4.
  private let boxes = [WH(8, 8), WH(8, 6), WH(2, 8)]

  private func choose(_ boxes: [WH], k: Int, trials: Int = 1, seed: UInt64) throws -> [Int] {
    var generator = SplitMix64(seed: seed)
    return try kmeansPlusPlus(boxes, k: k, greedyTrials: trials, using: &generator)
  }

  // MARK: - The draws

  func testTheFirstIndexIsTheDrawTimesTheNumberOfBoxes() throws {
    // The first draws are 0.201 and 0.987.
    let copies = [WH](repeating: WH(3, 3), count: 100)
    try expect(choose(copies, k: 1, seed: 0xC391_0C8D_016B_07D6), equals: [20])
    try expect(choose(copies, k: 1, seed: 0x932B_113C_FBD6_B596), equals: [98])
  }

  func testProbabilitiesGoWithTheSquareOfTheDistance() throws {
    // The second draw is 0.141. The squares 1/16 and 9/16 meet at 0.1, the distances at 0.25.
    try expect(choose(boxes, k: 2, seed: 88), equals: [0, 2])
  }

  func testNearBoxesAreChosenToo() throws {
    // The second draw is 0.019.
    try expect(choose(boxes, k: 2, seed: 20), equals: [0, 1])
  }

  func testTheDistanceIsThatToTheNearestChosenBox() throws {
    // Box 1 is a copy of box 0, and box 3 of box 2: once both are chosen, only box 4 is away from them.
    let boxes = [WH(2, 2), WH(2, 2), WH(9, 9), WH(9, 9), WH(4, 4)]
    for seed in [UInt64(2), 5, 11] {
      try expectAgreement(
        on: Calls.kmeansPlusPlus(boxes, k: 3, greedyTrials: 1, using: SplitMix64(seed: seed)))
    }
  }

  func testADrawOfZeroDoesNotChooseAChosenBox() throws {
    // The draws are 0.201 and 0: the first box and its copy have no weight.
    try expect(
      choose([WH(8, 8), WH(8, 8), WH(8, 6), WH(2, 8)], k: 2, seed: 0xC391_0C8D_016B_07D6),
      equals: [0, 2])
  }

  func testADrawNextToOneStaysInside() throws {
    // The draws are 0.987 and 1 - 2⁻⁵³, which single precision rounds to 1. The last boxes have no weight.
    let boxes = [WH(8, 6), WH(2, 8)] + [WH](repeating: WH(8, 8), count: 70)
    try expect(choose(boxes, k: 2, seed: 0x932B_113C_FBD6_B596), equals: [71, 1])
  }

  func testEveryChoiceDrawsOncePerTrial() throws {
    let boxes = [WH(8, 8), WH(8, 6), WH(2, 8), WH(30, 7)]
    for trials in 1...3 {
      var (generator, expected) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
      _ = try kmeansPlusPlus(boxes, k: 3, greedyTrials: trials, using: &generator)
      for _ in 0..<1 + 2 * trials { _ = expected.next() }
      try expect(generator, equals: expected)
    }
  }

  // MARK: - Copies

  func testWhereOnlyCopiesAreLeftTheLowestIndicesFollow() throws {
    // The first draw is 0.987.
    try expect(
      choose([WH](repeating: WH(3, 3), count: 4), k: 3, seed: 0x932B_113C_FBD6_B596),
      equals: [3, 0, 1])
  }

  func testWhereOnlyCopiesAreLeftNothingIsDrawn() throws {
    var (generator, expected) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    let boxes = [WH(3, 3), WH(3, 3), WH(5, 3), WH(5, 3)]
    _ = try kmeansPlusPlus(boxes, k: 4, using: &generator)
    for _ in 0..<2 { _ = expected.next() }
    try expect(generator, equals: expected)
  }

  func testEveryBoxIsChosenOnceIfKIsTheirNumber() throws {
    let boxes = (1...9).map { WH(Float($0), 10) }
    try expect(choose(boxes, k: 9, seed: 3).sorted(), equals: Array(0..<9))
  }

  // MARK: - Trials

  func testTheTrialThatLeavesTheSmallestSumIsTaken() throws {
    // The trials are box 1, which leaves 9/16, and box 2, which leaves 1/16.
    for seed in [UInt64(20), 61, 74] {
      try expect(choose(boxes, k: 2, trials: 2, seed: seed), equals: [0, 2])
    }
  }

  func testOfEqualSumsTheFirstTrialIsTaken() throws {
    // A tie: of the two last boxes, each leaves the distance of the other. The draws are 0.215, 0.64, 0.392.
    try expect(
      choose([WH(8, 8), WH(1, 2), WH(2, 1)], k: 2, trials: 2, seed: 65), equals: [0, 2])
  }

  // MARK: - Errors

  func testKIsFromOneToTheNumberOfBoxes() throws {
    try expectInvalidInput { try choose(boxes, k: 0, seed: 1) }
    try expectInvalidInput { try choose(boxes, k: 4, seed: 1) }
    try expectInvalidInput { try choose([], k: 1, seed: 1) }
  }

  func testThereIsAtLeastOneTrial() throws {
    try expectInvalidInput { try choose(boxes, k: 2, trials: 0, seed: 1) }
  }

  func testSizesArePositiveAndFinite() throws {
    for side in [0, -3, Float.nan, .infinity] {
      try expectInvalidInput { try choose([WH(2, 2), WH(side, 2)], k: 1, seed: 1) }
      try expectInvalidInput { try choose([WH(2, side), WH(2, 2)], k: 1, seed: 1) }
    }
  }

  // MARK: - Sizes, and the authority

  func testTwelveThousandBoxesNeedNoMatrixOfDistances() throws {
    let boxes = (0..<12_000).map { index in
      let (width, height) = (1 + index % 400, 1 + index % 300)
      return WH(Float(width), Float(height))
    }
    try expectAgreement(
      on: Calls.kmeansPlusPlus(boxes, k: 3, greedyTrials: 1, using: SplitMix64(seed: 9)))
  }

  func testAgreesWithScikitLearn() throws { try expectGolden("sklearn.jsonl") }
}
