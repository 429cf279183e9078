import ExerciseKit
import XCTest

@testable import SuiteKit

final class ValueDescriptionTests: XCTestCase {
  private enum Mode {
    case full
    case window(Int)
    case padded(top: Int, left: Int)
  }

  private struct Match {
    var index: Int
    var label: String?
  }

  private func assert(
    _ value: Any, isShownAs expected: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(Value(reflecting: value).description, expected, file: file, line: line)
  }

  // MARK: - Swift source

  func testScalarsAreSwiftSource() {
    assert(3, isShownAs: "3")
    assert(true, isShownAs: "true")
    assert("a \"b\"\n", isShownAs: #""a \"b\"\n""#)
    assert(Int?.none as Any, isShownAs: "nil")
    assert(Int??.some(nil) as Any, isShownAs: ".some(nil)")
  }

  func testNumbersAreAsShortAsTheirTypeAllows() {
    assert(Float(0.1), isShownAs: "0.1")
    assert(0.1, isShownAs: "0.1")
    assert(Float(3), isShownAs: "3")
    assert(-0.0, isShownAs: "-0")
    assert(1e-7, isShownAs: "1e-07")
    assert(Float.infinity, isShownAs: ".infinity")
    assert(-Float.infinity, isShownAs: "-.infinity")
    assert(Float.nan, isShownAs: ".nan")
    assert(-Double.nan, isShownAs: ".nan")
    assert(Double(nan: 5, signaling: false), isShownAs: ".nan")
    assert([Float.nan, 1, .infinity], isShownAs: "[.nan, 1, .infinity]")
  }

  func testCollectionsAreSwiftSource() {
    assert([1, 2, 3], isShownAs: "[1, 2, 3]")
    assert([Float](), isShownAs: "[]")
    assert([[1], []], isShownAs: "[[1], []]")
    assert(["b": 2, "a": 1], isShownAs: #"["a": 1, "b": 2]"#)
    assert([Int: Int](), isShownAs: "[:]")
    assert(Set([3, 1, 2]), isShownAs: "[1, 2, 3]")
    assert(0..<5, isShownAs: "0..<5")
    assert(0.5...1, isShownAs: "0.5...1")
  }

  func testTuplesAndStructuresAreSwiftSource() {
    assert((1, "a"), isShownAs: #"(1, "a")"#)
    assert((x: 1, 2), isShownAs: "(x: 1, 2)")
    assert((), isShownAs: "()")
    assert(Match(index: 3, label: nil), isShownAs: "Match(index: 3, label: nil)")
  }

  func testCasesAreSwiftSource() {
    assert(Mode.full, isShownAs: ".full")
    assert(Mode.window(3), isShownAs: ".window(3)")
    assert(Mode.padded(top: 1, left: 2), isShownAs: ".padded(top: 1, left: 2)")
    assert([Mode.full, .window(1)], isShownAs: "[.full, .window(1)]")
  }

  // MARK: - Types of the kit

  func testBoxesAndSizesHaveNoLabels() {
    assert(Box(0, 1, 2.5, 3), isShownAs: "Box(0, 1, 2.5, 3)")
    assert([WH(1, 2), WH(3, 4)], isShownAs: "[WH(1, 2), WH(3, 4)]")
  }

  func testASmallTensorIsShownByItsRows() {
    assert(Tensor([1, 2]), isShownAs: "Tensor([1, 2])")
    assert(Tensor([[1, 2], [3, 4]]), isShownAs: "Tensor([[1, 2], [3, 4]])")
    assert(
      Tensor(shape: [1, 1, 2], data: [1, 2]), isShownAs: "Tensor(shape: [1, 1, 2], data: [1, 2])")
    assert(Tensor(repeating: 5, shape: []), isShownAs: "Tensor(shape: [], data: [5])")
    assert(Tensor(zeros: [0, 3]), isShownAs: "Tensor(shape: [0, 3], data: [])")
  }

  func testALargeTensorIsShownByItsShape() {
    let text = Value(reflecting: Tensor(zeros: [10, 10])).description
    XCTAssertTrue(text.hasPrefix("Tensor(shape: [10, 10], data: [0, 0, "), text)
    XCTAssertTrue(text.hasSuffix(", …, 0, 0, 0, 0, 0, 0, 0, 0] (100 elements))"), text)
  }

  func testALabelMapIsShownByItsRows() {
    assert(LabelMap([[1, 2], [3, 255]]), isShownAs: "LabelMap([[1, 2], [3, 255]])")
    assert(
      LabelMap(height: 0, width: 3, data: []),
      isShownAs: "LabelMap(height: 0, width: 3, data: [])")
    let large = Value(reflecting: LabelMap(height: 10, width: 10, data: Array(0..<100)))
    XCTAssertTrue(large.description.hasPrefix("LabelMap(height: 10, width: 10, data: [0, 1, "))
    XCTAssertTrue(large.description.hasSuffix("98, 99] (100 elements))"))
  }

  // MARK: - Cuts

  func testALongListIsCutInTheMiddle() {
    let value = Value(reflecting: Array(0..<100))
    XCTAssertEqual(value.text(limit: 8), "[0, 1, 2, 3, 4, 5, …, 99] (100 elements)")
    XCTAssertEqual(
      Value(reflecting: Array(0..<8)).text(limit: 8), "[0, 1, 2, 3, 4, 5, 6, 7]")
    XCTAssertEqual(
      Value(reflecting: Array(0..<9)).text(limit: 8), "[0, 1, 2, 3, 4, 5, …, 8] (9 elements)")
    XCTAssertTrue(
      value.description.hasSuffix("46, 47, …, 92, 93, 94, 95, 96, 97, 98, 99] (100 elements)"))
  }

  func testEveryKindOfListIsCut() {
    let lists: [Any] = [
      (0..<20).map(Float.init), (0..<20).map(String.init), (0..<20).map { $0 % 2 == 0 },
      Set(0..<20), Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, $0) }),
    ]
    for list in lists {
      let text = Value(reflecting: list).text(limit: 8)
      XCTAssertTrue(text.hasSuffix(" (20 elements)"), text)
      XCTAssertTrue(text.contains(", …, "), text)
    }
  }

  func testALongStringIsCut() {
    let text = Value(reflecting: String(repeating: "a", count: 5_000)).description
    XCTAssertEqual(text, "\"" + String(repeating: "a", count: 1024) + "\" … (5000 bytes)")
    XCTAssertEqual(
      Value(reflecting: String(repeating: "a", count: 129)).text(limit: 8),
      "\"" + String(repeating: "a", count: 128) + "\" … (129 bytes)")
  }

  func testListsOfListsDoNotGrowWithoutEnd() {
    let cube = Array(
      repeating: Array(repeating: Array(repeating: "0123456789", count: 64), count: 64), count: 64)
    let text = Value(reflecting: cube).description
    XCTAssertLessThan(text.utf8.count, 64 << 10)
    XCTAssertTrue(text.hasSuffix("(64 elements)"), String(text.suffix(40)))
  }
}
