import XCTest

@testable import Judging

final class HintLadderTests: XCTestCase {
  func testEachHeadingBeginsAStep() {
    XCTAssertEqual(
      HintLadder("# Hints\n\n## 1\n\nSort.\n\n## 2\n\nCompare.\n\nTwice.\n").steps,
      ["Sort.", "Compare.\n\nTwice."])
  }

  func testATextWithoutStepsHasNone() {
    XCTAssertEqual(HintLadder("").steps, [])
    XCTAssertEqual(HintLadder("# Hints\n\nNone yet.\n").steps, [])
  }

  func testAnExerciseWithoutHintsHasNone() throws {
    let exercise = try ExerciseFolder(for: self).exercise("a")
    XCTAssertEqual(try HintLadder(of: exercise).steps, [])
  }

  func testReadsATranslation() throws {
    let folder = try ExerciseFolder(for: self)
    let exercise = try folder.exercise("a")
    try folder.write("## 1\nSort.\n", to: "a/hints.md")
    XCTAssertEqual(try HintLadder(of: exercise, in: .chinese).steps, ["Sort."])
    try folder.write("## 1\n排序。\n", to: "a/hints.zh.md")
    XCTAssertEqual(try HintLadder(of: exercise, in: .chinese).steps, ["排序。"])
  }
}
