import Foundation

/// A text file of an exercise, with its lines.
struct AuthoredText: Equatable, Sendable {
  /// The path, relative to the exercise's folder.
  let path: String
  let text: String
  /// The lines, without their ends; the first one has the number 1.
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }
}
