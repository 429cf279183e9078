import Foundation
import Judging

/// `judge progress`: shows how far the person is.
enum ProgressCommand {
  static let questions = Flag(
    "questions", help: "List the questions of interviewers that you can answer by now.")
  static let merge = Option<String>(
    "merge", value: "FILE", kind: .file,
    help: "Add what is in the log of another machine to yours.")

  static let declaration = Command(
    "progress",
    abstract: "Show how far you are.",
    discussion: """
      Exercises are counted by track. One that you have solved is stale when its tests have changed \
      since: judge your solution again. Days are those of your time zone.

      Your log is `progress.jsonl` in `~/.local/state/judge`, or in `judge` below `XDG_STATE_HOME`. \
      To bring two machines together, copy the file of one to the other and merge it there; a log \
      that is merged again changes nothing.
      """,
    options: [
      questions.declaration, merge.declaration, SharedOptions.language.declaration,
      SharedOptions.format.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    if let path = arguments[merge] {
      try merge(try SolutionFile.existing(surroundings.url(path), path: path), in: surroundings)
      return .success
    }
    let log = surroundings.progressLog()
    if let numbers = list(log.damagedLines) {
      let path = surroundings.progressFile.url.path
      console.warn(
        Message("'\(path)' has damaged lines, which are skipped and kept: \(numbers)."))
    }
    let progress = SolvingProgress(with: try surroundings.catalog().exercises, log: log)
    let answerable = try AnswerableQuestions(by: progress, in: console.language)
    let days = surroundings.days(of: progress)
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal where arguments[questions]:
      for question in answerable.answered {
        let line = "\(question.exercise)  \(question.id)  \(question.question)"
        try console.writeLine(line.neutralized())
      }
    case .terminal:
      let report = ProgressReport(
        style: console.reportStyle, progress: progress, days: days, questions: answerable)
      try console.write(report.text)
    case .json:
      let document = ProgressDocument(progress: progress, days: days, questions: answerable)
      try console.writeLine(try JSONReport.text(for: document))
    }
    return .success
  }

  private static func merge(_ file: URL, in surroundings: Surroundings) throws {
    let console = surroundings.console
    let outcome = try surroundings.progressFile.merge(file)
    if let numbers = list(outcome.damagedLines) {
      console.warn(
        Message("'\(file.path)' has damaged lines, which are skipped: \(numbers)."))
    }
    let path = surroundings.progressFile.url.path
    try console.say(Message("Added \(count: outcome.added, "event") to \(path)"))
  }

  private static func list(_ lines: [Int]) -> String? {
    lines.isEmpty ? nil : lines.map(String.init).joined(separator: ", ")
  }
}
