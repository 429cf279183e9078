import XCTest

@testable import Judging

final class WrongSubmissionBuilderTests: XCTestCase {
  private func sentence(_ source: String) -> String? {
    WrongSubmissionBuilder.sentence(in: Array(source.utf8))
  }

  func testTheSentenceIsWhatTheFirstCommentSaysIsWrong() {
    let source = "// What is wrong: the cap is ignored.\n// Noticed by: T/testA\nfunc f() {}\n"
    XCTAssertEqual(sentence(source), "The cap is ignored.")
  }

  func testTheSentenceGoesOnInTheNextLine() {
    let source = "// What is wrong: the cap\n//   is ignored.\n// Noticed by: T/testA\n"
    XCTAssertEqual(sentence(source), "The cap is ignored.")
  }

  func testTheSentenceEndsWithTheComment() {
    XCTAssertEqual(sentence("// What is wrong: a.\n\n// B.\n"), "A.")
    XCTAssertEqual(sentence("// What is wrong: a.\n/// B.\n"), "A.")
  }

  func testACommentFurtherDownIsNotRead() {
    XCTAssertNil(sentence("import A\n// What is wrong: nothing.\n"))
    XCTAssertNil(sentence("// Noticed by: T/testA\n"))
    XCTAssertNil(sentence("// What is wrong:\n"))
    XCTAssertNil(sentence(""))
  }
}
