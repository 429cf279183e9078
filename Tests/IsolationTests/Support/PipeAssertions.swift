import Isolation
import XCTest

/// Waits for one byte, by which a program says that it is where the test wants it.
func awaitByte(
  _ reading: borrowing Descriptor, file: StaticString = #filePath, line: UInt = #line
) throws {
  XCTAssertEqual(try readByte(reading), 1, file: file, line: line)
}

/// Waits until nobody holds the other end of a pipe any more; a program that keeps it fails the
/// test.
func awaitEnd(
  _ reading: borrowing Descriptor, file: StaticString = #filePath, line: UInt = #line
) throws {
  XCTAssertEqual(try readByte(reading), 0, file: file, line: line)
}

/// The result of a read that does not wait for ever: nil when nothing came.
private func readByte(_ reading: borrowing Descriptor) throws -> Int? {
  let deadline = ContinuousClock.now + .seconds(20)
  guard try Polling.waitUntilReadable(reading.rawValue, deadline: deadline) else { return nil }
  var byte: UInt8 = 0
  return try withUnsafeMutableBytes(of: &byte) { try reading.read(into: $0) }
}
