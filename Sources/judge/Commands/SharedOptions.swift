import Judging

/// Arguments and options that several commands have, so that they read alike everywhere.
enum SharedOptions {
  /// How a command writes what it found.
  enum Format: String, CaseIterable, Sendable {
    case terminal
    case json
  }

  static let exercise = Argument(
    name: "EXERCISE", help: "The exercise's id, as 'judge list' shows it.", kind: .exercise)

  static let exercises = Option<String>(
    "exercises", value: "DIR", kind: .folder,
    help: "A further folder of exercises, beside the judge's own.", isRepeatable: true)

  static let format = Option<Format>(
    "format", value: "FORMAT", help: "How to write the result.", default: .terminal)

  static let timeBudget = Option<Duration>(
    "time-budget", value: "SECONDS", mustBe: "a number of seconds from 1 to 600",
    help: "The CPU time to measure a file for, if its intervals do not become narrow before.",
    default: "8"
  ) { text in
    Int(text).flatMap { (1...600).contains($0) ? Duration.seconds($0) : nil }
  }

  static let language = Option<Language>(
    "language", value: "LANGUAGE",
    help: """
      The language of messages, titles, statements and questions, instead of the locale's; English \
      where there is no translation.
      """)
}
