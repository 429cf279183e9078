import ExerciseKit
import XCTest

@testable import SuiteKit

final class ValueChangesTests: XCTestCase {
  private let tensor = Value(reflecting: Tensor(shape: [1, 2, 3], data: [1, 2, 3, 4, 5, 6]))

  private func data(_ value: Value?) -> [Float]? { value?.tensor?.data }

  func testAPlaneIsReversedAlongItsRowsOrColumnsOrBoth() {
    XCTAssertEqual(data(tensor.reversing(axes: [0])), [3, 2, 1, 6, 5, 4])
    XCTAssertEqual(data(tensor.reversing(axes: [1])), [4, 5, 6, 1, 2, 3])
    XCTAssertEqual(data(tensor.reversing(axes: [0, 1])), [6, 5, 4, 3, 2, 1])
  }

  func testAPlaneIsTransposedWithItsShape() {
    let transposed = tensor.transposingPlanes()
    XCTAssertEqual(transposed?.tensor?.shape, [1, 3, 2])
    XCTAssertEqual(data(transposed), [1, 4, 2, 5, 3, 6])
    XCTAssertNil(Value(reflecting: Tensor([1, 2])).transposingPlanes())
  }

  func testALabelMapIsTransposedWithItsSize() {
    let map = Value(reflecting: LabelMap(height: 1, width: 2, data: [3, 4])).transposingPlanes()
    XCTAssertEqual(map, Value(reflecting: LabelMap(height: 2, width: 1, data: [3, 4])))
  }

  func testNumbersChangeAndShapesDoNot() {
    let doubled = tensor.mappingNumbers { 2 * $0 }
    XCTAssertEqual(doubled.tensor?.shape, [1, 2, 3])
    XCTAssertEqual(data(doubled), [2, 4, 6, 8, 10, 12])
    XCTAssertEqual(
      Value(reflecting: [1, 2] as [Double?]).mappingNumbers { -$0 },
      Value(reflecting: [-1, -2] as [Double?]))
  }

  func testANumberThatIsNoIntegerLeavesAnIntegerAsItIs() {
    XCTAssertEqual(Value(reflecting: 3).mappingNumbers { 1 / ($0 - 3) }, .integer(3))
  }

  func testMissingValuesAreReplacedWhereverTheyStand() {
    XCTAssertEqual(
      Value(reflecting: [1, nil] as [Double?]).replacingMissing(with: 0),
      Value(reflecting: [1, 0] as [Double]))
    XCTAssertNil(Value(reflecting: 1.0).replacingMissing(with: 0))
  }

  func testAListIsSortedByItsNumbers() {
    XCTAssertEqual(Value(reflecting: [3, 1, 2]).sorted(), Value(reflecting: [1, 2, 3]))
    XCTAssertNil(Value(reflecting: 3).sorted())
  }
}
