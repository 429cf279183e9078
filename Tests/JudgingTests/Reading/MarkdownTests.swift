import Foundation
import XCTest

@testable import Judging

final class MarkdownTests: XCTestCase {
  private func plain(_ text: String, width: Int = 40) -> String {
    Markdown(text).rendered(width: width, style: .plain)
  }

  private func blocks(_ text: String) -> [MarkdownBlock] { Markdown(text).blocks }

  private func statement() throws -> Markdown {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/statement.md")
    return Markdown(try String(contentsOf: file, encoding: .utf8))
  }

  // MARK: - Whole texts

  func testSetsAStatementForATerminal() throws {
    // Escape sequences are written out, so that the snapshot can be read.
    let text = try statement().rendered(width: 72, style: .terminal)
    try assertSnapshot(text.replacing("\u{1B}", with: "␛"), named: "statement-terminal.txt")
  }

  func testSetsAStatementAsPlainText() throws {
    try assertSnapshot(
      try statement().rendered(width: 72, style: .plain), named: "statement-plain.txt")
  }

  func testSetsAStatementInANarrowWindow() throws {
    try assertSnapshot(
      try statement().rendered(width: 34, style: .plain), named: "statement-narrow.txt")
  }

  func testNoLineIsWiderThanTheWindowOrEightyColumns() throws {
    let codeAndAddresses = ["    ", "(https://"]
    for width in [30, 60, 80, 200] {
      let lines = try statement().rendered(width: width, style: .plain).split(separator: "\n")
      for line in lines where !codeAndAddresses.contains(where: line.contains) {
        XCTAssertLessThanOrEqual(DisplayWidth.of(line), min(width, 80), String(line))
      }
    }
  }

  func testPlainTextHasNoEscapeSequences() throws {
    let text = try statement().rendered(width: 72, style: .plain)
    XCTAssertFalse(text.unicodeScalars.contains("\u{1B}"))
  }

  func testEscapeSequencesInATextAreShownNotObeyed() {
    let text = Markdown("a\u{1B}]0;x\u{7}\n\n    \u{1B}[2J\n\n| \u{9B}1m |\n|-|")
    for style in [TextStyle.plain, .terminal] {
      let own = ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m"]
      let rest = own.reduce(text.rendered(width: 40, style: style)) { $0.replacing($1, with: "") }
      let controls = rest.unicodeScalars.filter { $0.properties.generalCategory == .control }
      XCTAssertTrue(controls.allSatisfy { $0 == "\n" })
      XCTAssertTrue(rest.contains("a␛]0;x␇"))
    }
  }

  // MARK: - Blocks

  func testJoinsTheLinesOfAParagraph() {
    XCTAssertEqual(plain("one\n  two\nthree"), "one two three\n")
    XCTAssertEqual(plain("非极大值\n抑制"), "非极大值抑制\n")
    XCTAssertEqual(plain("非极大值\nnms"), "非极大值 nms\n")
    XCTAssertEqual(plain("构成一个\n*切片*\n的元素"), "构成一个切片的元素\n")
    XCTAssertEqual(plain("a *b*\n**c** d"), "a b c d\n")
    XCTAssertEqual(plain("抑制。\nnms\n（是）"), "抑制。nms（是）\n")
    XCTAssertEqual(plain("one  \ntwo\\\nthree"), "one\ntwo\nthree\n")
  }

  func testReadsWindowsLineEnds() {
    XCTAssertEqual(plain("# A\r\n\r\nb\r\nc\r\n"), "A\n=\n\nb c\n")
  }

  func testNumbersItemsFromTheFirst() {
    XCTAssertEqual(plain("9. a\n9. b"), " 9. a\n10. b\n")
    XCTAssertEqual(plain("1) a\n2) b"), "1. a\n2. b\n")
  }

  func testAYearDoesNotBeginAListInsideAParagraph() {
    XCTAssertEqual(plain("It was in\n2014. Then"), "It was in 2014. Then\n")
  }

  func testNestsListsByIndent() {
    XCTAssertEqual(
      plain("- a\n  - b\n\n    c\n- d"), "- a\n  - b\n\n    c\n- d\n")
    XCTAssertEqual(plain("- a\n\n- b"), "- a\n\n- b\n")
    XCTAssertEqual(plain("- a\nlazy\n\nb"), "- a lazy\n\nb\n")
  }

  func testKeepsCodeAsItIs() {
    XCTAssertEqual(
      plain("```swift\nlet  a = \"*b*\"  // <!-- c -->\n\n  # d\n```\ne"),
      "    let  a = \"*b*\"  // <!-- c -->\n\n      # d\n\ne\n")
    XCTAssertEqual(plain("~~~~\n~~~\n```\n~~~~"), "    ~~~\n    ```\n")
    XCTAssertEqual(plain("```\nnever closed"), "    never closed\n")
  }

  func testDropsComments() {
    XCTAssertEqual(plain("a <!-- b --> c"), "a c\n")
    XCTAssertEqual(plain("<!-- a\n\nb -->\nc"), "c\n")
    XCTAssertEqual(plain("<!-- never closed\na"), "")
  }

  func testReadsARowWithBarsInCode() {
    XCTAssertEqual(
      plain("| a | b |\n|---|--:|\n| `x|y` | \\| |"), "a        b\n-----  ---\n`x|y`    |\n")
  }

  func testFillsUpAndCutsRowsThatHaveOtherCounts() {
    XCTAssertEqual(
      plain("a | b\n--|:-:\n|1|\n|1|2|3|\n"), "a     b\n---  ---\n1\n1     2\n")
  }

  func testTextThatOnlyLooksLikeMarkdownStays() {
    for text in [
      "#hashtag", "2 * 3 * 4", "snake_case_name", "a ~ b", "[a]", "a | b", "1.5", "-x", "<T>",
    ] {
      XCTAssertEqual(plain(text), text + "\n")
    }
  }

  func testDeepNestingIsReadAsText() {
    XCTAssertFalse(plain(String(repeating: "> ", count: 5000) + "a").isEmpty)
    XCTAssertFalse(plain(String(repeating: "- ", count: 5000) + "a").isEmpty)
    XCTAssertFalse(plain(String(repeating: "[", count: 500) + "a").isEmpty)
  }

  // MARK: - Inline

  func testReadsStyles() {
    let texts: [(String, [TextSpan])] = [
      ("**a**", [TextSpan(text: "a", style: .bold)]),
      ("__a__", [TextSpan(text: "a", style: .bold)]),
      ("*a*b", [TextSpan(text: "a", style: .emphasis), TextSpan(text: "b")]),
      ("***a***", [TextSpan(text: "a", style: [.bold, .emphasis])]),
      (
        "*a **b** c*",
        [
          TextSpan(text: "a ", style: .emphasis), TextSpan(text: "b", style: [.bold, .emphasis]),
          TextSpan(text: " c", style: .emphasis),
        ]
      ),
      ("~~a~~", [TextSpan(text: "a", style: .struck)]),
      ("`*a*`", [TextSpan(text: "*a*", style: .code)]),
      ("`` a`b ``", [TextSpan(text: "a`b", style: .code)]),
      ("*`*`*", [TextSpan(text: "*", style: [.emphasis, .code])]),
      ("\\*a\\*", [TextSpan(text: "*a*")]),
      ("a &lt; b &amp; c", [TextSpan(text: "a < b & c")]),
      ("**a", [TextSpan(text: "**a")]),
      ("`a", [TextSpan(text: "`a")]),
    ]
    for (text, spans) in texts {
      XCTAssertEqual(blocks(text), [.paragraph(spans)], text)
    }
  }

  func testKeepsShortCodeOnOneLine() {
    XCTAssertEqual(
      plain("Every index is in `0 ..< n` here.", width: 24), "Every index is in\n`0 ..< n` here.\n")
    XCTAssertEqual(
      plain("See `let a = b + c + d + e` there.", width: 20),
      "See `let a = b + c +\nd + e` there.\n")
  }

  func testShowsAddressesThatCanBeCopied() {
    XCTAssertEqual(plain("[a](https://b.c/d \"e\")"), "a (https://b.c/d)\n")
    XCTAssertEqual(plain("<https://b.c>"), "https://b.c\n")
    XCTAssertEqual(plain("[https://b.c](https://b.c)"), "https://b.c\n")
    XCTAssertEqual(plain("[a](hints.md) ![b](c.png)"), "a b\n")
    XCTAssertEqual(plain("[a `]` b](https://c.d/e_(f))"), "a `]` b (https://c.d/e_(f))\n")
  }
}
