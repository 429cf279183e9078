import XCTest

@testable import Judging

final class TextGramsTests: XCTestCase {
  private let text = "The quick brown fox jumps over the lazy dog, and 12 others follow it home."

  private func hashes(_ text: String) -> [UInt64?] {
    TextGrams(of: Array(text.utf8)).grams.map { $0?.hash }
  }

  func testLayoutMakesNoDifference() {
    XCTAssertEqual(hashes(text), hashes(text.replacing(" ", with: "\n\t ")))
    XCTAssertNotEqual(hashes(text), hashes(text.replacing("fox", with: "cat")))
  }

  func testAPieceIsTheSameWhereverItStands() {
    let moved = hashes("Something else stands in front of it here. " + text)
    XCTAssertTrue(Set(moved).isSuperset(of: hashes(text)))
    XCTAssertTrue(Set(hashes("x" + text.dropFirst())).isDisjoint(with: [hashes(text)[0]]))
  }

  func testLinesAreThoseOnWhichPiecesBegin() {
    let lines = TextGrams(of: Array(("\n\n" + text + "\n" + text).utf8)).grams.map { $0?.line }
    XCTAssertEqual(lines.first, 3)
    XCTAssertEqual(lines.last, 4)
  }

  func testAShortTextAndOneOfFewCharactersHaveNoPieces() {
    XCTAssertEqual(hashes(String(text.prefix(20))), [])
    XCTAssertEqual(
      Set(hashes(String(repeating: "0,0,1.5,", count: 40))), [nil])
  }

  /// The promise of winnowing, at every place of a text.
  func testEveryPieceOfTheGuaranteedLengthHasAChosenOne() {
    let words = (0..<400).map { "word\($0 &* 7919 % 1_000)" }.joined(separator: " ")
    let chosen = Set(TextGrams(of: Array(words.utf8)).chosen { _ in true }.map(\.hash))
    let characters = Array(words.filter { $0 != " " }.utf8)
    let length = TextGrams.length + TextGrams.window - 1
    XCTAssertEqual(length, 48)
    for start in 0...(characters.count - length) {
      let piece = TextGrams(of: Array(characters[start..<start + length]))
      XCTAssertFalse(
        chosen.isDisjoint(with: piece.grams.compactMap { $0?.hash }), "at \(start)")
    }
    XCTAssertLessThan(chosen.count, characters.count / 4)
  }

  func testWhatIsNotWantedIsNotChosen() {
    let grams = TextGrams(of: Array(text.utf8))
    XCTAssertEqual(grams.chosen { _ in false }, [])
    XCTAssertFalse(grams.chosen { _ in true }.isEmpty)
  }
}
