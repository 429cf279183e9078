/// Checks that every test can fail: one that nothing fails says nothing.
enum TestsCheck {
  /// The findings of a suite.
  ///
  /// - Parameters:
  ///   - trials: What became of the submissions.
  ///   - sources: The exercise's files, to find tests in.
  ///   - failedByMutants: The tests that mutants of the reference fail, by identifier; `nil` where none were tried.
  /// - Returns: A warning for each test that no submission fails: a solution that nobody has written down yet may.
  static func findings(
    in trials: ExerciseTrials, _ sources: ExerciseSources, failedByMutants: Set<String>? = nil
  ) -> [Finding] {
    testsWithoutFailure(in: trials).map { test in
      let place = place(of: test, in: sources)
      let isMissedByMutants = failedByMutants?.contains(test.id) == false
      return Finding(
        .tests, .warning, file: place.path, line: place.line,
        "No submission fails '\(test.id)'\(isMissedByMutants ? ", and no mutant" : "").",
        advice: "Write down a mistake that it notices, or take it away.")
    }
  }

  /// The tests that no submission fails.
  static func testsWithoutFailure(in trials: ExerciseTrials) -> [DeclaredTest] {
    let failing = trials.entries.filter { $0.expected != .accepted }
      .reduce(into: Set<String>()) { $0.formUnion($1.trial.failures.keys) }
    return trials.tests.filter { !failing.contains($0.id) }
  }

  private static func place(
    of test: DeclaredTest, in sources: ExerciseSources
  ) -> (path: String, line: Int?) {
    let files = sources.texts(in: "Tests") + [sources["Examples.swift"]].compactMap { $0 }
    for file in files {
      let line = file.lines.firstIndex { $0.contains("func \(test.method)(") }
      if let line { return (file.path, line + 1) }
    }
    return ("Tests", nil)
  }
}
