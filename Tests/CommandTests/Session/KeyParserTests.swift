import Judging
import XCTest

@testable import judge

final class KeyParserTests: XCTestCase {
  private var parser = KeyParser()

  private func keys(_ text: String) -> [SessionKey] { parser.keys(of: Array(text.utf8)) }

  func testLettersAndEnterAreKeys() {
    XCTAssertEqual(keys("rN /"), ["r", "N", " ", "/"].map { .character($0) })
    XCTAssertEqual(keys("\r\n\u{7F}"), [.enter, .enter, .backspace])
  }

  func testArrowsAndPagesAreKeysInEveryForm() {
    XCTAssertEqual(keys("\u{1B}[A\u{1B}OB"), [.up, .down])
    XCTAssertEqual(keys("\u{1B}[5~\u{1B}[6~"), [.pageUp, .pageDown])
    XCTAssertEqual(keys("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~"), [.home, .end, .home, .end])
    XCTAssertEqual(keys("\u{1B}[1;5A"), [.up])
  }

  func testAKeyThatArrivesInTwoPartsIsOne() {
    XCTAssertEqual(keys("\u{1B}["), [])
    XCTAssertTrue(parser.isInSequence)
    XCTAssertEqual(keys("A"), [.up])
    XCTAssertFalse(parser.isInSequence)
    XCTAssertEqual(parser.keys(of: [0xE7, 0xBB]), [])
    XCTAssertEqual(parser.keys(of: [0x93]), [.character("结")])
  }

  func testAnEscapeAloneIsAKeyWhenNothingFollows() {
    XCTAssertEqual(keys("\u{1B}"), [])
    XCTAssertEqual(parser.flush(), [.escape])
    XCTAssertEqual(parser.flush(), [])
    XCTAssertEqual(keys("\u{1B}\u{1B}[A"), [.escape, .up])
  }

  func testWhatIsNoKeyIsDropped() {
    XCTAssertEqual(keys("\u{1B}[15~\u{1}a"), [.character("a")])
    XCTAssertEqual(parser.keys(of: [0xFF, 0x61]), [.character("a")])
    XCTAssertEqual(keys("\u{1B}[200~"), [])
    XCTAssertEqual(keys("\u{1B}[" + String(repeating: "1", count: 100)), [])
    XCTAssertFalse(parser.isInSequence)
  }
}
