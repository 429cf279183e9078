import XCTest

@testable import judge

final class ScreenPainterTests: XCTestCase {
  func testOnlyLinesThatHaveChangedAreWritten() {
    var painter = ScreenPainter()
    let first = painter.frame(["one", "two", "five!"], columns: 5)
    XCTAssertTrue(first.contains("\u{1B}[2J"))
    XCTAssertTrue(first.contains("\u{1B}[2;1Htwo\u{1B}[K"))
    XCTAssertTrue(first.contains("\u{1B}[3;1Hfive!\u{1B}[?2026l"), "Nothing is behind a full line.")
    let second = painter.frame(["one", "2", "five!"], columns: 5)
    XCTAssertEqual(second, "\u{1B}[?2026h\u{1B}[2;1H2\u{1B}[K\u{1B}[?2026l")
    XCTAssertEqual(painter.frame(["one", "2", "five!"], columns: 5), "")
  }

  func testEverythingIsWrittenAfterAReset() {
    var painter = ScreenPainter()
    let first = painter.frame(["one"], columns: 5)
    painter.reset()
    XCTAssertEqual(painter.frame(["one"], columns: 5), first)
  }
}
