import XCTest

@testable import Judging

final class LadderTests: XCTestCase {
  private func rung(_ name: String?, _ lower: Double, _ upper: Double) -> Ladder.Rung {
    Ladder.Rung(
      name: name, verdict: .accepted, ratio: (lower + upper) / 2,
      interval: RatioInterval(lower: lower, upper: upper))
  }

  private func places(_ rungs: Ladder.Rung...) -> [String] {
    Ladder.placed(rungs).map { "\($0.place) \($0.name ?? "reference")" }
  }

  // MARK: - Places

  func testThoseThatOverlapShareAPlace() {
    XCTAssertEqual(places(rung("b", 1.9, 2.2), rung("a", 1, 2)), ["1 a", "1 b"])
  }

  func testTouchingIsOverlapping() {
    XCTAssertEqual(places(rung("a", 1, 2), rung("b", 2, 3)), ["1 a", "1 b"])
  }

  func testTheNextPlaceCountsThoseBefore() {
    XCTAssertEqual(
      places(rung("c", 5, 6), rung("b", 1.5, 2.5), rung("a", 1, 2)), ["1 a", "1 b", "3 c"])
  }

  func testThoseWhoAreJoinedByAThirdShareAPlace() {
    XCTAssertEqual(
      places(rung("a", 1, 2), rung("c", 2.8, 4), rung("b", 1.8, 3)), ["1 a", "1 b", "1 c"])
  }

  func testAWideIntervalReachesBeyondThoseWithin() {
    XCTAssertEqual(
      places(rung("wide", 1, 9), rung("narrow", 2, 3), rung("far", 8, 8.5)),
      ["1 narrow", "1 wide", "1 far"])
  }

  // MARK: - Who stands on it

  func testTheReferenceStandsAmongThem() throws {
    let ladder = try XCTUnwrap(Ladder.ladders(of: BenchSamples.all).first)
    XCTAssertEqual(
      ladder.rungs.map(\.name),
      [nil, "mine.swift", "other.swift", "accepted/flags.swift", "accepted/shrinking_list.swift"])
    XCTAssertEqual(ladder.rungs.map(\.place), [1, 1, 3, 3, 5])
    XCTAssertEqual(ladder.size, 40_000)
    XCTAssertEqual(ladder.rungs.first?.time, .milliseconds(10))
  }

  func testAWrongSolutionHasNoTimeHoweverFastItIs() {
    let wrong = BenchSamples.result(
      "fast.swift", .wrongAnswer, workloads: BenchSamples.workload(ratio: 0.1))
    XCTAssertEqual(Ladder.ladders(of: [wrong]), [])
  }

  func testWhatWasStoppedEarlierHasNoPlace() throws {
    let ladder = try XCTUnwrap(Ladder.ladders(of: BenchSamples.all).first)
    XCTAssertEqual(
      ladder.stopped,
      [
        Ladder.Stopped(
          name: "time_limit_exceeded/searches_the_suppressed.swift", size: 10_000, ratio: 52)
      ])
  }

  func testEveryWorkloadHasItsLadder() {
    let result = BenchSamples.result(
      "a.swift",
      workloads: BenchSamples.workload("b", ratio: 1) + BenchSamples.workload("a", ratio: 2))
    XCTAssertEqual(Ladder.ladders(of: [result]).map(\.workload), ["b", "a"])
  }

  func testNothingTimedIsNoLadder() {
    XCTAssertEqual(Ladder.ladders(of: [BenchSamples.result("a.swift")]), [])
    XCTAssertEqual(Ladder.ladders(of: []), [])
  }

  // MARK: - Curves

  func testACurveIsARatioTimesWhatTheReferenceTakes() throws {
    // While the second was measured, the machine was half as fast.
    let slow = BenchSamples.workload(ratio: 2).map { workload in
      var workload = workload
      workload.time = workload.time.map { $0 * 3 }
      workload.referenceTime = workload.referenceTime.map { $0 * 3 }
      return workload
    }
    let ladder = try XCTUnwrap(
      Ladder.ladders(of: [
        BenchSamples.result("a.swift", workloads: BenchSamples.workload(ratio: 2)),
        BenchSamples.result("b.swift", workloads: slow),
      ]).first)
    XCTAssertEqual(ladder.curves.map(\.name), [nil, "a.swift", "b.swift"])
    XCTAssertEqual(ladder.curves[1].points, ladder.curves[2].points)
    for (point, reference) in zip(ladder.curves[1].points, ladder.curves[0].points) {
      XCTAssertEqual(point.seconds, reference.seconds * 2, accuracy: 1e-12)
    }
  }
}
