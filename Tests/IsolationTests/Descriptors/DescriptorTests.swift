import Foundation
import Isolation
import XCTest

final class DescriptorTests: XCTestCase {
  func testADescriptorIsClosedWhenItsOwnerIsGone() throws {
    let number = try openAndForget()
    XCTAssertEqual(fcntl(number, F_GETFD), -1)
  }

  private func openAndForget() throws -> Int32 {
    let descriptor = try Descriptor(opening: "/dev/null", flags: O_RDONLY)
    XCTAssertEqual(fcntl(descriptor.rawValue, F_GETFD), FD_CLOEXEC)
    return descriptor.rawValue
  }

  func testAReleasedDescriptorStaysOpen() throws {
    let descriptor = try Descriptor(opening: "/dev/null", flags: O_RDONLY)
    let number = descriptor.release()
    XCTAssertNotEqual(fcntl(number, F_GETFD), -1)
    close(number)
  }

  func testOpeningAMissingFileNamesIt() {
    XCTAssertThrowsError(try open("/no/such/file")) {
      XCTAssertEqual("\($0)", "open '/no/such/file': No such file or directory (2)")
    }
  }

  private func open(_ path: String) throws {
    _ = try Descriptor(opening: path, flags: O_RDONLY)
  }

  func testWhatIsWrittenToAPipeIsReadFromIt() throws {
    var pipe = try PipeEnds.make()
    let reading = pipe.takeReading()
    let writing = pipe.takeWriting()
    try reading.setNonBlocking()
    let nothing = try reading.readAvailable(upTo: 100)
    XCTAssertEqual(nothing.bytes, [])
    XCTAssertFalse(nothing.atEnd)

    try writing.writeAll([1, 2, 3])
    let first = try reading.readAvailable(upTo: 2)
    XCTAssertEqual(first.bytes, [1, 2])
    XCTAssertFalse(first.atEnd)

    _ = consume writing
    let second = try reading.readAvailable(upTo: 100)
    XCTAssertEqual(second.bytes, [3])
    XCTAssertTrue(second.atEnd)
  }

  func testWritingToAPipeThatNobodyReadsIsAnErrorAndNotOurDeath() throws {
    var pipe = try PipeEnds.make()
    _ = pipe.takeReading()
    let writing = pipe.takeWriting()
    XCTAssertThrowsError(try writing.writeAll([1])) {
      XCTAssertEqual(($0 as? SystemError)?.code, EPIPE)
    }
  }

  func testMuchDataGoesThroughAPipeInPieces() throws {
    var pipe = try PipeEnds.make()
    let writing = pipe.takeWriting()
    let reading = pipe.takeReading()
    try writing.setNonBlocking()
    let block = [UInt8](repeating: 7, count: 1 << 20)
    let taken = try XCTUnwrap(block.withUnsafeBytes { try writing.write($0) })
    XCTAssertLessThan(taken, block.count)
    XCTAssertNil(try block.withUnsafeBytes { try writing.write($0) })
    try reading.setNonBlocking()
    XCTAssertEqual(try reading.readAvailable(upTo: .max).bytes.count, taken)
  }

  func testWritingEverythingIntoAFullPipeThatDoesNotBlockIsAnError() throws {
    var pipe = try PipeEnds.make()
    let reading = pipe.takeReading()
    let writing = pipe.takeWriting()
    try writing.setNonBlocking()
    XCTAssertThrowsError(try writing.writeAll([UInt8](repeating: 7, count: 1 << 20))) {
      XCTAssertEqual(($0 as? SystemError)?.code, EAGAIN)
    }
    _ = consume reading
  }

  func testWhoWaitsWritesMoreThanAPipeHolds() throws {
    var pipe = try PipeEnds.make()
    let reading = pipe.takeReading().release()
    let writing = pipe.takeWriting()
    try writing.setNonBlocking()
    let read = expectation(description: "everything was read")
    Thread.detachNewThread {
      let bytes = try? FileHandle(fileDescriptor: reading, closeOnDealloc: true).readToEnd()
      if bytes == Data(repeating: 7, count: 1 << 20) { read.fulfill() }
    }
    try writing.writeAll([UInt8](repeating: 7, count: 1 << 20), waits: true)
    _ = consume writing
    wait(for: [read], timeout: 60)
  }
}
