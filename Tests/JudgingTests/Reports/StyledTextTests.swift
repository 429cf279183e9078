import XCTest

@testable import Judging

final class StyledTextTests: XCTestCase {
  private let style = TerminalStyle()

  private func wrapped(
    _ text: String, to width: Int, hanging: Int = 0, breaks: StyledText.Breaks = .words
  ) -> [String] {
    StyledText(text).wrapped(to: width, hanging: hanging, breaks: breaks)
      .map { $0.rendered(in: style) }
  }

  func testBreaksAfterASpace() {
    XCTAssertEqual(wrapped("one two three", to: 7), ["one two", "three"])
    XCTAssertEqual(wrapped("one two three", to: 8), ["one two", "three"])
    XCTAssertEqual(wrapped("one two three", to: 13), ["one two three"])
    XCTAssertEqual(wrapped("one two three", to: 7, hanging: 2), ["one two", "  three"])
  }

  func testBreaksAWordThatIsTooLong() {
    XCTAssertEqual(wrapped("abcdefgh", to: 3), ["abc", "def", "gh"])
    XCTAssertEqual(wrapped("  abcdefgh", to: 5), ["  abc", "defgh"])
  }

  func testNeverCutsAWideCharacterInTwo() {
    XCTAssertEqual(wrapped("猫狗鸟鱼", to: 5), ["猫狗", "鸟鱼"])
    XCTAssertEqual(wrapped("猫狗", to: 1), ["猫", "狗"])
    XCTAssertEqual(
      StyledText("猫狗鸟").cut(to: 4, ellipsis: "…").rendered(in: style), "猫…")
  }

  func testBreaksACallBeforeItsArguments() {
    XCTAssertEqual(
      wrapped("f([1, 2], b: [3, 4], c: 5)", to: 18, hanging: 2, breaks: .arguments),
      ["f([1, 2],", "  b: [3, 4], c: 5)"])
    XCTAssertEqual(
      wrapped("func f(_ a: Int, b: Int) -> [Int]", to: 28, hanging: 4, breaks: .arguments),
      ["func f(_ a: Int, b: Int)", "    -> [Int]"])
  }

  func testAnEmptyTextIsOneEmptyLine() {
    XCTAssertEqual(wrapped("", to: 10), [""])
  }

  func testWritesEachColourOnce() {
    let text = StyledText("ab", .bad) + StyledText("c", .bad) + StyledText(" d  ")
    XCTAssertEqual(
      text.rendered(in: TerminalStyle(isColoured: true)), "\u{1B}[31mabc\u{1B}[0m d")
    XCTAssertEqual(text.rendered(in: style), "abc d")
  }
}
