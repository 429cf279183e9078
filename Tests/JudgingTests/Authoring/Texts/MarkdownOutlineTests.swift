import XCTest

@testable import Judging

final class MarkdownOutlineTests: XCTestCase {
  func testFindsHeadingsCodeListsAndTables() {
    let text = AuthoredText(
      path: "statement.md",
      text: """
        # Title

        Words
        in a paragraph.

        - one
          and more
        - two

        ```swift
        # no heading
        ```

            indented

        | a | b |
        |---|---|
        | 1 | 2 |
        """)
    let parts = MarkdownOutline(of: text).parts
    XCTAssertEqual(
      parts.map(\.kind),
      [
        .heading(level: 1, title: "Title"), .list(items: 2),
        .code(language: "swift", lines: ["# no heading"]),
        .code(language: "", lines: ["    indented", ""]), .table(columns: 2, rows: 3),
      ])
    XCTAssertEqual(parts.map(\.line), [1, 6, 10, 14, 16])
  }

  func testABarAtTheBeginningOfALineIsNoTable() {
    let text = AuthoredText(path: "questions.md", text: "The absolute error\n|x| is linear.\n")
    XCTAssertEqual(MarkdownOutline(of: text).parts.map(\.kind), [])
  }
}
