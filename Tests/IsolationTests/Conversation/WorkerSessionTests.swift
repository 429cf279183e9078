import Isolation
import XCTest

final class WorkerSessionTests: ProgramTestCase {
  func testACallReturnsTheBytesOfTheAnswer() throws {
    let session = try FakeWorker.start("honest")
    XCTAssertEqual(try session.call(function: 0, arguments: [1, 2, 3]), .returned([1, 2, 3]))
    XCTAssertEqual(try session.call(function: 5, arguments: []), .returned([]))
  }

  func testAnErrorOfTheSolutionIsAnAnswer() throws {
    let session = try FakeWorker.start("throw")
    let error = WorkerReply.threw(type: "Odd", description: "text")
    XCTAssertEqual(try session.call(function: 0, arguments: []), error)
    XCTAssertEqual(try session.call(function: 0, arguments: []), error)
  }

  func testLargeValuesCrossInBothDirections() throws {
    let session = try FakeWorker.start("honest", limits: WorkerLimits())
    // More than the pipes hold, and not a multiple of any buffer.
    for count in [16_365, 16_384, 70_001, 5_000_011] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
      XCTAssertEqual(try session.call(function: 0, arguments: bytes), .returned(bytes))
    }
  }

  func testTheStepsOfATimedCallAreAnsweredOneByOne() throws {
    let session = try FakeWorker.start("honest")
    try session.prepare(function: 0, arguments: [1])
    XCTAssertGreaterThanOrEqual(try session.run(), .zero)
    XCTAssertEqual(try session.fetch(), .returned(Array("fetched".utf8)))
  }

  func testOnlyTheRunStepIsTimed() throws {
    // The worker burns 0.1 s of its CPU time to prepare and 0.05 s to run.
    let session = try FakeWorker.start("slow-run", limits: WorkerLimits())
    try session.prepare(function: 0, arguments: [])
    let time = try session.run()
    XCTAssertGreaterThanOrEqual(time, .milliseconds(50))
    XCTAssertGreaterThanOrEqual(session.finish().cpuTime - time, .milliseconds(100))
  }

  func testUsageTellsWhatWasPrinted() throws {
    let session = try FakeWorker.start("print")
    _ = try session.call(function: 0, arguments: [])
    let usage = session.finish()
    XCTAssertEqual(usage.output, "to output\n")
    XCTAssertEqual(usage.errorOutput, "to error output \u{FFFD}\n")
    XCTAssertFalse(usage.isOutputCut)
    XCTAssertFalse(usage.isErrorOutputCut)
    XCTAssertGreaterThan(usage.cpuTime, .zero)
    XCTAssertGreaterThan(try XCTUnwrap(usage.peakResidentBytes), 0)
    XCTAssertTrue(usage.layers.isSuperset(of: [.landlock, .resourceLimits, .seccomp]))
  }

  func testPrintingTooMuchIsCutAndDoesNotEndTheWorker() throws {
    let session = try FakeWorker.start("print-too-much")
    XCTAssertEqual(try session.call(function: 0, arguments: []), .returned([]))
    let usage = session.finish()
    XCTAssertTrue(usage.isOutputCut)
    XCTAssertEqual(usage.output.utf8.count, FakeWorker.limits.outputBytes)
    XCTAssertFalse(usage.isErrorOutputCut)
  }

  func testAFinishedSessionAnswersNothing() throws {
    let session = try FakeWorker.start("honest")
    let usage = session.finish()
    XCTAssertThrowsError(try session.call(function: 0, arguments: [])) { error in
      XCTAssertEqual(
        (error as? WorkerFailure)?.reason, .judgeFault("the session has been finished"))
    }
    XCTAssertEqual(session.finish(), usage)
  }

  func testAFailureIsRepeatedByEveryLaterCall() throws {
    let session = try FakeWorker.start("exit")
    let expected = WorkerFailure(.earlyExit(code: 0))
    XCTAssertThrowsError(try session.call(function: 0, arguments: [])) {
      XCTAssertEqual($0 as? WorkerFailure, expected)
    }
    XCTAssertThrowsError(try session.prepare(function: 0, arguments: [])) {
      XCTAssertEqual($0 as? WorkerFailure, expected)
    }
    XCTAssertThrowsError(try session.run()) { XCTAssertEqual($0 as? WorkerFailure, expected) }
    XCTAssertThrowsError(try session.fetch()) { XCTAssertEqual($0 as? WorkerFailure, expected) }
    XCTAssertGreaterThan(session.finish().cpuTime, .zero)
  }

  func testAProgramThatDoesNotExistIsAFaultOfOurs() {
    let specification = WorkerSpecification(program: "/nowhere/worker", contractDigest: "digest")
    XCTAssertThrowsError(try WorkerSession.start(specification)) { error in
      XCTAssertTrue(error is SystemError)
    }
  }
}
