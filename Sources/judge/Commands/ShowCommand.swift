import Foundation
import Judging

/// `judge show`: shows what an exercise asks for.
enum ShowCommand {
  static let questions = Flag(
    "questions", help: "Show what an interviewer asks next, with answers, and not the statement.")

  static let declaration = Command(
    "show",
    abstract: "Show an exercise's statement.",
    discussion: """
      The statement is set for the terminal, or as plain text when the output is not a terminal.
      """,
    arguments: [SharedOptions.exercise],
    options: [
      questions.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    if arguments[questions] {
      try console.write(try questionsText(of: exercise, console))
      return .success
    }
    let text = try String(contentsOf: exercise.statement(in: console.language), encoding: .utf8)
    let statement = Markdown(text).rendered(width: console.columns, style: console.style)
    try console.write(statement + "\n")
    let facts = facts(of: exercise).map { console.text($0) }.joined(separator: " ").neutralized()
    for line in facts.wrapped(to: min(console.columns, Markdown.widestLine)) {
      try console.writeLine(console.style.faint(line))
    }
    return .success
  }

  private static func questionsText(
    of exercise: Exercise, _ console: Console
  ) throws -> String {
    let questions = try exercise.followUpQuestions(in: console.language)
    guard !questions.isEmpty else { throw CommandError.noQuestions(exercise: exercise.id) }
    let width = min(console.columns, Markdown.widestLine)
    return questions.map { question in
      QuestionText(question: question, width: width, style: console.style).whole
    }.joined(separator: "\n")
  }

  /// What the rules are, where a statement does not need to repeat them.
  private static func facts(of exercise: Exercise) -> [Message] {
    let metadata = exercise.metadata
    var sentences = [
      Message("\(exercise.id): \(metadata.difficulty.words), \(metadata.track).")
    ]
    if let authority = metadata.authority { sentences.append(Message("Follows \(authority).")) }
    sentences.append(sentence(about: metadata.tolerance))
    let limits = metadata.limits
    let threads =
      limits.threads == 1 ? Message("one thread") : Message("\(count: limits.threads, "thread")")
    let (seconds, memory) = (short(limits.cpuSecondsPerTest), limits.memoryMegabytes)
    sentences.append(
      exercise.workloads == nil
        ? Message("Limits: \(seconds) s per test, \(memory) MB, \(threads).")
        : Message(
          """
          Limits: \(short(limits.timeRatio)) times the reference's time, \(seconds) s per test, \
          \(memory) MB, \(threads).
          """))
    if limits.stackMegabytes != ExerciseMetadata.Limits.usualStack {
      sentences.append(Message("The stack has \(limits.stackMegabytes) MB."))
    }
    if !metadata.prerequisites.isEmpty {
      sentences.append(Message("Builds on \(metadata.prerequisites.joined(separator: ", "))."))
    }
    return sentences
  }

  private static func sentence(about tolerance: ExerciseMetadata.Tolerance) -> Message {
    let (absolute, relative) = (short(tolerance.absolute), short(tolerance.relative))
    return switch (tolerance.absolute > 0, tolerance.relative > 0) {
    case (false, false): Message("Answers are compared exactly.")
    case (true, false): Message("Numbers may be off by \(absolute).")
    case (false, true): Message("Numbers may be off by \(relative) of the expected value.")
    case (true, true):
      Message("Numbers may be off by \(absolute) plus \(relative) of the expected value.")
    }
  }

  /// Writes a number as Swift does whatever the locale, without a fraction that says nothing.
  private static func short(_ number: Double) -> String { String(format: "%g", number) }
}
