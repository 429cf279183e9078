import XCTest

@testable import Judging

final class HTMLTests: XCTestCase {
  func testTextCannotBecomeMarkup() {
    let text = "<script>alert(\"1\")</script> & 'x' &amp;"
    let escaped =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &amp;amp;"
    XCTAssertEqual(HTML(text: text).markup, escaped)
    XCTAssertEqual(HTML("span") { text }.markup, "<span>\(escaped)</span>")
    XCTAssertEqual(
      HTML(empty: "img", ["alt": text]).markup, "<img alt=\"\(escaped)\"/>")
  }

  func testWhatIsHiddenInATextIsMadeVisible() {
    let text = "\u{1B}[2Ja\u{202E}b\u{0}c\u{200B}d\ne"
    XCTAssertEqual(HTML(text: text).markup, "␛[2Ja\u{FFFD}b␀c\u{FFFD}d␊e")
    XCTAssertEqual(
      HTML(empty: "rect", ["class": text]).markup, "<rect class=\"␛[2Ja\u{FFFD}b␀c\u{FFFD}d␊e\"/>")
  }

  func testATextThatIsTooLongIsCut() {
    let text = String(repeating: "é", count: HTML.longestText)
    XCTAssertEqual(HTML(text: text).markup, text)
    XCTAssertEqual(HTML(text: text + "é").markup, text + "…")
  }

  func testAnAttributeWithoutAValueIsLeftOut() {
    XCTAssertEqual(HTML("td", ["class": nil, "id": "a"]).markup, "<td id=\"a\"></td>")
  }

  func testContentIsWrittenAsStatements() {
    let isShown = false
    let html = HTML("ul") {
      for name in ["a", "b"] { HTML("li") { name } }
      if isShown { "hidden" }
      HTML?.none
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
