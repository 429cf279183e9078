import ExerciseKit
import XCTest

@testable import SuiteKit

final class TensorCountingTests: XCTestCase {
  func testCountsFromOneInRowMajorOrder() {
    XCTAssertEqual(Tensor(counting: [2, 3]), Tensor([[1, 2, 3], [4, 5, 6]]))
  }

  func testCountsFromAnotherNumber() {
    XCTAssertEqual(Tensor(counting: [3], from: -1).data, [-1, 0, 1])
  }

  func testCountsNothingWhereAnAxisIsEmpty() {
    XCTAssertEqual(Tensor(counting: [2, 0]), Tensor(zeros: [2, 0]))
  }
}
