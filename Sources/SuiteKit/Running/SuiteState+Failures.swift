import Isolation
import XCTest

extension SuiteState {
  /// Notes an error that ended the running test, by whose it is.
  func note(thrown error: any Error) {
    switch error {
    case let mismatch as Mismatch: note(.mismatch(mismatch))
    case let death as SolutionDeath: note(.death(death))
    case let failure as WorkerFailure:
      note(.death(SolutionDeath(failure: failure, call: lastCall?.failed())))
    case let error as SolutionError:
      note(
        .mismatch(
          Mismatch(
            message: "The solution threw an error that it should not have.",
            statesRule: true,
            call: lastCall?.failed(), actual: error.description)))
    case is XCTSkip:
      note(.fault("The test was skipped, and a skipped test proves nothing."))
    default: note(.fault("The test itself failed: \(error)"))
    }
  }
}
