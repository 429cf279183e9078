import Wire
import XCTest

@testable import Worker

final class ObjectTableTests: XCTestCase {
  private struct Counter { var count = 0 }
  private final class Node {}

  private func number(of table: ObjectTable, _ object: some Any) throws -> UInt64 {
    var encoder = WireEncoder()
    table.keep(object, &encoder)
    var decoder = WireDecoder(encoder.take())
    return try decoder.decode(UInt64.self)
  }

  private func decoder(_ encode: (inout WireEncoder) -> Void) -> WireDecoder {
    var encoder = WireEncoder()
    encode(&encoder)
    return WireDecoder(encoder.take())
  }

  func testObjectsAreCountedFromOneOn() throws {
    let (table, node) = (ObjectTable(), Node())
    XCTAssertEqual(try number(of: table, node), 1)
    XCTAssertEqual(try number(of: table, Counter()), 2)
    // An object that is sent again has a further number.
    XCTAssertEqual(try number(of: table, node), 3)
  }

  func testAStructureIsChangedInItsPlace() throws {
    let table = ObjectTable()
    _ = try number(of: table, Counter())
    var first = decoder { $0.encode(UInt64(1)) }
    try table.box(of: Counter.self, from: &first).object.count += 1
    var second = decoder { $0.encode(UInt64(1)) }
    XCTAssertEqual(try table.object(of: Counter.self, from: &second).count, 1)
  }

  func testANumberOfAnotherTypeOrOfNoObjectIsRefused() throws {
    let table = ObjectTable()
    _ = try number(of: table, Counter())
    var other = decoder { $0.encode(UInt64(1)) }
    XCTAssertThrowsError(try table.box(of: Node.self, from: &other)) { error in
      XCTAssertEqual("\(error)", "there is no Node with the number 1")
    }
    var missing = decoder { $0.encode(UInt64(2)) }
    XCTAssertThrowsError(try table.box(of: Counter.self, from: &missing))
  }

  func testAnObjectThatIsReleasedEnds() throws {
    let table = ObjectTable()
    weak var weakNode: Node?
    do {
      let node = Node()
      weakNode = node
      _ = try number(of: table, node)
    }
    XCTAssertNotNil(weakNode)
    var released = decoder { $0.encode([UInt64(1)]) }
    try table.release(from: &released)
    XCTAssertNil(weakNode)
    var again = decoder { $0.encode([UInt64(1)]) }
    XCTAssertThrowsError(try table.release(from: &again)) { error in
      XCTAssertEqual("\(error)", "there is no object with the number 1 to release")
    }
  }
}
