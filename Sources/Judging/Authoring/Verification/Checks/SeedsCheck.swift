/// Checks that the same comes out whatever is drawn.
enum SeedsCheck {
  static func findings(in trials: ExerciseTrials) -> [Finding] {
    trials.entries.compactMap { entry in
      guard let other = entry.trial.otherSeeds.first,
        let (test, verdict) = other.verdicts.min(by: { $0.key < $1.key })
      else { return nil }
      let first = entry.trial.failures[test] ?? .accepted
      return Finding(
        .seeds, file: entry.path,
        """
        '\(test)' ends with \(first.words.text(in: .english)) with the seed \(TrialRunner.seeds[0]), and with \
        \(verdict.words.text(in: .english)) with the seed \(other.seed).
        """,
        advice: entry.expected == .accepted
          ? "Look whether the test or the submission is wrong: \(command(entry, test, other.seed))."
          : "Name a test that always fails, or let this one draw more cases.")
    }
  }

  private static func command(
    _ entry: ExerciseTrials.Entry, _ test: String, _ seed: UInt64
  ) -> String {
    let name = test.split(separator: "/").last.map(String.init) ?? test
    return "'judge test … \(entry.path) --test \(name) --seed \(seed)'"
  }
}
