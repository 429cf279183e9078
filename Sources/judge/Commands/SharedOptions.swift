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

  static let format = Option<Format>(
    "format", value: "FORMAT", help: "How to write the result.", default: .terminal)

  static let language = Option<Language>(
    "language", value: "LANGUAGE",
    help: "The language of titles and statements; English where there is no translation.",
    default: .english)
}
