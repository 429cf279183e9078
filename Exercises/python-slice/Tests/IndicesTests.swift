import ExerciseKit
import SuiteKit
import XCTest

final class IndicesTests: SuiteTestCase {
  func testBackwardsAllTheWayEndsInFrontOfTheFirst() throws {
    try expect(
      sliceIndices(count: 3, step: -1), equals: (start: 2, stop: -1, step: -1, length: 3))
  }

  func testBackwardsTheBoundsLieBetweenMinusOneAndTheLast() throws {
    try expect(
      sliceIndices(count: 3, start: 9, stop: -9, step: -1),
      equals: (start: 2, stop: -1, step: -1, length: 3))
    try expect(
      sliceIndices(count: 3, start: -9, step: -1),
      equals: (start: -1, stop: -1, step: -1, length: 0))
  }

  func testForwardsTheBoundsLieBetweenZeroAndTheCount() throws {
    try expect(
      sliceIndices(count: 3, start: 9, stop: -9), equals: (start: 3, stop: 0, step: 1, length: 0))
  }

  func testALastStepThatIsTooShortStillCounts() throws {
    try expect(
      sliceIndices(count: 5, stop: 4, step: 3), equals: (start: 0, stop: 4, step: 3, length: 2))
    try expect(
      sliceIndices(count: 5, step: -3), equals: (start: 4, stop: -1, step: -3, length: 2))
  }

  func testAnEmptyListHasAnEmptySlice() throws {
    try expect(sliceIndices(count: 0), equals: (start: 0, stop: 0, step: 1, length: 0))
    try expect(
      sliceIndices(count: 0, step: -1), equals: (start: -1, stop: -1, step: -1, length: 0))
  }

  func testTheLargestNumbersDoNotOverflow() throws {
    try expect(
      sliceIndices(count: 3, start: .min, stop: .max, step: .max),
      equals: (start: 0, stop: 3, step: .max, length: 1))
    try expect(
      sliceIndices(count: 3, start: .max, stop: .min, step: .min),
      equals: (start: 2, stop: -1, step: .min, length: 1))
    try expect(slice([7, 8, 9], start: 1, step: .min), equals: [8])
  }

  func testAStepOfZeroIsRefused() throws {
    try expectInvalidInput { try sliceIndices(count: 3, step: 0) }
    var list = [1]
    try expectInvalidInput { try assign(&list, step: 0, [1]) }
  }
}
