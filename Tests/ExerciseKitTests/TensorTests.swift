import XCTest

@testable import ExerciseKit

final class TensorTests: XCTestCase {
  /// A tensor whose elements are their own offsets.
  private func counting(_ shape: [Int]) -> Tensor {
    Tensor(shape: shape, data: (0..<shape.reduce(1, *)).map(Float.init))
  }

  // MARK: - Elements

  func testAnIndexOnOneAxisIsTheOffset() {
    let tensor = counting([5])
    XCTAssertEqual((0..<5).map { tensor[$0] }, [0, 1, 2, 3, 4])
  }

  func testTheLastAxisOfTwoIsContiguous() {
    let tensor = counting([2, 3])
    XCTAssertEqual(tensor[0, 2], 2)
    XCTAssertEqual(tensor[1, 0], 3)
    XCTAssertEqual(tensor[1, 2], 5)
  }

  func testThreeAxesAreRowMajor() {
    let tensor = counting([2, 3, 4])
    XCTAssertEqual(tensor[1, 2, 3], 23)
    XCTAssertEqual(tensor[1, 0, 0], 12)
    XCTAssertEqual(tensor[0, 1, 0], 4)
    XCTAssertEqual(tensor[0, 0, 1], 1)
  }

  func testFourAxesAreRowMajor() {
    let tensor = counting([2, 3, 4, 5])
    XCTAssertEqual(tensor[1, 2, 3, 4], 119)
    XCTAssertEqual(tensor[1, 0, 0, 0], 60)
    XCTAssertEqual(tensor[0, 1, 0, 0], 20)
    XCTAssertEqual(tensor[0, 0, 1, 0], 5)
    XCTAssertEqual(tensor[0, 0, 0, 1], 1)
  }

  func testFiveAxesAreRowMajor() {
    let tensor = counting([2, 3, 4, 5, 6])
    XCTAssertEqual(tensor[1, 2, 3, 4, 5], 719)
    XCTAssertEqual(tensor[1, 0, 0, 0, 0], 360)
    XCTAssertEqual(tensor[0, 1, 0, 0, 0], 120)
    XCTAssertEqual(tensor[0, 0, 1, 0, 0], 30)
    XCTAssertEqual(tensor[0, 0, 0, 1, 0], 6)
    XCTAssertEqual(tensor[0, 0, 0, 0, 1], 1)
  }

  func testAnElementCanBeReplaced() {
    var tensor = Tensor(zeros: [2, 2, 2, 2, 2])
    tensor[1, 0, 1, 0, 1] = 3
    XCTAssertEqual(tensor.data.firstIndex(of: 3), 0b10101)
    XCTAssertEqual(tensor.data.reduce(0, +), 3)
    var plane = Tensor(zeros: [3, 4])
    plane[2, 1] += 2
    XCTAssertEqual(plane.data.firstIndex(of: 2), 9)
  }

  // MARK: - Making tensors

  func testRowsGiveTheShape() {
    XCTAssertEqual(
      Tensor([[1, 2, 3], [4, 5, 6]]), Tensor(shape: [2, 3], data: [1, 2, 3, 4, 5, 6]))
    XCTAssertEqual(Tensor([1, 2]), Tensor(shape: [2], data: [1, 2]))
    XCTAssertEqual(Tensor([[Float]]()).shape, [0, 0])
    XCTAssertEqual(Tensor([[], []]).shape, [2, 0])
  }

  func testAnEmptyShapeHoldsOneNumber() {
    let scalar = Tensor(repeating: 7, shape: [])
    XCTAssertEqual(scalar.data, [7])
    XCTAssertEqual(scalar.rank, 0)
    XCTAssertEqual(scalar.count, 1)
  }

  func testReshapingKeepsTheOrder() {
    let tensor = counting([2, 6]).reshaped(to: [3, 4])
    XCTAssertEqual(tensor[1, 0], 4)
    XCTAssertEqual(tensor.shape, [3, 4])
  }

  // MARK: - Values of another process

  func testAcceptsAShapeThatFits() throws {
    let shapes = [[], [3], [2, 3], [0], [2, 0, 5], [0, Int.max]]
    for shape in shapes {
      let count = shape.contains(0) ? 0 : shape.reduce(1, *)
      let data = (0..<count).map(Float.init)
      let tensor = try Tensor(validating: shape, data: data)
      XCTAssertEqual(tensor.shape, shape)
      XCTAssertEqual(tensor.data, data)
    }
  }

  func testRefusesANegativeAxis() {
    assertRefused([-1], count: 0)
    // The product is right.
    assertRefused([-2, -3], count: 6)
    assertRefused([0, -1], count: 0)
  }

  func testRefusesAWrongNumberOfElements() {
    assertRefused([2, 3], count: 5)
    assertRefused([2, 3], count: 7)
    assertRefused([], count: 0)
    assertRefused([0], count: 1)
  }

  func testRefusesAProductThatOverflows() {
    // 2⁶⁴ wraps around to 0, and (2⁶³ - 1)² to 1.
    assertRefused([1 << 32, 1 << 32], count: 0)
    assertRefused([Int.max, Int.max], count: 1)
    assertRefused([1 << 62, 4], count: 0)
  }

  func testSaysWhatDoesNotFit() {
    XCTAssertThrowsError(try Tensor(validating: [2, 2], data: [1])) { error in
      XCTAssertEqual("\(error)", "a Tensor of shape [2, 2] with 1 elements")
    }
  }

  private func assertRefused(
    _ shape: [Int], count: Int, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertThrowsError(
      try Tensor(validating: shape, data: Array(repeating: 0, count: count)), file: file,
      line: line
    ) { error in
      XCTAssertTrue(error is InvalidInput, "\(error)", file: file, line: line)
    }
  }
}
