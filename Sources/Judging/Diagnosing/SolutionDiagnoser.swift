import Isolation

/// Finds out which mistake a solution has made, as far as a known one fits its answers.
struct SolutionDiagnoser {
  let exercise: Exercise
  let workbench: Workbench
  let suite: BuiltSuite
  let options: JudgingOptions

  /// How long wrong submissions are compiled for at most.
  ///
  /// Somebody has the verdict already and waits for this.
  private static let compilationBudget = Duration.seconds(6)

  /// Returns the mistakes that fit the solution whose tests have been run.
  ///
  /// - Parameters:
  ///   - solution: The worker that serves the solution.
  ///   - reference: The worker that serves the reference.
  ///   - process: The suite that has run its tests.
  ///   - limits: What a worker may use.
  /// - Returns: At most two mistakes, the more specific first.
  /// - Throws: What is wrong with the suite or the machine.
  func diagnoses(
    of solution: WorkerProgram, reference: WorkerProgram, with process: inout SuiteProcess,
    limits: SuiteLimits
  ) throws -> [Diagnosis] {
    let builder = WrongSubmissionBuilder(workbench: workbench, suite: suite, options: options)
    let request = DiagnosisRequest(
      solution: solution, reference: reference,
      wrongSubmissions: try builder.submissions(
        of: exercise, deadline: .now + Self.compilationBudget),
      limits: limits)
    return try process.diagnose(request).map(Diagnosis.init)
  }
}
