import ExerciseKit
import SuiteKit
import XCTest

final class MeanValueExamples: SuiteTestCase {
  let three = [1.0, 2, 6]

  func testThreeNumbers() throws {
    try expect(meanValue(three), equals: 3)
  }

  func testNoNumbers() throws {
    try expectInvalidInput { try meanValue([]) }
  }
}
