import Isolation
import XCTest

// Which inputs a diagnosis looks at: those of the tests that failed, and some of the others, on which a mistake
// must not claim more than is wrong.

extension Suite {
  /// How many inputs the tests that failed contribute together, and how many the others do.
  private static let inputs = (ofFailed: 240, ofOthers: 60)
  /// How many inputs a test that failed contributes at most.
  private static let mostInputsOfATest = 80

  /// Finds the mistakes that fit the solution whose tests have been run last.
  static func diagnoses(
    of request: DiagnosisRequest, tests: [XCTestCaseEntry], state: SuiteState
  ) -> [DiagnosisRecord] {
    state.serve(request)
    let inputs = inputs(of: tests, state: state)
    return Diagnoser(state: state, request: request).diagnoses(on: inputs)
  }

  private static func inputs(of tests: [XCTestCaseEntry], state: SuiteState) -> [Probe.Input] {
    let failed = Set(state.failures.map(\.test))
    let cases = tests.flatMap { suite, methods in
      methods.map {
        (id: "\(suite)/\($0.0)", make: { [body = $0.1] in suite.init(name: "", testClosure: body) })
      }
    }
    let others = cases.count - failed.count
    let share = (
      ofFailed: min(mostInputsOfATest, max(1, inputs.ofFailed / max(failed.count, 1))),
      ofOther: max(1, inputs.ofOthers / max(others, 1))
    )
    let collector = ProbeCollector(reference: state.reference, draws: mostInputsOfATest)
    // The inputs that failed, which shrinking has made small, before all others.
    collector.beginTest(wanting: .max)
    for failure in state.failures { if let input = failure.input { collector.keep(input) } }
    for isFailed in [true, false] {
      for test in cases where failed.contains(test.id) == isFailed {
        collector.beginTest(wanting: isFailed ? share.ofFailed : share.ofOther)
        state.collect(with: collector, during: test.id) { test.make().invokeTest() }
      }
    }
    return Array(collector.inputs.prefix(inputs.ofFailed + inputs.ofOthers))
  }
}
