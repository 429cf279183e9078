/// Checks that what must be there is there, and nothing else.
enum FilesCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    copy(sources) + missing(in: sources) + sources.paths.compactMap(stray)
      + sources.unreadable.map { path in
        Finding(
          .files, file: path, "This is not UTF-8 text.",
          advice: "Save it as UTF-8; an exercise consists of texts only.")
      }
  }

  private static func copy(_ sources: ExerciseSources) -> [Finding] {
    guard sources.exercise.isStudentCopy else { return [] }
    return [
      Finding(
        .files, file: Exercise.metadataName,
        "This is a copy for students, without what is hidden: it has 'studentCopyOf'.",
        advice: "Verify the exercise that it was made from.")
    ]
  }

  // MARK: - What must be there

  private static let required: [(path: String, purpose: String)] = [
    ("statement.md", "It says what to write."),
    ("Starter.swift", "It declares the API."),
    ("submissions/accepted/reference.swift", "It is what others are compared with."),
    ("Examples.swift", "It tests the statement's examples."),
    ("hints.md", "It is the ladder of hints."),
    ("questions.md", "It says what an interviewer asks next."),
    ("statement.zh.md", "It is the statement in Chinese."),
    ("hints.zh.md", "It has the hints in Chinese."),
    ("questions.zh.md", "It has the questions in Chinese."),
  ]

  private static func missing(in sources: ExerciseSources) -> [Finding] {
    var findings = required.filter { !sources.paths.contains($0.path) }.map { path, purpose in
      Finding(.files, file: path, "The file is missing. \(purpose)", advice: "Write it.")
    }
    if sources.texts(in: "Tests", suffix: ".swift").isEmpty {
      findings.append(
        Finding(
          .files, file: "Tests", "There is no hidden test.",
          advice: "Write a class that inherits from SuiteTestCase into a file in 'Tests'."))
    }
    if sources.texts(in: "submissions/wrong_answer", suffix: ".swift").isEmpty {
      findings.append(
        Finding(
          .files, file: "submissions/wrong_answer", "There is no wrong submission.",
          advice: "Write down the mistakes that people make, a file for each."))
    }
    return findings
  }

  // MARK: - What may be there

  private static let known =
    [
      Exercise.metadataName, "Types.swift", "Workloads.swift", "Mistakes.swift",
      EquivalentMutants.fileName,
    ]
    + required.map(\.path)

  private static let folders: [String: String] = {
    var folders = ["Tests": ".swift", "golden": ".jsonl"]
    for verdict in Exercise.ExpectedVerdict.allCases {
      folders["submissions/\(verdict.rawValue)"] = ".swift"
    }
    return folders
  }()

  private static func stray(_ path: String) -> Finding? {
    guard !known.contains(path) else { return nil }
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.dropLast().joined(separator: "/")
    guard let suffix = folders[folder] else {
      return Finding(
        .files, file: path, "No part of an exercise is called that.",
        advice: advice(for: path, folder: folder))
    }
    guard !path.hasSuffix(suffix) else { return nil }
    return Finding(
      .files, file: path, "A file in '\(folder)' has the suffix '\(suffix)'.",
      advice: "Rename it, or take it away.")
  }

  private static func advice(for path: String, folder: String) -> String {
    let near = NearestNames.best(for: folder, in: folders.keys.sorted())
    if !folder.isEmpty, let near { return "Move it to '\(near)', or take it away." }
    let name = NearestNames.best(for: path, in: known)
    return name.map { "Call it '\($0)', or take it away." } ?? "Take it away."
  }
}
