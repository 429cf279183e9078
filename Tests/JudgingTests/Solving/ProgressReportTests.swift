import Foundation
import XCTest

@testable import Judging

final class ProgressReportTests: XCTestCase {
  private func sample() throws -> (SolvingProgress, ActivityCalendar, AnswerableQuestions) {
    let folder = try ExerciseFolder(for: self)
    let exercises =
      try (1...7).map {
        try folder.exercise("conv-\($0)", track: "convolution", questions: ["Q\($0)"])
      } + [try folder.exercise("nms", track: "post-processing")]
    var events = [
      SolvingSamples.attempt("conv-3", .accepted, daysAgo: 12, digest: "before"),
      SolvingSamples.attempt("nms", .wrongAnswer, daysAgo: 1, ratio: 2.5),
      SolvingSamples.attempt("nms", .accepted, daysAgo: 0, ratio: 1.5),
      ProgressEvent(.hint(step: 1), exercise: "nms", at: SolvingSamples.now),
    ]
    for (day, count) in [(1, 9), (40, 1), (41, 2), (42, 4), (43, 8), (181, 3), (200, 5)] {
      for _ in 0..<count {
        events.append(SolvingSamples.attempt("conv-1", .accepted, daysAgo: day))
      }
    }
    let progress = try SolvingSamples.progress(exercises, events)
    return (
      progress, SolvingSamples.days(progress.events), try AnswerableQuestions(by: progress)
    )
  }

  private func text(_ style: TerminalStyle) throws -> String {
    let (progress, days, questions) = try sample()
    return ProgressReport(style: style, progress: progress, days: days, questions: questions).text
  }

  func testShowsTracksDaysAndQuestions() throws {
    try assertSnapshot(text(TerminalStyle()), named: "progress.txt")
    try assertSnapshot(text(TerminalStyle(isColoured: true)), named: "progress.ansi")
  }

  func testIsLegibleInASCII() throws {
    let ascii = try text(TerminalStyle(marks: .ascii))
    try assertSnapshot(ascii, named: "progress-ascii.txt")
    XCTAssertTrue(ascii.utf8.allSatisfy { $0 < 0x80 })
  }

  func testFitsANarrowTerminal() throws {
    for width in [40, 50, 60, 79] {
      for line in try text(TerminalStyle(width: width)).split(separator: "\n") {
        XCTAssertLessThanOrEqual(DisplayWidth.of(line), width, "\(line)")
      }
    }
  }

  func testTheDocumentHasEverything() throws {
    let (progress, days, questions) = try sample()
    let document = ProgressDocument(progress: progress, days: days, questions: questions)
    try assertSnapshot(JSONReport.text(for: document) + "\n", named: "progress.json")
  }
}
