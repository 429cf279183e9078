import XCTest

@testable import Judging

final class MarkupTests: XCTestCase {
  func testTextCannotBecomeMarkup() {
    let text = "<script>alert(\"1\")</script> & 'x' &amp;"
    let escaped =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &amp;amp;"
    XCTAssertEqual(Markup(text: text).markup, escaped)
    XCTAssertEqual(Markup("span") { text }.markup, "<span>\(escaped)</span>")
    XCTAssertEqual(
      Markup(empty: "img", ["alt": text]).markup, "<img alt=\"\(escaped)\"/>")
  }

  func testWhatIsHiddenInATextIsMadeVisible() {
    let text = "\u{1B}[2Ja\u{202E}b\u{0}c\u{200B}d\ne"
    XCTAssertEqual(Markup(text: text).markup, "␛[2Ja\u{FFFD}b␀c\u{FFFD}d␊e")
    XCTAssertEqual(
      Markup(empty: "rect", ["class": text]).markup, "<rect class=\"␛[2Ja\u{FFFD}b␀c\u{FFFD}d␊e\"/>"
    )
  }

  func testATextThatIsTooLongIsCut() {
    let text = String(repeating: "é", count: Markup.longestText)
    XCTAssertEqual(Markup(text: text).markup, text)
    XCTAssertEqual(Markup(text: text + "é").markup, text + "…")
  }

  func testAnAttributeWithoutAValueIsLeftOut() {
    XCTAssertEqual(Markup("td", ["class": nil, "id": "a"]).markup, "<td id=\"a\"></td>")
  }

  func testContentIsWrittenAsStatements() {
    let isShown = false
    let html = Markup("ul") {
      for name in ["a", "b"] { Markup("li") { name } }
      if isShown { "hidden" }
      Markup?.none
    }
    XCTAssertEqual(html.markup, "<ul><li>a</li>\n<li>b</li>\n</ul>\n")
  }

  /// HTML and XML read these characters differently inside a style sheet.
  func testTheStyleSheetMeansTheSameInBothLanguages() {
    let sheet = "\(HTMLStyleSheet.text)"
    XCTAssertFalse(sheet.contains("<"))
    XCTAssertFalse(sheet.contains("&"))
  }

  func testEveryColourOfTheDarkSchemeIsOneOfTheLight() throws {
    let sheet = "\(HTMLStyleSheet.text)"
    let parts = sheet.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
    let name = try Regex("--[a-z0-9-]+:")
    func names(_ text: String) -> Set<String> {
      Set(text.matches(of: name).map { String(text[$0.range]) })
    }
    let used = try Regex(#"var\((--[a-z0-9-]+)\)"#)
    XCTAssertEqual(parts.count, 2)
    XCTAssertTrue(names(parts[1]).isSubset(of: names(parts[0])))
    for match in sheet.matches(of: used) {
      let property = String(sheet[match.output[1].range ?? match.range])
      XCTAssertTrue(names(parts[0]).contains("\(property):"), property)
    }
  }
}
