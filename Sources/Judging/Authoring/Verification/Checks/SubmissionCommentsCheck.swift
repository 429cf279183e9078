import Foundation

/// Checks that every submission says in its first comment what it is about.
enum SubmissionCommentsCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    sources.submissions.flatMap { text, expected in
      expected == .accepted ? way(of: text) : mistake(in: text) + workload(in: text, of: sources)
    }
  }

  private static func way(of text: AuthoredText) -> [Finding] {
    guard AcceptedWay.summary(of: text.text).isEmpty else { return [] }
    return [
      Finding(
        .submissions, file: text.path, line: 1, "It does not say which way it goes.",
        advice: "Begin it with a comment of a sentence: who has solved the exercise reads it.")
    ]
  }

  private static func workload(
    in text: AuthoredText, of sources: ExerciseSources
  ) -> [Finding] {
    guard case .workload(let name)? = SubmissionNotice(in: text.text) else { return [] }
    let tokens = SwiftToken.tokens(in: sources["Workloads.swift"]?.text ?? "")
    let strings = tokens.map(\.text).filter { $0.hasPrefix("\"") }.map { $0.filter { $0 != "\"" } }
    guard !strings.contains(name) else { return [] }
    let near = NearestNames.best(for: name, in: strings)
    return [
      Finding(
        .submissions, file: text.path, line: SubmissionNotice.line(in: text),
        "There is no workload '\(name)' in 'Workloads.swift'.",
        advice: near.map { "Did you mean '\($0)'?" } ?? "Name one that is there.")
    ]
  }

  private static func mistake(in text: AuthoredText) -> [Finding] {
    var findings: [Finding] = []
    if WrongSubmissionBuilder.sentence(in: Array(text.text.utf8)) == nil {
      findings.append(
        Finding(
          .submissions, file: text.path, line: 1, "It does not say what is wrong with it.",
          advice: "Begin it with '// What is wrong: …'."))
    }
    if SubmissionNotice(in: text.text) == nil {
      findings.append(
        Finding(
          .submissions, file: text.path, line: 2, "It does not say what notices the mistake.",
          advice: """
            Add '// Noticed by: Class/testMethod', '// Noticed by: the workload "name"' or \
            '// Noticed by: the compiler'.
            """))
    }
    return findings
  }
}
