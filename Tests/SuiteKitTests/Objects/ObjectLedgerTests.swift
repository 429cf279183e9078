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

  override func setUp() {
    beginWorker()
  }

  private func beginWorker() {
    server.desk = LendingDesk(session: nil, server: server)
    server.objects.beginStory(keepsNames: false)
  }

  private func node(_ number: UInt32) throws -> Node {
    var encoder = WireEncoder()
    encoder.encode(number)
    var decoder = WireDecoder(encoder.take())
    decoder.functions = server.desk
    return try decoder.object("Node")
  }

  private func released() -> [UInt32]? { server.desk?.unheld() }

  func testOnlyTheNextNumberIsThatOfAnObject() throws {
    let first = try node(0)
    XCTAssertEqual(first.handle.reference.number, 0)
    for number in [0, 2, 3, .max] as [UInt32] {
      XCTAssertThrowsError(try node(number)) { error in
        XCTAssertEqual("\(error)", "object \(number) was not sent with this answer")
      }
    }
    XCTAssertEqual("\(try node(1))", "node2")
  }

  func testAnObjectIsReleasedOnceWhenNobodyHoldsIt() throws {
    var first: Node? = try node(0)
    let second = try node(1)
    XCTAssertEqual(released(), [])
    XCTAssertNotNil(first)
    first = nil
    XCTAssertEqual(released(), [0])
    XCTAssertEqual(released(), [])
    _ = second
  }

  func testAnObjectOfAnEarlierWorkerIsNotReleasedFromALaterOne() throws {
    var first: Node? = try node(0)
    beginWorker()
    XCTAssertNotNil(first)
    first = nil
    XCTAssertEqual(released(), [])
    XCTAssertEqual(try node(0).handle.reference.number, 0)
  }

  func testAnObjectOfAnEarlierWorkerCannotBeUsed() throws {
    let first = try node(0)
    XCTAssertNoThrow(try server.check([first.handle]))
    beginWorker()
    XCTAssertThrowsError(try server.check([first.handle])) { error in
      XCTAssertEqual(
        "\(error)",
        "'node1' was made before its worker was replaced; make the objects of a property inside of it"
      )
    }
  }

  func testAnObjectOfAnotherProcessCannotBeUsed() throws {
    let first = try node(0)
    XCTAssertThrowsError(try SolutionServer(contract: "").check([first.handle])) { error in
      XCTAssertTrue(error is ObjectMisuse, "\(error)")
    }
  }

  func testNamesBeginAnewWhereNoObjectIsLeft() throws {
    do { XCTAssertEqual("\(try node(0))", "node1") }
    server.beginStory()
    let second = try node(1)
    XCTAssertEqual("\(second)", "node1")
    server.beginStory()
    XCTAssertEqual("\(try node(2))", "node2")
  }
}
