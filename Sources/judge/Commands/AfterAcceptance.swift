import Foundation
import Isolation
import Judging

/// What `judge test` shows once a solution is accepted: what comes next, and how others did it.
struct AfterAcceptance {
  /// How many questions are shown; the others are a command away.
  private static let mostQuestions = 3

  let request: TestRequest
  let surroundings: Surroundings

  private var console: Console { surroundings.console }
  private var width: Int { min(console.columns, Markdown.widestLine) }

  /// Writes the questions, the other ways, and their times beside the person's own.
  ///
  /// The verdict is there by then. So Ctrl-C ends only this, and what fails here is told and no more.
  ///
  /// - Parameter result: The result of the person's solution.
  /// - Throws: That the judge is asked to end by another signal than Ctrl-C.
  func write(beside result: SubmissionResult) throws {
    do {
      try writeQuestions()
      let ways = request.exercise.acceptedWays
      guard !ways.isEmpty else { return }
      try writeWays(ways)
      try writeTimes(beside: result)
    } catch {
      switch InterruptSignal.received {
      case .interrupt: console.announce(Message("Skipped; what has been measured is kept."))
      case .termination: throw error
      case nil: console.warn(Message("What comes after acceptance is not shown: \("\(error)")"))
      }
    }
  }

  private func writeQuestions() throws {
    let exercise = request.exercise
    let questions = try exercise.followUpQuestions(in: console.language)
    guard !questions.isEmpty else { return }
    try console.writeLine(
      "\n" + console.style.bold(console.text(Message("What an interviewer asks next"))))
    for question in questions.prefix(Self.mostQuestions) {
      let text = QuestionText(question: question, width: width, style: console.style)
      try console.write("\n" + text.short)
    }
    let others = questions.count - Self.mostQuestions
    guard others > 0 else { return }
    let command = "judge show \(exercise.id) --questions"
    try console.writeLine(
      "\n" + console.style.faint(console.text(Message("\(others) more: \(command)"))))
  }

  private func writeWays(_ ways: [AcceptedWay]) throws {
    try console.writeLine("\n" + console.style.bold(console.text(Message("Other accepted ways"))))
    if let folder = ways.first?.file.deletingLastPathComponent() {
      let line = console.text(Message("in \(surroundings.shortPath(folder))")).neutralized()
      try console.writeLine(console.style.faint("  " + line))
    }
    let names = ways.map { $0.file.lastPathComponent.neutralized() }
    let widest = names.map { DisplayWidth.of($0) }.max() ?? 0
    let margin = String(repeating: " ", count: widest + 4)
    for (name, way) in zip(names, ways) {
      let lines = way.summary.neutralized().wrapped(to: max(width - margin.count, 20))
      try console.writeLine(
        "  " + name.fitted(to: widest + 2) + lines.joined(separator: "\n" + margin))
    }
  }

  private func writeTimes(beside result: SubmissionResult) throws {
    var isAnnounced = false
    let others = try surroundings.actions.times(
      TimesRequest(
        exercise: request.exercise, measures: request.measuresTime && console.outputIsTerminal,
        box: request.box), try surroundings.tools()
    ) { progress in
      guard !isAnnounced else { return }
      isAnnounced = true
      let seconds = Int((AcceptedWayTimes.budget * progress.count / .seconds(1)).rounded())
      console.writeError("\n")
      console.announce(
        Message("Measuring these ways, once on this machine: about \(seconds) s. Ctrl-C skips it."))
    }
    guard !others.isEmpty else { return }
    let report = BenchReport(style: console.reportStyle, title: "")
    let tables = report.tables(for: [result] + others)
    guard !tables.isEmpty else { return }
    try console.write("\n" + tables)
  }
}
