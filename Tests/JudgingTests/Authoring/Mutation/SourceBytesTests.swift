import XCTest

@testable import Judging

final class SourceBytesTests: XCTestCase {
  func testTokensEndWhereTheCompilerEndsThem() {
    let tokens: [(text: String, token: String)] = [
      ("count + 1", "count"), ("$0.area", "$0"), ("größe)", "größe"), ("`in`)", "`in`"),
      ("0..<n", "0"), ("0.5)", "0.5"), ("1_000 ", "1_000"), ("1e-3,", "1e-3"), ("0.count", "0"),
      ("..<n", "..<"), ("...n", "..."), ("-.infinity", "-"), (">= b", ">="), (".max", "."),
      ("}\n", "}"), ("((a))", "("), ("\"a\" + b", "\"a\""), ("\"a\\\"b\")", "\"a\\\"b\""),
      ("\"\\(f(\"x\")) y\")", "\"\\(f(\"x\")) y\""),
      ("\"\"\"\na \"b\"\n\"\"\")", "\"\"\"\na \"b\"\n\"\"\""),
      ("count", "count"), ("42", "42"),
    ]
    for (text, token) in tokens {
      let source = SourceBytes(Array(text.utf8))
      XCTAssertEqual(source.text(0..<source.endOfToken(at: 0)), token, text)
    }
  }

  func testLinesAreFoundInTheMiddleAndAtTheEnds() {
    let source = SourceBytes(Array("a\n\n  b".utf8))
    XCTAssertEqual(source.line(at: 0), 1)
    XCTAssertEqual(source.line(at: 5), 3)
    XCTAssertEqual(source.startOfLine(at: 5), 3)
    XCTAssertEqual(source.endOfLine(at: 0), 1)
    XCTAssertEqual(source.endOfLine(at: 4), 6)
  }
}
