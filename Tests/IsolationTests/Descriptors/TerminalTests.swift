import Foundation
import Isolation
import XCTest

final class TerminalTests: XCTestCase {
  func testAPipeIsNoTerminal() throws {
    let pipe = try PipeEnds.make()
    XCTAssertFalse(Terminal.isTerminal(pipe.reading))
    XCTAssertNil(Terminal.size(pipe.reading))
  }

  func testATerminalTellsItsSize() throws {
    let (owner, terminal) = try pseudoTerminal()
    XCTAssertTrue(Terminal.isTerminal(terminal))
    XCTAssertNil(Terminal.size(terminal), "a new one does not know")
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    XCTAssertEqual(ioctl(owner, UInt(TIOCSWINSZ), &window), 0)
    let size = try XCTUnwrap(Terminal.size(terminal))
    XCTAssertEqual(size.columns, 80)
    XCTAssertEqual(size.rows, 24)
  }

  /// Both ends, by the kernel's own interface; closed when the test has run.
  private func pseudoTerminal() throws -> (owner: Int32, terminal: Int32) {
    let setLock: UInt = 0x4004_5431  // TIOCSPTLCK, a macro that Swift does not see
    let getNumber: UInt = 0x8004_5430  // TIOCGPTN
    let owner = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard owner >= 0, ioctl(owner, setLock, &unlocked) == 0, ioctl(owner, getNumber, &number) == 0
    else { throw XCTSkip("no pseudo-terminal can be had here") }
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    XCTAssertGreaterThanOrEqual(terminal, 0)
    addTeardownBlock {
      close(owner)
      close(terminal)
    }
    return (owner, terminal)
  }
}
