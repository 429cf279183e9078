import Foundation
import Isolation
public import XCTest

/// The suite of an exercise: what generated code starts and calls.
public enum Suite {
  /// The solution that is being judged.
  public static var solution: SolutionServer { SuiteState.current.solution }

  /// The reference, in a process of its own.
  public static var reference: SolutionServer { SuiteState.current.reference }

  /// Does what the judge says until it says no more.
  ///
  /// Commands come on standard input and events go to descriptor 3. Neither is known to a worker.
  ///
  /// - Parameters:
  ///   - program: What the suite consists of besides its tests.
  ///   - tests: The test classes with their tests, as `testCase` makes them.
  public static func run(_ program: SuiteProgram, tests: [XCTestCaseEntry]) {
    Nursery.serveIfAsked(after: rehearse)
    let state = SuiteState(program: program)
    SuiteState.current = state
    let channel = SuiteChannel(commands: 0, events: 3)
    do {
      try channel.send(.ready(workloads: state.declaredWorkloads))
      while let command: SuiteCommand = try channel.receive() {
        switch command {
        case .prepare(let preparation):
          state.serve(
            solution: preparation.solution, reference: preparation.reference,
            count: preparation.tests, startsAhead: preparation.startsAhead,
            limits: preparation.limits)
          while try !channel.hasCommand(), state.prepareWorker() {}
        case .runTests(let run):
          state.seed = run.seed
          state.detail = run.detail
          switch run.detail {
          case .explanations: runTests(tests, selection: run.selection, channel: channel)
          case .failures, .firstFailure: runOneByOne(tests, run, channel: channel)
          }
          // First, because somebody waits for the verdict and nobody for the workers to be gone.
          try channel.send(.testsFinished)
          state.solution.shutDown()
          state.reference.shutDown()
        case .measure(let measurement):
          let runner = WorkloadRunner(measurement: measurement, state: state)
          try runner.measureAll(program.workloads) { try channel.send($0) }
        case .diagnose(let request):
          try channel.send(.diagnosed(diagnoses(of: request, tests: tests, state: state)))
          state.solution.shutDown()
          state.reference.shutDown()
        }
      }
      // Nobody else would wait until the control groups of the workers can be removed.
      state.solution.shutDown()
      state.reference.shutDown()
    } catch {
      // If this cannot be sent either, the judge notices that the suite is gone.
      try? channel.send(.fault("The suite cannot talk to the judge: \(error)"))
    }
  }

  private static func runTests(
    _ tests: [XCTestCaseEntry], selection: [String], channel: SuiteChannel
  ) {
    let observer = SuiteObserver(channel: channel)
    let chosen = selection.isEmpty ? tests : Self.tests(tests, among: Set(selection))
    // The variant that returns; the one with the same arguments that does not would end the process.
    let _: CInt = XCTMain(chosen, arguments: ["suite"], observers: [observer])
  }

  /// Runs tests in the order that is asked for, up to the first that fails where that is enough.
  private static func runOneByOne(
    _ tests: [XCTestCaseEntry], _ run: SuiteCommand.TestRun, channel: SuiteChannel
  ) {
    let cases = Dictionary(
      uniqueKeysWithValues: tests.flatMap { suite, methods in
        methods.map { method, body in
          let make = { suite.init(name: method, testClosure: body) }
          return ("\(suite)/\(method)", make)
        }
      })
    // This process serves many solutions, and XCTest has no way to take back those that it is handed at a run.
    let observer = SuiteObserver(channel: channel)
    XCTestObservationCenter.shared.addTestObserver(observer)
    defer { XCTestObservationCenter.shared.removeTestObserver(observer) }
    for id in run.selection.isEmpty ? cases.keys.sorted() : run.selection {
      // One that is not there is missed by the judge.
      cases[id]?().run()
      if run.detail == .firstFailure, !SuiteState.current.failures.isEmpty { break }
    }
  }

  /// The tests with certain identifiers.
  ///
  /// XCTest can choose by itself, but wants to be told the module, which nobody else has to know.
  private static func tests(
    _ tests: [XCTestCaseEntry], among identifiers: Set<String>
  ) -> [XCTestCaseEntry] {
    tests.map { suite, methods in
      (suite, methods.filter { identifiers.contains("\(suite)/\($0.0)") })
    }
  }
}
