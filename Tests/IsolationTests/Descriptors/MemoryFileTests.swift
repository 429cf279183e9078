import Foundation
import Isolation
import XCTest

final class MemoryFileTests: XCTestCase {
  func testContentsAreReadFromTheStartWhateverThePosition() throws {
    let file = try MemoryFile(name: "test")
    XCTAssertEqual(try file.contents(upTo: 10), [])
    XCTAssertEqual(write(file.descriptor, "hello", 5), 5)
    XCTAssertEqual(try file.size(), 5)
    XCTAssertEqual(try file.contents(upTo: 10), Array("hello".utf8))
    XCTAssertEqual(try file.contents(upTo: 2), Array("he".utf8))
    XCTAssertEqual(write(file.descriptor, "!", 1), 1)
    XCTAssertEqual(try file.contents(upTo: 10), Array("hello!".utf8))
  }
}
