import ExerciseKit
import SuiteKit
import XCTest

final class CollateTests: SuiteTestCase {
  func testTheBatchIsTheOutermostAxis() throws {
    let items = [Tensor([[1, 2, 3]]), Tensor([[4, 5, 6]])]
    try expect(collate(items), equals: Tensor(shape: [2, 1, 3], data: [1, 2, 3, 4, 5, 6]))
    try expect(collate([Tensor(shape: [], data: [7])]), equals: Tensor([7]))
  }

  func testShapesWithAsManyElementsAreNotEqual() throws {
    try expectInvalidInput { try collate([Tensor([[1, 2]]), Tensor([[1], [2]])]) }
    try expectInvalidInput { try collate([Tensor([[1, 2]]), Tensor([1, 2])]) }
  }

  func testNoItemsAreRefused() throws {
    try expectInvalidInput { try collate([]) }
    try expectInvalidInput { try padCollate([], value: 0) }
  }

  // MARK: - Padding

  func testEveryPlaneIsPadded() throws {
    let (small, large) = (
      Tensor(shape: [2, 1, 1], data: [1, 2]), Tensor(shape: [2, 1, 2], data: [3, 4, 5, 6])
    )
    try expect(
      padCollate([small, large], value: -1),
      equals: (
        batch: Tensor(shape: [2, 2, 1, 2], data: [1, -1, 2, -1, 3, 4, 5, 6]),
        sizes: [(height: 1, width: 1), (height: 1, width: 2)]
      ))
  }

  func testAnEmptyItemIsAllPadding() throws {
    try expect(
      padCollate([Tensor(zeros: [0, 3]), Tensor([[5]])], value: 8),
      equals: (
        batch: Tensor(shape: [2, 1, 3], data: [8, 8, 8, 5, 8, 8]),
        sizes: [(height: 0, width: 3), (height: 1, width: 1)]
      ))
  }

  func testOnlyTheLastTwoAxesMayDiffer() throws {
    try expectInvalidInput {
      try padCollate([Tensor(zeros: [1, 2, 2]), Tensor(zeros: [3, 2, 2])], value: 0)
    }
    try expectInvalidInput {
      try padCollate([Tensor(zeros: [1, 2, 2]), Tensor(zeros: [2, 2])], value: 0)
    }
    try expectInvalidInput { try padCollate([Tensor([1, 2])], value: 0) }
  }

  func testPaddingAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let outer = draw.array(count: 0...2) { $0.size(in: 1...2) }
      let items = draw.array(count: 1...3) { draw in
        draw.tensor(shape: outer + [draw.size(in: 0...3), draw.size(in: 0...3)], integers: 1...9)
      }
      try expectAgreement(on: Calls.padCollate(items, value: draw.element(of: [0, -1])))
    }
  }
}
