/// Checks that the reference is accepted: where it is not, nothing else that was judged says anything.
enum ReferenceCheck {
  static let path = "submissions/accepted/reference.swift"

  static func findings(in trials: ExerciseTrials) -> [Finding] {
    guard let trial = trials.entries.first(where: { $0.path == path })?.trial else { return [] }
    switch trial.verdict {
    case .accepted: return []
    case .judgeError: return [.judgeError(trial, of: path, .submissions)]
    default:
      let place =
        trial.diagnostics.first.map { " \($0.message)" }
        ?? trial.failures.keys.min().map { " It fails '\($0)'." } ?? ""
      return [
        Finding(
          .submissions, file: path, line: trial.diagnostics.first?.line,
          "The verdict on the reference is \(trial.verdict.words.text(in: .english)).\(place)",
          advice: "Find out who is right: the test, with its vectors, or the reference.")
      ]
    }
  }
}
