import Foundation
import Isolation
import Judging
import XCTest

/// Several files measured beside the reference, and the times that are kept.
final class BenchTests: EndToEndTestCase {
  private let options = JudgingOptions(timingBudget: .seconds(1))

  private func bench() throws -> Bench { Bench(workbench: try workbench()) }

  func testMeasuresTheExercisesOwnSubmissions() throws {
    let exercise = try exercise("running-sums")
    let entries = BenchEntry.shipped(with: exercise)
    var begun: [String] = []
    let results = try bench().results(of: entries, on: exercise, options: options) {
      begun.append($0.name)
    }
    XCTAssertEqual(
      results.map(\.submission),
      ["accepted/in_place.swift", "time_limit_exceeded/from_the_start.swift"])
    XCTAssertEqual(begun, results.map(\.submission))
    XCTAssertEqual(results.map(\.verdict), [.accepted, .timeLimitExceeded])
    XCTAssertEqual(results.first?.timing?.workloads.map(\.size), [6_000, 12_000])
    XCTAssertEqual(results.first?.environment.machine, MachineRecord.current)
  }

  func testAWrongFileIsTestedAndHasNoTimes() throws {
    let file = try write(
      Data(
        "func runningSums(_ values: [Double], startingAt: Double = 0) throws -> [Double] { values }"
          .utf8),
      as: "wrong.swift")
    let results = try bench().results(
      of: BenchEntry.given([("wrong.swift", file)]), on: try exercise("running-sums"),
      options: options)
    XCTAssertEqual(results.map(\.verdict), [.wrongAnswer])
    XCTAssertNil(results.first?.timing)
  }

  // MARK: - Sizes

  func testMeasuresOnlyTheSizesThatAreAskedFor() throws {
    var options = options
    options.sizes = [12_000]
    let exercise = try exercise("running-sums")
    let entry = BenchEntry.given([("in_place.swift", exercise.acceptedWays[1].file)])
    let results = try bench().results(of: entry, on: exercise, options: options)
    XCTAssertEqual(results.first?.verdict, .accepted, "\(results.flatMap(\.faults))")
    XCTAssertEqual(results.first?.timing?.workloads.map(\.size), [12_000])
  }

  func testASizeThatIsNotDeclaredIsRefusedWithThoseThatAre() throws {
    var options = options
    options.sizes = [12_000, 7]
    XCTAssertThrowsError(
      try bench().results(of: [], on: try exercise("running-sums"), options: options)
    ) { error in
      XCTAssertEqual("\(error)", "No workload has the size 7: 'random numbers' has 6000, 12000.")
    }
    XCTAssertThrowsError(
      try bench().results(of: [], on: try exercise("double-it"), options: options)
    ) { error in
      XCTAssertEqual("\(error)", "There is no size 12000: this exercise has no workloads.")
    }
  }

  // MARK: - Times that are kept

  /// A copy of a fixture whose way nobody has measured before.
  private func freshExercise() throws -> Exercise {
    let folder = try temporaryFolder().appending(path: "running-sums")
    try FileManager.default.copyItem(at: try exercise("running-sums").folder, to: folder)
    let exercise = try Exercise(in: folder)
    try change(exercise)
    return exercise
  }

  private func change(_ exercise: Exercise) throws {
    let way = try XCTUnwrap(exercise.acceptedWays.last)
    let source = try String(contentsOf: way.file, encoding: .utf8)
    try Data("\(source)// \(UUID())\n".utf8).write(to: way.file)
  }

  private func times(
    of exercise: Exercise, measures: Bool
  ) throws -> (results: [SubmissionResult], measured: [String]) {
    var measured: [String] = []
    let results = try AcceptedWayTimes(of: exercise, workbench: try workbench())
      .results(measures: measures, box: .basic) { measured.append($0.name) }
    return (results, measured)
  }

  /// What no two measurements have in common.
  private func ratios(_ results: [SubmissionResult]) -> [Double?] {
    results.flatMap { $0.timing?.workloads ?? [] }.map(\.ratio)
  }

  func testTimesOfAcceptedSubmissionsAreMeasuredOnce() throws {
    let exercise = try freshExercise()
    XCTAssertEqual(try times(of: exercise, measures: false).results, [])

    let first = try times(of: exercise, measures: true)
    XCTAssertEqual(first.measured, ["accepted/in_place.swift"])
    XCTAssertEqual(first.results.map(\.submission), first.measured)
    XCTAssertEqual(first.results.map(\.verdict), [.accepted])

    for measures in [false, true] {
      let later = try times(of: exercise, measures: measures)
      XCTAssertEqual(later.measured, [])
      XCTAssertEqual(later.results.map(\.submission), first.measured)
      XCTAssertEqual(ratios(later.results), ratios(first.results))
    }

    try change(exercise)
    XCTAssertEqual(try times(of: exercise, measures: false).results, [])
  }
}
