import XCTest

@testable import Judging

final class TranslationTests: XCTestCase {
  private let chinese = Translation(of: .chinese)

  func testEveryMessageOfTheSourcesIsTranslated() throws {
    for (key, places) in try MessageLiterals().places
    where chinese.sentences[key] == nil && hasWords(key) {
      XCTFail("\(places.joined(separator: ", ")): no Chinese for \"\(key)\"")
    }
  }

  func testEveryNounThatIsCountedIsTranslated() throws {
    for (noun, places) in try MessageLiterals().nouns where chinese.counts[noun] == nil {
      XCTFail("\(places.joined(separator: ", ")): no Chinese for counting \"\(noun)\"")
    }
  }

  func testNothingIsTranslatedThatIsNotSaid() throws {
    let said = try MessageLiterals().places
    for key in chinese.sentences.keys where said[key] == nil {
      XCTFail("\"\(key)\" is translated and not said anywhere")
    }
  }

  func testATranslationHasTheSamePlaceholders() {
    for (key, sentence) in chinese.sentences {
      XCTAssertEqual(placeholders(of: sentence), placeholders(of: key), sentence)
    }
    for sentence in chinese.counts.values { XCTAssertEqual(placeholders(of: sentence), ["%1"]) }
  }

  func testMessagesAreFoundHoweverTheirLiteralsAreWritten() {
    let source = #"""
      /// Message("not said")
      say(Message("\(name(of: "x")) is \"here\", 5 %"))
      say(
        Message(
          """
          One line that goes on \
          here, \(count: all.count { $0 > (1) }, "test").
          Another.
          """))
      throw UsageMessage("not one")
      """#
    let literals = MessageLiterals(source: source)
    XCTAssertEqual(
      literals.places,
      [
        #"%1 is "here", 5 %%"#: ["source:2"],
        "One line that goes on here, %1.\nAnother.": ["source:4"],
      ])
    XCTAssertEqual(literals.nouns, ["test": ["source:4"]])
  }

  /// Whether a key is more than a frame for what is put into it.
  private func hasWords(_ key: String) -> Bool { key.contains(where: \.isLetter) }

  private func placeholders(of text: String) -> [String] {
    text.matches(of: /%[%1-9]/).map { String($0.output) }.sorted()
  }
}
