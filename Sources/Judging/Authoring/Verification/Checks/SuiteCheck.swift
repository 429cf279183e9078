import Foundation

/// Turns what keeps a suite from being built into findings.
enum SuiteCheck {
  /// The findings for an error that building a suite has thrown.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - sources: The exercise's files.
  /// - Returns: What is wrong with the exercise.
  /// - Throws: The error again, if it is about the judge or the machine.
  static func findings(for error: any Error, in sources: ExerciseSources) throws -> [Finding] {
    switch error {
    case let problem as SuiteProblem:
      let path = relativePath(of: problem.file, in: sources)
      if let findings = diagnostics(in: problem.text, sources) { return findings }
      return [
        Finding(
          path.hasPrefix("golden/") ? .golden : .suite, file: path, line: problem.line,
          problem.text, advice: "Mend it: nothing can be judged before that.")
      ]
    case let problem as UnsupportedDeclaration:
      let name = problem.declaration
      let line = problem.place?.split(separator: ":").last.flatMap { Int($0) }
      return [
        Finding(
          .suite, file: "Starter.swift", line: line,
          "'\(name)' cannot be part of an API: \(problem.reason)",
          advice: "Use the types that Exercises/README.md lists.")
      ]
    case let problem as ToolchainProblem:
      guard let findings = diagnostics(in: problem.description, sources) else { throw error }
      return findings
    default: throw error
    }
  }

  /// What the compiler says about the exercise's files, if it says anything about them.
  private static func diagnostics(in text: String, _ sources: ExerciseSources) -> [Finding]? {
    let findings = DiagnosticParser(solution: "").diagnostics(in: text)
      .filter { $0.severity == .error }
      .compactMap { diagnostic -> Finding? in
        let path =
          sources.paths.first { $0 == diagnostic.file }
          ?? sources.paths.first { $0.hasSuffix("/" + diagnostic.file) }
        guard let path else { return nil }
        return Finding(
          .suite, file: path, line: diagnostic.line, "It does not compile: \(diagnostic.message)",
          advice: "Mend it: nothing can be judged before that.")
      }
    return findings.isEmpty ? nil : findings
  }

  private static func relativePath(of file: URL, in sources: ExerciseSources) -> String {
    let folder = sources.exercise.folder.standardizedFileURL.path
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let path = file.standardizedFileURL.path
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : ""
  }
}
