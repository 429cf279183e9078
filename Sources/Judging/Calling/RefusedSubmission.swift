/// A solution that cannot be called because it does not compile.
package struct RefusedSubmission: Error {
  /// What the compiler says, as the result of judging it.
  package let result: SubmissionResult
}
