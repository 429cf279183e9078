import ExerciseKit
import SuiteKit
import XCTest

final class ShuffleExamples: SuiteTestCase {
  func testShuffle() throws {
    var generator = SplitMix64(seed: 42)
    var items = [1, 2, 3, 4, 5]
    try shuffle(&items, using: &generator)
    try expect(items, equals: [2, 3, 1, 5, 4])
    try expect(bounded(6, using: &generator), equals: 4)
  }

  func testSample() throws {
    var dice = SplitMix64(seed: 42)
    try expect(sampleWithoutReplacement(3, of: 10, using: &dice), equals: [3, 2, 4])
    try expect(sampleWithoutReplacement(0, of: 10, using: &dice), equals: [])
  }

  func testInverse() throws {
    try expect(inverse(of: [2, 3, 1, 0]), equals: [3, 2, 0, 1])
  }
}
