import XCTest

@testable import Judging

final class MessageTests: XCTestCase {
  private let message = Message("\(3) of \(count: 15, "test") are at 100 % in '\("nms.swift")'")

  func testTheKeyIsTheEnglishWithNumbersForWhatIsInterpolated() {
    XCTAssertEqual(message.key, "%1 of %2 are at 100 %% in '%3'")
  }

  func testTheEnglishIsWhatIsWritten() {
    XCTAssertEqual(message.text(in: .english), "3 of 15 tests are at 100 % in 'nms.swift'")
  }

  func testASentenceThatIsNotTranslatedIsEnglishAndItsCountsAreNot() {
    XCTAssertEqual(message.text(in: .chinese), "3 of 15 项测试 are at 100 % in 'nms.swift'")
  }

  func testAMessageInAMessageIsInTheLanguageOfTheOuterOne() {
    let inner = Message("Nothing is solved yet, so there is nothing to review.")
    XCTAssertEqual(Message("> \(inner)").text(in: .chinese), "> 还没有完成的题，因此没有可复习的内容。")
  }

  func testAPercentSignInWhatIsInterpolatedIsNoPlaceholder() {
    XCTAssertEqual(Message("'\("%1%%")'").text(in: .english), "'%1%%'")
  }

  func testTheLocaleChoosesTheLanguageAsForOtherPrograms() {
    func language(_ environment: [String: String]) -> Language {
      Language(preferredIn: environment)
    }
    XCTAssertEqual(language([:]), .english)
    XCTAssertEqual(language(["LANG": "zh_CN.UTF-8"]), .chinese)
    XCTAssertEqual(language(["LANG": "zh"]), .chinese)
    XCTAssertEqual(language(["LANG": "de_DE.UTF-8"]), .english)
    XCTAssertEqual(language(["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]), .english)
    XCTAssertEqual(language(["LANG": "C", "LC_ALL": "", "LC_MESSAGES": "zh_TW"]), .chinese)
  }
}
