import ExerciseKit
import SuiteKit
import XCTest

final class AssignmentTests: SuiteTestCase {
  func testTheStatementsAssignments() throws {
    var numbers = [10, 11, 12, 13, 14]
    try assign(&numbers, start: 1, stop: 3, [7])
    try expect(numbers, equals: [10, 7, 13, 14])
    try assign(&numbers, step: -2, [1, 2])
    try expect(numbers, equals: [10, 2, 13, 1])
  }

  func testAnEmptySliceIsWhereValuesAreInserted() throws {
    var list = [1, 2, 3]
    try assign(&list, start: 3, stop: 1, [8, 9])
    try expect(list, equals: [1, 2, 3, 8, 9])
    try assign(&list, start: 1, stop: 1, [7])
    try expect(list, equals: [1, 7, 2, 3, 8, 9])
  }

  func testNoValuesRemoveTheSlice() throws {
    var list = [1, 2, 3, 4]
    try assign(&list, start: -3, stop: -1, [])
    try expect(list, equals: [1, 4])
  }

  func testAStepThatIsNotOneNeedsAsManyValues() throws {
    var list = [1, 2, 3, 4, 5]
    try expectInvalidInput { try assign(&list, step: 2, [7, 8]) }
    try expectInvalidInput { try assign(&list, step: -1, [7, 8, 9, 10, 11, 12]) }
    try expect(list, equals: [1, 2, 3, 4, 5])
    try assign(&list, step: 2, [7, 8, 9])
    try expect(list, equals: [7, 2, 8, 4, 9])
  }

  func testAnIndexBelowTheFirstIsRefused() throws {
    try expect(at([5, 6], -2), equals: 5)
    try expectInvalidInput { try at([5, 6], -3) }
    try expectInvalidInput { try at([], 0) }
    try expectInvalidInput { try at([5, 6], .min) }
  }
}
