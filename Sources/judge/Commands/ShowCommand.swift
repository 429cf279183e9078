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
    options: [questions.declaration, SharedOptions.language.declaration]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let language = surroundings.language(arguments)
    if arguments[questions] {
      try console.write(try questionsText(of: exercise, in: language, console))
      return .success
    }
    let text = try String(contentsOf: exercise.statement(in: language), encoding: .utf8)
    let statement = Markdown(text).rendered(width: console.columns, style: console.style)
    try console.write(statement + "\n")
    for line in facts(of: exercise, width: min(console.columns, Markdown.widestLine)) {
      try console.writeLine(console.style.faint(line))
    }
    return .success
  }

  private static func questionsText(
    of exercise: Exercise, in language: Language, _ console: Console
  ) throws -> String {
    let questions = try exercise.followUpQuestions(in: language)
    guard !questions.isEmpty else { throw CommandError.noQuestions(exercise: exercise.id) }
    let width = min(console.columns, Markdown.widestLine)
    return questions.map { question in
      QuestionText(question: question, width: width, style: console.style).whole
    }.joined(separator: "\n")
  }

  /// What the rules are, where a statement does not need to repeat them.
  private static func facts(of exercise: Exercise, width: Int) -> [String] {
    let metadata = exercise.metadata
    var sentences = ["\(exercise.id): \(metadata.difficulty.rawValue), \(metadata.track)."]
    if let authority = metadata.authority { sentences.append("Follows \(authority).") }
    sentences.append(sentence(about: metadata.tolerance))
    let limits = metadata.limits
    sentences.append(
      """
      Limits: \(short(limits.timeRatio)) times the reference's time, \
      \(short(limits.cpuSecondsPerTest)) s per test, \(limits.memoryMegabytes) MB, \
      \(limits.threads == 1 ? "one thread" : "\(limits.threads) threads").
      """)
    if !metadata.prerequisites.isEmpty {
      sentences.append("Builds on \(metadata.prerequisites.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ").neutralized().wrapped(to: width)
  }

  private static func sentence(about tolerance: ExerciseMetadata.Tolerance) -> String {
    var parts: [String] = []
    if tolerance.absolute > 0 { parts.append(short(tolerance.absolute)) }
    if tolerance.relative > 0 { parts.append("\(short(tolerance.relative)) of the expected value") }
    guard !parts.isEmpty else { return "Answers are compared exactly." }
    return "Numbers may be off by \(parts.joined(separator: " plus "))."
  }

  /// Writes a number as Swift does whatever the locale, without a fraction that says nothing.
  private static func short(_ number: Double) -> String { String(format: "%g", number) }
}
