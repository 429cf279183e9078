import ExerciseKit
import XCTest

@testable import SuiteKit

final class ValueTests: XCTestCase {
  private enum Shape {
    case empty
    case circle(Float)
    case rectangle(width: Float, height: Float)
    case labelled(side: Int)
    case pair((Int, Int))
    case boxed(box: (x: Int, y: Int))
    case list([Int])
    case maybe(Int?)
  }

  private struct Point {
    var x: Int
    var y: Float
    var size: Int { x * 2 }
    static let origin = Point(x: 0, y: 0)
  }

  private struct Nested {
    var name: String
    var points: [Point]
    var range: (lower: Int, upper: Int)?
  }

  private func assert(
    _ value: Any, is expected: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(shape(of: Value(reflecting: value)), expected, file: file, line: line)
  }

  /// The value with every node's kind, so that two that are shown alike can be told apart.
  private func shape(of value: Value) -> String {
    func fields(_ fields: [(label: String?, value: Value)]) -> String {
      fields.map { "\($0.label ?? "_"): \(shape(of: $0.value))" }.joined(separator: ", ")
    }
    switch value {
    case .null: return "null"
    case .bool(let value): return "bool \(value)"
    case .integer(let value): return "integer \(value)"
    case .number(let value, let text, let isSingle):
      return "\(isSingle ? "single" : "number") \(value) \(text)"
    case .string(let value): return "string \(value)"
    case .list(let values): return "list [\(values.map(shape).joined(separator: ", "))]"
    case .floats(let values): return "floats \(values)"
    case .integers(let values): return "integers \(values)"
    case .record(let type, let parts): return "record \(type ?? "_")(\(fields(parts)))"
    case .enumerationCase(let name, let payload): return "case \(name)(\(fields(payload)))"
    case .dictionary(let entries):
      let pairs = entries.map { "\(shape(of: $0.key)) → \(shape(of: $0.value))" }
      return "dictionary {\(pairs.joined(separator: ", "))}"
    case .set(let values): return "set {\(values.map(shape).joined(separator: ", "))}"
    case .range(let lower, let upper, let isClosed):
      return "range \(shape(of: lower)) \(isClosed ? "..." : "..<") \(shape(of: upper))"
    case .function(let text): return "function \(text)"
    case .opaque(let text): return "opaque \(text)"
    }
  }

  // MARK: - Scalars

  func testEveryWidthOfIntegerIsAnInteger() {
    let integers: [(Any, String)] = [
      (Int8.min, "-128"), (Int16.min, "-32768"), (Int32.max, "2147483647"),
      (Int64.min, "-9223372036854775808"), (Int.max, "9223372036854775807"),
      (UInt8.max, "255"), (UInt16.max, "65535"), (UInt32.max, "4294967295"),
      (UInt64.max, "18446744073709551615"), (UInt.max, "18446744073709551615"),
    ]
    for (value, text) in integers { assert(value, is: "integer \(text)") }
  }

  func testAFloatKeepsItsOwnShortestText() {
    assert(Float(0.1), is: "single 0.10000000149011612 0.1")
    assert(0.1, is: "number 0.1 0.1")
    assert(Float.infinity, is: "single inf inf")
    assert(-Double.infinity, is: "number -inf -inf")
    assert(Double.nan, is: "number nan nan")
  }

  func testTextAndTruthAreThemselves() {
    assert("a\"b", is: "string a\"b")
    assert("", is: "string ")
    assert(true, is: "bool true")
    assert(Substring("part") as Any, is: shape(of: Value(reflecting: Substring("part"))))
  }

  // MARK: - Lists

  func testEmptyArraysKeepTheirKinds() {
    assert([Float](), is: "floats []")
    assert([Int](), is: "integers []")
    assert([Double](), is: "list []")
    assert([String](), is: "list []")
    assert([Bool](), is: "list []")
    assert([[Float]](), is: "list []")
    assert([Int?](), is: "list []")
    assert([Point](), is: "list []")
    assert([UInt8](), is: "list []")
  }

  func testNestedArraysAreListsOfLists() {
    assert([[1, 2], []], is: "list [integers [1, 2], integers []]")
    assert([[Float(1)], []], is: "list [floats [1.0], floats []]")
    assert([[[true]]], is: "list [list [list [bool true]]]")
    assert([0.5], is: "list [number 0.5 0.5]")
  }

  // MARK: - Tuples

  func testTuplesKeepTheirLabels() {
    assert((1, true), is: "record _(_: integer 1, _: bool true)")
    assert((x: 1, y: 2), is: "record _(x: integer 1, y: integer 2)")
    assert((1, y: 2), is: "record _(_: integer 1, y: integer 2)")
    assert(
      [(index: 1, "a")], is: "list [record _(index: integer 1, _: string a)]")
    assert(
      (1, (2, z: 3)), is: "record _(_: integer 1, _: record _(_: integer 2, z: integer 3))")
  }

  func testAnEmptyTupleHasNoFields() {
    assert((), is: "record _()")
  }

  // MARK: - Optionals

  func testAnOptionalIsItsValueOrNothing() {
    assert(Int?.none as Any, is: "null")
    assert(Int?.some(3) as Any, is: "integer 3")
    assert(Float?.some(3) as Any, is: "single 3.0 3.0")
    assert([Float]?.some([]) as Any, is: "floats []")
    assert([Int]?.none as Any, is: "null")
    assert(Point?.some(.origin) as Any, is: "record Point(x: integer 0, y: single 0.0 0.0)")
    assert([1, nil, 3] as [Int?], is: "list [integer 1, null, integer 3]")
    assert([nil, (1, 2)] as [(Int, Int)?], is: "list [null, record _(_: integer 1, _: integer 2)]")
  }

  func testAValueThatIsNilIsNotTheSameAsNoValue() {
    assert(Int??.none as Any, is: "null")
    assert(Int??.some(nil) as Any, is: "case some(_: null)")
    assert(Int??.some(3) as Any, is: "integer 3")
    XCTAssertNotEqual(
      Value(reflecting: Int??.some(nil) as Any), Value(reflecting: Int??.none as Any))
  }

  // MARK: - Structures and enumerations

  func testAStructureHasItsStoredPropertiesInOrder() {
    assert(Point(x: 1, y: 2), is: "record Point(x: integer 1, y: single 2.0 2.0)")
    assert(
      Nested(name: "n", points: [.origin], range: (1, 2)),
      is: "record Nested(name: string n, "
        + "points: list [record Point(x: integer 0, y: single 0.0 0.0)], "
        + "range: record _(lower: integer 1, upper: integer 2))")
  }

  func testTheTypesOfTheKitAreStructures() {
    assert(
      Tensor(shape: [1, 2], data: [3, 4]),
      is: "record Tensor(shape: integers [1, 2], data: floats [3.0, 4.0])")
    assert(
      LabelMap([[5]]),
      is: "record LabelMap(height: integer 1, width: integer 1, data: integers [5])")
    assert(WH(1, 2), is: "record WH(w: single 1.0 1.0, h: single 2.0 2.0)")
  }

  func testACaseHasItsNameAndItsPayload() {
    assert(Shape.empty, is: "case empty()")
    assert(Shape.circle(2), is: "case circle(_: single 2.0 2.0)")
    assert(
      Shape.rectangle(width: 1, height: 2),
      is: "case rectangle(width: single 1.0 1.0, height: single 2.0 2.0)")
    assert(Shape.labelled(side: 3), is: "case labelled(side: integer 3)")
    assert(Shape.pair((1, 2)), is: "case pair(_: integer 1, _: integer 2)")
    assert(
      Shape.boxed(box: (x: 1, y: 2)), is: "case boxed(box: record _(x: integer 1, y: integer 2))")
    assert(Shape.list([1]), is: "case list(_: integers [1])")
    assert(Shape.maybe(nil), is: "case maybe(_: null)")
  }

  // MARK: - Collections without an order

  func testTheElementsOfASetComeInOneOrder() {
    assert(Set([10, 9, -1, 100]), is: "set {integer -1, integer 9, integer 10, integer 100}")
    assert(Set(["b", "a", "B"]), is: "set {string B, string a, string b}")
    assert(Set([2.5, -1]), is: "set {number -1.0 -1.0, number 2.5 2.5}")
    assert(Set([true, false]), is: "set {bool false, bool true}")
    assert(Set<Int>(), is: "set {}")
    assert(
      Set([[2, 1], [1, 10], [1]]), is: "set {integers [1], integers [1, 10], integers [2, 1]}")
  }

  func testLongElementsOfASetThatLookAlikeComeInOneOrder() {
    // Their texts are cut in the middle, where they differ.
    let lists = (0..<50).map { index in (0..<200).map { $0 == 100 ? index : 0 } }
    for _ in 0..<20 {
      let value = Value(reflecting: Set(lists.shuffled()))
      XCTAssertEqual(value, Value(reflecting: Set(lists)))
      guard case .set(let elements) = value else { return XCTFail("no set") }
      let middles = elements.map { $0.elements?[100].description }
      XCTAssertEqual(middles, (0..<50).map { "\($0)" })
    }
  }

  func testTheKeysOfADictionaryComeInOneOrder() {
    assert(
      [10: "a", 9: "b"], is: "dictionary {integer 9 → string b, integer 10 → string a}")
    assert(
      ["b": [1], "a": []], is: "dictionary {string a → integers [], string b → integers [1]}")
    assert([String: Int](), is: "dictionary {}")
  }

  func testARangeHasItsBounds() {
    assert(1..<5, is: "range integer 1 ..< integer 5")
    assert(Float(0)...1, is: "range single 0.0 0.0 ... single 1.0 1.0")
    assert([2...3], is: "list [range integer 2 ... integer 3]")
  }
}
