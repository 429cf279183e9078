import Foundation

/// The hints of an exercise, from a nudge to an outline.
package struct HintLadder: Equatable, Sendable {
  /// The steps in Markdown, the first hint first.
  package let steps: [String]

  /// Reads the hints of a text: a heading `## 1` begins each; what is before the first is left out.
  ///
  /// - Parameter text: The content of `hints.md`.
  package init(_ text: String) {
    steps = "\n\(text)".components(separatedBy: "\n## ").dropFirst().map { section in
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return lines.count < 2 ? "" : lines[1].trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Reads the hints of an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - language: The language; English where there is no translation.
  /// - Throws: What the file system says of a file that is there.
  package init(of exercise: Exercise, in language: Language = .english) throws {
    let file = exercise.hints(in: language)
    let exists = FileManager.default.fileExists(atPath: file.path)
    self.init(exists ? try String(contentsOf: file, encoding: .utf8) : "")
  }
}
