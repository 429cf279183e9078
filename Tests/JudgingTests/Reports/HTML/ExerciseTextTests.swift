import Foundation
import XCTest

@testable import Judging

final class ExerciseTextTests: XCTestCase {
  private func exercise() throws -> (folder: URL, exercise: Exercise) {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    let files = [
      "Starter.swift": "public func nms() {}\n",
      "submissions/accepted/reference.swift": "public func nms() {}\n",
      "statement.md": "# Suppression\n\nWrite <b>it</b> with `care` & **wit**.\n",
      "statement.zh.md": "# 抑制\n\n写。\n",
      "questions.md":
        "# Questions\n\n## nms-1: Why?\n\nBecause.\n\n- a\n- b\n\n## What is: how?\n\nSo.\n",
    ]
    for (name, text) in files { try folder.write(text, to: "nms/\(name)") }
    return (folder.url, try Exercise(in: folder.url.appending(path: "nms")))
  }

  private func result(of exercise: Exercise, digest: String? = nil) throws -> SubmissionResult {
    var result = ReportSamples.accepted
    result.exercise = exercise.id
    result.environment.exerciseDigest =
      try digest ?? exercise.verdictDigest().hexadecimal
    return result
  }

  private func page(_ result: SubmissionResult, in folder: URL, language: Language = .english)
    -> MarkupReader
  {
    let text = ExerciseText(of: result, in: [folder], language: language)
    return MarkupReader(HTMLReport([HTMLReport.Entry(result, exercise: text)]).text)
  }

  func testTheStatementOfTheSameVersionIsShown() throws {
    let (folder, exercise) = try exercise()
    let page = page(try result(of: exercise), in: folder)
    XCTAssertTrue(page.all("summary").map(\.text).contains("The statement"))
    XCTAssertTrue(page.elements[0].text.contains("Write <b>it</b> with care & wit."))
    XCTAssertTrue(page.all("code").map(\.text).contains("care"))
    XCTAssertTrue(page.all("strong").map(\.text).contains("wit"))
  }

  func testAStatementIsShownInItsOwnLanguage() throws {
    let (folder, exercise) = try exercise()
    let page = page(try result(of: exercise), in: folder, language: .chinese)
    let parts = page.elements.filter { $0.attributes["lang"] == "zh" }
    XCTAssertEqual(parts.map(\.name), ["div"])
    XCTAssertTrue(parts.first?.text.contains("写。") == true)
    XCTAssertTrue(page.all("title").first?.text.contains("贪心非极大值抑制") == true)
    // The questions have not been translated.
    let questions = page.all("details").filter { $0.attributes["class"] == "question" }
    XCTAssertEqual(questions.map { $0.attributes["lang"] }, ["en", "en"])
  }

  func testQuestionsComeAfterAcceptanceOnly() throws {
    let (folder, exercise) = try exercise()
    func questions(_ verdict: Verdict) throws -> [String] {
      var result = try result(of: exercise)
      result.verdict = verdict
      return page(result, in: folder).all("details")
        .filter { $0.attributes["class"] == "question" }
        .map { $0.text.split(separator: "\n").joined(separator: " ") }
    }
    XCTAssertEqual(
      try questions(.accepted), ["Why? nms-1 Because. a b", "What is: how? So."])
    XCTAssertEqual(try questions(.wrongAnswer), [])
  }

  func testAnotherVersionOfAnExerciseIsNotShown() throws {
    let (folder, exercise) = try exercise()
    let cases = [
      (try result(of: exercise, digest: "4f1c0d6e"), "is another version than"),
      (try result(of: exercise, digest: ""), "does not say which version"),
    ]
    for (result, reason) in cases {
      let page = page(result, in: folder)
      XCTAssertFalse(page.elements[0].text.contains("Because."))
      XCTAssertTrue(page.elements[0].text.contains(reason))
      XCTAssertTrue(page.elements[0].text.contains("Greedy non-maximum"))
    }
  }

  func testAnExerciseThatIsNotThereIsNoFault() throws {
    let (folder, exercise) = try exercise()
    for identifier in ["iou", "../nms", "", "/etc"] {
      var result = try result(of: exercise)
      result.exercise = identifier
      XCTAssertTrue(page(result, in: folder).elements[0].text.contains("is not at hand"))
    }
  }
}
