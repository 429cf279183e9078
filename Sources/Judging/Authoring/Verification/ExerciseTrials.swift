/// What became of an exercise's starter and submissions.
struct ExerciseTrials: Sendable {
  /// One submission.
  struct Entry: Sendable {
    let text: AuthoredText
    let expected: Exercise.ExpectedVerdict
    let trial: SubmissionTrial
    /// What its workloads took, if its tests pass and there are workloads.
    var time: TimeTrial?

    /// What notices its mistake.
    var notice: SubmissionNotice? { SubmissionNotice(in: text.text) }

    /// Its path, relative to the exercise's folder.
    var path: String { text.path }
  }

  /// The tests that the suite declares.
  let tests: [DeclaredTest]
  let starter: SubmissionTrial
  var entries: [Entry]
}
