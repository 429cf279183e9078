/// Checks that every test can fail: one that nothing fails says nothing.
enum TestsCheck {
  /// The findings of a suite.
  ///
  /// - Parameters:
  ///   - trials: What became of the submissions.
  ///   - sources: The exercise's files, to find tests in.
  ///   - failing: Tests that are known to fail for something else, by identifier.
  /// - Returns: A warning for each test that nothing fails: a solution that nobody has written down yet may.
  static func findings(
    in trials: ExerciseTrials, _ sources: ExerciseSources, failing: Set<String> = []
  ) -> [Finding] {
    var failing = failing
    for entry in trials.entries where entry.expected != .accepted {
      failing.formUnion(entry.trial.failures.keys)
    }
    return trials.tests.filter { !failing.contains($0.id) }.map { test in
      let place = place(of: test, in: sources)
      return Finding(
        .tests, .warning, file: place.path, line: place.line,
        "No submission fails '\(test.id)'.",
        advice: "Write down a mistake that it notices, or take it away.")
    }
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
