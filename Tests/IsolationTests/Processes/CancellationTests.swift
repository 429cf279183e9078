import Foundation
import Isolation
import XCTest

final class CancellationTests: XCTestCase {
  func testAWaitThatIsCancelledFails() throws {
    let pipe = try PipeEnds.make()
    let cancellation = try Cancellation()
    cancellation.cancel()
    try cancellation.perform {
      XCTAssertThrowsError(try Polling.waitUntilReadable(pipe.reading, deadline: nil))
    }
    XCTAssertTrue(cancellation.isCancelled)
  }

  func testAWaitThatIsUnderWayIsEnded() throws {
    let pipe = try PipeEnds.make()
    let cancellation = try Cancellation()
    let thread = Thread { cancellation.cancel() }
    thread.start()
    try cancellation.perform {
      XCTAssertThrowsError(try Polling.waitUntilReadable(pipe.reading, deadline: nil))
    }
  }

  func testWhoIsNotMeantGoesOn() throws {
    let full = try PipeEnds.make()
    XCTAssertEqual(write(full.writing, "x", 1), 1)
    let other = try Cancellation()
    other.cancel()
    let cancellation = try Cancellation()
    try cancellation.perform {
      XCTAssertTrue(try Polling.waitUntilReadable(full.reading, deadline: nil))
    }
    XCTAssertTrue(try Polling.waitUntilReadable(full.reading, deadline: nil))
    XCTAssertFalse(cancellation.isCancelled)
  }
}
