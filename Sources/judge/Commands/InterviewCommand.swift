import Foundation
import Judging

/// `judge interview`: asks for an exercise as an interviewer does.
enum InterviewCommand {
  private static let longest = 24 * 60

  static let minutes = Option<Int>(
    "minutes", value: "N", mustBe: "a whole number from 1 to \(longest)",
    help: "How long it lasts.", default: "45"
  ) { text in
    Int(text).flatMap { (1...longest).contains($0) ? $0 : nil }
  }
  static let seed = Option<UInt64>(
    "seed", value: "N", mustBe: "a whole number",
    help: "Choose by this number and not by chance."
  ) { UInt64($0) }
  static let finish = Flag("finish", help: "End the interview and sum it up.")

  static let declaration = Command(
    "interview",
    abstract: "Hold a mock interview.",
    discussion: """
      Shows the statement of an exercise that you have not solved, or not for a month, and the time \
      at which the interview ends. There are no hints meanwhile. It is over when `judge test` \
      accepts your solution in time, or with '--finish'; either sums it up.
      """,
    options: [
      minutes.declaration, ListCommand.track.declaration, seed.declaration, finish.declaration,
      SharedOptions.language.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let log = surroundings.progressLog()
    let open = Interview.open(in: log.events)
    if arguments[finish] {
      guard let open else { throw CommandError.noInterview }
      try surroundings.progressFile.append(open.finishing(at: surroundings.now()))
      let summary = InterviewSummary(of: open, events: log.events)
      let console = surroundings.console
      for line in summary.lines(in: console.language) { try console.writeLine(line) }
      return .success
    }
    if let open, surroundings.now() < open.end {
      throw CommandError.interviewRunning(
        exercise: open.exercise, until: surroundings.clockText(open.end))
    }
    let exercise = try choose(
      track: arguments[ListCommand.track], seed: arguments[seed] ?? .random(in: 0 ... .max), log,
      surroundings)
    let event = ProgressEvent(
      .interviewBegun(minutes: arguments[minutes] ?? 45), exercise: exercise.id,
      at: surroundings.now())
    try surroundings.progressFile.append([event])
    if let interview = Interview(event) {
      try show(exercise, interview, in: surroundings)
    }
    return .success
  }

  private static func choose(
    track: String?, seed: UInt64, _ log: ProgressLog, _ surroundings: Surroundings
  ) throws -> Exercise {
    let catalog = try surroundings.catalog()
    // Names the tracks when this one does not exist.
    _ = try catalog.exercises(inTrack: track)
    let progress = SolvingProgress(with: catalog.exercises, log: log)
    let choice = InterviewChoice(
      from: progress, days: surroundings.days(of: progress), track: track)
    guard let exercise = choice.exercise(seed: seed) else {
      throw CommandError.nothingToAsk(track: track, days: InterviewChoice.daysUntilForgotten)
    }
    return exercise
  }

  private static func show(
    _ exercise: Exercise, _ interview: Interview, in surroundings: Surroundings
  ) throws {
    let console = surroundings.console
    let text = try String(contentsOf: exercise.statement(in: console.language), encoding: .utf8)
    try console.write(Markdown(text).rendered(width: console.columns, style: console.style))
    let end = surroundings.clockText(interview.end)
    let clock = console.text(Message("\(count: interview.minutes, "minute"), until \(end)"))
    try console.writeLine("\n" + console.style.bold(clock) + "\n")
    let commands = [
      ("judge start \(exercise.id)", Message("the file to write in")),
      ("judge test \(exercise.id)", Message("whether it is right")),
      ("judge interview --finish", Message("the end, if you want it earlier")),
    ]
    let widest = commands.map(\.0.count).max() ?? 0
    for (command, purpose) in commands {
      try console.writeLine("  \(command.fitted(to: widest))   \(console.text(purpose))")
    }
  }
}
