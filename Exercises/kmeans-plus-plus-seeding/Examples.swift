import ExerciseKit
import SuiteKit
import XCTest

final class KMeansPlusPlusExamples: SuiteTestCase {
  let boxes = [WH(2, 2), WH(4, 2), WH(8, 4), WH(16, 8)]

  func testThreeOfFourBoxes() throws {
    var generator = SplitMix64(seed: 20)
    try expect(kmeansPlusPlus(boxes, k: 3, using: &generator), equals: [0, 1, 2])
  }

  func testTwoTrialsForEachChoice() throws {
    var again = SplitMix64(seed: 20)
    try expect(kmeansPlusPlus(boxes, k: 3, greedyTrials: 2, using: &again), equals: [0, 2, 3])
  }

  func testMoreThanThereAre() throws {
    var other = SplitMix64(seed: 20)
    try expectInvalidInput { try kmeansPlusPlus(boxes, k: 5, using: &other) }
  }
}
