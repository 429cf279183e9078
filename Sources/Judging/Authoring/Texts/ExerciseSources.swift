import Foundation

/// The files of an exercise as checks see them, read once.
struct ExerciseSources: Sendable {
  let exercise: Exercise
  /// The ids of all exercises, and what each asks for first.
  let prerequisites: [Exercise.ID: [Exercise.ID]]
  /// The paths of all files, relative to the folder and sorted; without those that editors leave.
  let paths: [String]
  private let texts: [String: AuthoredText]
  /// The files that cannot be read as text.
  let unreadable: [String]

  /// Reads the files of an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - prerequisites: What every exercise that is known asks for first.
  /// - Throws: When the folder cannot be listed, or holds what is no file.
  init(
    of exercise: Exercise, prerequisites: [Exercise.ID: [Exercise.ID]]
  ) throws {
    self.exercise = exercise
    self.prerequisites = prerequisites
    paths = try ContentDigest.relativePaths(in: exercise.folder.path)
    var texts: [String: AuthoredText] = [:]
    var unreadable: [String] = []
    for path in paths {
      let file = exercise.folder.appending(path: path, directoryHint: .notDirectory)
      let data = try Data(contentsOf: file)
      if let text = String(validating: data, as: UTF8.self), !data.contains(0) {
        texts[path] = AuthoredText(path: path, text: text)
      } else {
        unreadable.append(path)
      }
    }
    self.texts = texts
    self.unreadable = unreadable
  }

  /// A text by its path, if there is such a file.
  subscript(path: String) -> AuthoredText? { texts[path] }

  /// The texts of a folder, by name.
  func texts(in folder: String, suffix: String = "") -> [AuthoredText] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.compactMap { texts[$0] }
  }

  /// Every text, by path.
  var allTexts: [AuthoredText] { paths.compactMap { texts[$0] } }

  /// The texts that people read.
  var markdown: [AuthoredText] { allTexts.filter { $0.path.hasSuffix(".md") } }

  /// The submissions with the verdicts of their folders.
  var submissions: [(text: AuthoredText, expected: Exercise.ExpectedVerdict)] {
    Exercise.ExpectedVerdict.allCases.flatMap { expected in
      texts(in: "submissions/\(expected.rawValue)", suffix: ".swift").map { ($0, expected) }
    }
  }
}
