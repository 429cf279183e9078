import Foundation
import Isolation
import XCTest

final class AdvisoryLockTests: XCTestCase {
  func testALockThatIsHeldIsNotFree() throws {
    let path = try TemporaryFolder.make("lock") + "/lock"
    let lock = try AdvisoryLock(path: path)
    XCTAssertFalse(try isFree(path))
    _ = consume lock
    XCTAssertTrue(try isFree(path))
    XCTAssertTrue(try isFree(path), "the answer itself holds nothing")
  }

  func testALockWhoseFileIsRemovedIsNoneForTheNext() throws {
    let path = try TemporaryFolder.make("lock") + "/lock"
    let lock = try AdvisoryLock(path: path)
    unlink(path)
    let next = try AdvisoryLock(path: path)
    _ = consume lock
    XCTAssertFalse(try isFree(path))
    _ = consume next
  }

  private func isFree(_ path: String) throws -> Bool {
    switch try AdvisoryLock.ifFree(path: path) {
    case .some: true
    case .none: false
    }
  }
}
