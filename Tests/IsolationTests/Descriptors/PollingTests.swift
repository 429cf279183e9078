import Foundation
import Isolation
import XCTest

final class PollingTests: XCTestCase {
  func testNothingIsReadyWhenTheDeadlinePasses() throws {
    let pipe = try PipeEnds.make()
    XCTAssertFalse(try Polling.waitUntilReadable(pipe.reading, deadline: .now))
    XCTAssertFalse(
      try Polling.waitUntilReadable(pipe.reading, deadline: .now + .milliseconds(2)))
    XCTAssertFalse(
      try Polling.waitUntilReadable(pipe.reading, deadline: .now - .seconds(5)))
  }

  func testEachTargetGetsItsOwnAnswer() throws {
    let empty = try PipeEnds.make()
    let full = try PipeEnds.make()
    XCTAssertEqual(write(full.writing, "x", 1), 1)
    let ready = try Polling.wait(
      for: [
        .init(empty.reading, .readable), .init(full.reading, .readable),
        .init(-1, .readable), .init(empty.writing, .writable),
      ], deadline: nil)
    XCTAssertEqual(ready, [[], .readable, [], .writable])
  }

  func testTheEndOfAPipeCountsAsReadable() throws {
    var pipe = try PipeEnds.make()
    _ = pipe.takeWriting()
    XCTAssertTrue(try Polling.waitUntilReadable(pipe.reading, deadline: nil))
  }

  func testAPipeWithoutReaderCountsAsWritable() throws {
    var pipe = try PipeEnds.make()
    _ = pipe.takeReading()
    let ready = try Polling.wait(for: [.init(pipe.writing, .writable)], deadline: nil)
    XCTAssertEqual(ready, [.writable])
  }
}
