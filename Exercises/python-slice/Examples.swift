import ExerciseKit
import SuiteKit
import XCTest

final class SliceExamples: SuiteTestCase {
  let list = [10, 11, 12, 13, 14]

  func testSlices() throws {
    try expect(slice(list, start: 1, stop: 4), equals: [11, 12, 13])
    try expect(slice(list, step: -1), equals: [14, 13, 12, 11, 10])
    try expect(slice(list, start: 3, step: -1), equals: [13, 12, 11, 10])
    try expect(slice(list, start: -1, step: -1), equals: [14, 13, 12, 11, 10])
    try expect(slice(list, start: -3, stop: -1), equals: [12, 13])
    try expect(slice(list, start: 3, stop: 1), equals: [])
    try expect(slice(list, stop: 100, step: 2), equals: [10, 12, 14])
    try expectInvalidInput { try slice(list, step: 0) }
  }

  func testIndices() throws {
    try expect(
      sliceIndices(count: 5, start: 3, step: -1), equals: (start: 3, stop: -1, step: -1, length: 4))
    try expect(
      sliceIndices(count: 5, start: -99, stop: 99, step: 2),
      equals: (start: 0, stop: 5, step: 2, length: 3))
  }

  func testElements() throws {
    try expect(at(list, -1), equals: 14)
    try expectInvalidInput { try at(list, 5) }
  }
}
