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
    case let error where solution.hasPassedOn(error):
      note(.mismatch(Mismatch(passedOn: error, call: lastCall?.failed())))
    case is XCTSkip:
      note(.fault("The test was skipped, and a skipped test proves nothing."))
    default: note(.fault("The test itself failed: \(error)"))
    }
  }
}

extension Mismatch {
  /// The mismatch of a solution that lets an error of a function of the suite pass.
  init(passedOn error: any Error, call: FailedCall?) {
    self.init(
      message: "The solution let an error pass that it should not have.", statesRule: true,
      call: call, actual: "threw \(type(of: error)): \(error)")
  }
}
