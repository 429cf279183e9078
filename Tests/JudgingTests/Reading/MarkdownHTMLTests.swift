import XCTest

@testable import Judging

final class MarkdownHTMLTests: XCTestCase {
  private func html(_ text: String, firstLevel: Int = 2) -> String {
    MarkdownHTML(firstLevel: firstLevel).html(of: Markdown(text).blocks).markup
  }

  func testEveryKindOfBlockHasItsElement() {
    let table = [
      ("# a", "<h2>a</h2>"), ("### a", "<h4>a</h4>"),
      ("a *b* **c** `d` ~~e~~", "<p>a <em>b</em> <strong>c</strong> <code>d</code> <s>e</s></p>"),
      ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
      ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
      ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
      ("```\na\n  <b>\n```", "<pre><code>a\n  &lt;b&gt;</code></pre>"),
      ("> a", "<blockquote><p>a</p></blockquote>"), ("---", "<hr/>"),
      (
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "<div class=\"wide\"><table><thead><tr><th scope=\"col\">a</th>"
          + "<th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td>1</td>"
          + "<td class=\"right\">2</td></tr></tbody></table></div>"
      ),
    ]
    for (text, markup) in table {
      XCTAssertEqual(html(text).replacing("\n<", with: "<"), markup + "\n", text)
    }
  }

  func testHeadingsEndAtTheSixthLevel() {
    XCTAssertEqual(html("#### a", firstLevel: 5), "<h6>a</h6>\n")
  }

  func testTextIsNeverMarkup() {
    XCTAssertEqual(
      html("<script>x</script> [a](javascript:x)"),
      "<p>&lt;script&gt;x&lt;/script&gt; a</p>\n")
  }
}
