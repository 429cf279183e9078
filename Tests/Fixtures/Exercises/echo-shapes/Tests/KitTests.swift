import ExerciseKit
import SuiteKit
import XCTest

/// Inherits a test, so that the main program must list it for both classes.
class KitTestCase: SuiteTestCase {
  func testLabelMaps() throws {
    let map = LabelMap([[1, 2], [3, 255]])
    try expect(labelMap(map), equals: map)
    try expect(
      labelMap(LabelMap(height: 0, width: 3, data: [])),
      equals: LabelMap(height: 0, width: 3, data: []))
  }
}

final class KitTests: KitTestCase {
  func testTensors() throws {
    for value in [
      Tensor([[1, .nan], [-.infinity, 0]]), Tensor(zeros: [0, 3]), Tensor(repeating: 2, shape: []),
      Tensor(zeros: [2, 3, 4, 5, 6]),
    ] {
      try expect(tensor(value), equals: value)
    }
    try expect(
      tensors([Tensor([1]), Tensor(zeros: [1, 1])]), equals: [Tensor([1]), Tensor(zeros: [1, 1])])
  }

  func testBoxesAndSizes() throws {
    try expect(
      boxes([Box(0, 1, 2, 3), Box(-1, .nan, .infinity, 0)]),
      equals: [Box(0, 1, 2, 3), Box(-1, .nan, .infinity, 0)])
    try expect(sizes([WH(1, 2)]), equals: [WH(1, 2)])
  }

  func testOptions() throws {
    let value = Conv2dOptions(
      stride: (2, 3), padding: .explicit(top: 1, bottom: 2, left: 3, right: 4), dilation: (5, 6),
      groups: 7)
    try expect(options(value), equals: value)
    try expect(padding(nil), equals: nil)
    try expect(padding(.same), equals: .same)
  }
}
