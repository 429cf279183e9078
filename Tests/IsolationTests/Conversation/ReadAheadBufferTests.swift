import Isolation
import XCTest

@testable import struct Isolation.ReadAheadBuffer

final class ReadAheadBufferTests: XCTestCase {
  private func take(_ count: Int, from buffer: inout ReadAheadBuffer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      initialized = buffer.take(
        into: UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(target)[..<count]))
    }
  }

  func testBytesComeOutInOrderAndInPieces() throws {
    var ends = try PipeEnds.make()
    let reading = ends.takeReading()
    let writing = ends.takeWriting()
    var buffer = ReadAheadBuffer()
    XCTAssertTrue(buffer.isEmpty)
    try writing.writeAll([1, 2, 3, 4, 5])
    XCTAssertEqual(try buffer.refill(from: reading), 5)
    XCTAssertEqual(take(2, from: &buffer), [1, 2])
    XCTAssertFalse(buffer.isEmpty)
    XCTAssertEqual(take(10, from: &buffer), [3, 4, 5])
    XCTAssertTrue(buffer.isEmpty)
    XCTAssertEqual(take(10, from: &buffer), [])
  }

  func testTheEndAndNothingAreToldApart() throws {
    var ends = try PipeEnds.make()
    let reading = ends.takeReading()
    try reading.setNonBlocking()
    var buffer = ReadAheadBuffer()
    XCTAssertNil(try buffer.refill(from: reading))
    XCTAssertTrue(buffer.isEmpty)
    close(ends.takeWriting().release())
    XCTAssertEqual(try buffer.refill(from: reading), 0)
    XCTAssertTrue(buffer.isEmpty)
  }
}
