import Foundation
import Judging

/// What commands ask the judge to do; injected, so that commands are tested without compiling.
struct JudgeActions: Sendable {
  /// Judges a solution; told what is known before the result is there.
  var test:
    @Sendable (TestRequest, JudgeTools, _ observe: (JudgingMilestone) -> Void) throws ->
      SubmissionResult

  /// Measures solutions beside each other; told before each file how far it has come.
  var bench:
    @Sendable (BenchRequest, JudgeTools, _ begins: (BenchProgress) -> Void) throws ->
      [SubmissionResult]

  /// Judges the submissions of a folder; told several times a second how far it has come.
  var grade:
    @Sendable (GradingOptions, JudgeTools, _ observe: @escaping (GradingProgress) -> Void) throws
      -> GradingOutcome

  /// Judges submissions again that have results; told several times a second how far it has come.
  var rejudge:
    @Sendable (
      [SubmissionResult], RejudgingOptions, JudgeTools, _ observe: (GradingProgress) -> Void
    ) throws -> [Rejudgement]

  /// Compares the submissions of folders; told several times a second how far it has come.
  var compare:
    @Sendable (
      SubmissionComparer.Options, JudgeTools, _ observe: (_ done: Int, _ count: Int) -> Void
    ) throws -> SubmissionComparison

  /// Returns the times of an exercise's own accepted submissions; told before each that is measured.
  var times:
    @Sendable (TimesRequest, JudgeTools, _ begins: (BenchProgress) -> Void) throws ->
      [SubmissionResult]

  /// Tries mutants of an accepted submission; told after each how far it is, by one thread at a time.
  var mutate:
    @Sendable (
      MutationRequest, JudgeTools, _ observe: @escaping @Sendable (MutationProgress) -> Void
    ) throws
      -> MutationReport

  /// Makes calls to a solution and hands over each answer as a line of JSON.
  ///
  /// Returns `.success` if every call was answered, by a value or by an error that the solution
  /// threw, and `.notAccepted` otherwise.
  var run: @Sendable (RunRequest, JudgeTools, _ answer: (String) throws -> Void) throws -> ExitCode

  /// Verifies exercises; told how far it has come, from several threads.
  var verify:
    @Sendable (
      VerifyRequest, JudgeTools, _ observe: @escaping @Sendable (VerificationProgress) -> Void
    ) throws -> [ExerciseVerification]

  /// Examines what the judge needs of the machine: toolchain, box, caches.
  var diagnose: @Sendable (JudgeTools) -> [DoctorFinding]

  /// Removes what the judge keeps in its cache, and returns how many bytes that was.
  var cleanCache: @Sendable (URL) throws -> Int

  /// Tells editors how the files of an exercise are compiled, and returns the file that says so.
  var prepareEditing: @Sendable (Exercise, JudgeTools) throws -> URL

  /// Opens a file in an editor with the variables of an environment, and waits if the editor wants that.
  var edit: @Sendable (URL, Editor, [String: String]) throws -> Void
}
