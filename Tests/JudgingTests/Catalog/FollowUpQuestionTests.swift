import Foundation
import XCTest

@testable import Judging

final class FollowUpQuestionTests: XCTestCase {
  private let text = """
    # What an interviewer asks next

    ## S002-341: Is NMS slow? And: why?

    It sorts. It compares, e.g. with
    a list.

    A second paragraph.

    ## nms-1: 为什么：排序？

    因为它贪心。
    """

  func testReadsTheQuestionsInTheirOrder() {
    let questions = FollowUpQuestion.questions(in: text)
    XCTAssertEqual(questions.map(\.id), ["S002-341", "nms-1"])
    XCTAssertEqual(questions.map(\.question), ["Is NMS slow? And: why?", "为什么：排序？"])
    XCTAssertEqual(questions.first?.answer.hasSuffix("A second paragraph."), true)
    XCTAssertEqual(questions.last?.answer, "因为它贪心。")
  }

  func testATextWithoutQuestionsHasNone() {
    XCTAssertEqual(FollowUpQuestion.questions(in: "# Nothing\n\nyet"), [])
    XCTAssertEqual(FollowUpQuestion.questions(in: ""), [])
  }

  private func shortened(_ answer: String) -> String {
    FollowUpQuestion.questions(in: "## a: b?\n\n\(answer)").first?.shortAnswer ?? ""
  }

  func testAShortAnswerIsOfTheFirstParagraph() {
    XCTAssertEqual(shortened("One. Two.\n\nThree."), "One. Two.")
  }

  func testAShortAnswerEndsWithASentence() {
    let sentence = "A " + String(repeating: "word ", count: 30) + "end."
    XCTAssertEqual(shortened("\(sentence) \(sentence)"), sentence)
    XCTAssertEqual(shortened("Short.\n\(sentence) \(sentence)"), "Short.\n\(sentence)")
    let chinese = String(repeating: "字", count: 70) + "。"
    XCTAssertEqual(shortened(chinese + chinese), chinese)
  }

  func testAnAbbreviationDoesNotEndASentence() {
    let start = "It is slow, e.g. " + String(repeating: "very ", count: 60) + "slow."
    XCTAssertEqual(shortened(start + " More."), start)
  }

  func testALongSentenceIsWhole() {
    let sentence = String(repeating: "word ", count: 80) + "end"
    XCTAssertEqual(shortened(sentence), sentence)
  }

  func testAnExerciseWithoutTheFileHasNoQuestions() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .appending(path: "an-exercise")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let metadata = """
      { "formatVersion": 1, "title": { "en": "A" }, "track": "t", "difficulty": "easy" }
      """
    try Data(metadata.utf8).write(to: folder.appending(path: Exercise.metadataName))
    let exercise = try Exercise(in: folder)
    XCTAssertEqual(try exercise.followUpQuestions(), [])
    try Data(text.utf8).write(to: folder.appending(path: "questions.md"))
    XCTAssertEqual(try exercise.followUpQuestions(in: .chinese).count, 2)
  }
}
