import Wire
import XCTest

@testable import SuiteKit

final class ObjectLedgerTests: XCTestCase {
  /// A client's type, as generated code makes one.
  private final class Node: RemoteObject {
    let handle: ObjectHandle
    init(handle: ObjectHandle) { self.handle = handle }
  }

  private let server = SolutionServer(contract: "")

  private func node(_ number: UInt64) throws -> Node {
    var encoder = WireEncoder()
    encoder.encode(number)
    var decoder = WireDecoder(encoder.take())
    return try ObjectReceiver(from: server).object("Node", from: &decoder)
  }

  private func released() throws -> [UInt64] {
    var encoder = WireEncoder()
    server.objects.encodeReleased(into: &encoder)
    var decoder = WireDecoder(encoder.take())
    return try decoder.scalars(UInt64.self)
  }

  func testOnlyTheNextNumberIsThatOfAnObject() throws {
    let first = try node(1)
    XCTAssertEqual(first.handle.reference.number, 1)
    for number in [0, 1, 3, .max] as [UInt64] {
      XCTAssertThrowsError(try node(number)) { error in
        XCTAssertEqual("\(error)", "object \(number) was not sent with this answer")
      }
    }
    XCTAssertEqual("\(try node(2))", "node2")
  }

  func testAnObjectIsReleasedOnceWhenNobodyHoldsIt() throws {
    var first: Node? = try node(1)
    let second = try node(2)
    XCTAssertEqual(try released(), [])
    XCTAssertNotNil(first)
    first = nil
    XCTAssertEqual(try released(), [1])
    XCTAssertEqual(try released(), [])
    _ = second
  }

  func testAnObjectOfAnEarlierWorkerIsNotReleasedFromALaterOne() throws {
    var first: Node? = try node(1)
    server.objects.beginWorker()
    XCTAssertNotNil(first)
    first = nil
    XCTAssertEqual(try released(), [])
    XCTAssertEqual(try node(1).handle.reference.number, 1)
  }

  func testAnObjectOfAnEarlierWorkerCannotBeUsed() throws {
    let first = try node(1)
    XCTAssertNoThrow(try server.check([first.handle]))
    server.objects.beginWorker()
    XCTAssertThrowsError(try server.check([first.handle])) { error in
      XCTAssertEqual(
        "\(error)",
        "'node1' was made before its worker was replaced; make the objects of a property inside of it"
      )
    }
  }

  func testAnObjectOfAnotherProcessCannotBeUsed() throws {
    let first = try node(1)
    XCTAssertThrowsError(try SolutionServer(contract: "").check([first.handle])) { error in
      XCTAssertTrue(error is ObjectMisuse, "\(error)")
    }
  }

  func testNamesBeginAnewWhereNoObjectIsLeft() throws {
    do { XCTAssertEqual("\(try node(1))", "node1") }
    server.objects.beginStory()
    let second = try node(2)
    XCTAssertEqual("\(second)", "node1")
    server.objects.beginStory()
    XCTAssertEqual("\(try node(3))", "node2")
  }
}
