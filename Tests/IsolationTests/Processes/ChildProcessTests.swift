import Foundation
import Isolation
import XCTest

final class ChildProcessTests: ProgramTestCase {
  /// A program that writes one byte to its output when it is where the test wants it.
  private func startAndAwaitByte(
    _ arguments: [String], box: BoxSpecification?
  ) throws -> ChildProcess {
    var pipe = try PipeEnds.make()
    let child = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.attempt(), arguments: arguments,
        descriptors: [1: pipe.writing], box: box))
    _ = pipe.takeWriting()
    try awaitByte(pipe.takeReading())
    return child
  }

  // MARK: - Endings

  func testTellsExitCodesFromSignals() throws {
    XCTAssertEqual(try attempt("exit", "0", box: nil).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("exit", "77", box: nil).cause, .exited(code: 77))
    XCTAssertEqual(try attempt("exit", "137", box: nil).cause, .exited(code: 137))
    XCTAssertEqual(try attempt("abort", box: nil).cause, .signalled(SIGABRT))
  }

  func testWaitingAgainGivesTheSameEnding() throws {
    var child = try ChildProcess(
      ProcessSpecification(executable: try TestProgram.attempt(), arguments: ["exit", "3"]))
    let first = try child.waitUntilExit()
    XCTAssertNotNil(first)
    XCTAssertEqual(try child.waitUntilExit(deadline: .now), first)
    XCTAssertEqual(try child.cpuTime(), first?.cpuTime)
    XCTAssertNil(child.peakResidentBytes())
  }

  func testADeadlineThatPassesLeavesTheProcessRunning() throws {
    var child = try ChildProcess(
      ProcessSpecification(executable: try TestProgram.attempt(), arguments: ["sleep"]))
    XCTAssertNil(try child.waitUntilExit(deadline: .now))
    XCTAssertNil(try child.waitUntilExit(deadline: .now + .milliseconds(5)))
    XCTAssertEqual(kill(child.identifier, 0), 0)
    child.kill()
    XCTAssertEqual(try child.waitUntilExit()?.cause, .signalled(SIGKILL))
  }

  func testKillingReachesAStoppedProcess() throws {
    var child = try ChildProcess(
      ProcessSpecification(executable: try TestProgram.attempt(), arguments: ["sleep"]))
    kill(child.identifier, SIGSTOP)
    child.kill()
    XCTAssertEqual(try child.waitUntilExit()?.cause, .signalled(SIGKILL))
  }

  // MARK: - Ownership

  func testAProcessWhoseOwnerIsGoneIsKilledAndReaped() throws {
    let identifier = try startAndForget()
    // No such process: not even a zombie is left.
    XCTAssertEqual(kill(identifier, 0), -1)
    XCTAssertEqual(errno, ESRCH)
  }

  private func startAndForget() throws -> Int32 {
    let child = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.attempt(), arguments: ["sleep"], box: testBox()))
    return child.identifier
  }

  func testStartingAndEndingLeavesNoDescriptorOpen() throws {
    _ = try attempt("nothing", box: testBox())
    let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    for _ in 0..<5 {
      _ = try attempt("nothing", box: testBox())
      XCTAssertThrowsError(try runProgram("/no/such/program", [], box: nil))
    }
    let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    XCTAssertEqual(after, before)
  }

  func testChildrenLeftBehindDieBeforeTheirParentIsReaped() throws {
    try assertLeftChildDies(parentStays: false)
  }

  func testKillingReachesTheWholeSession() throws {
    try assertLeftChildDies(parentStays: true)
  }

  /// The child of the program holds a pipe: when the pipe is at its end, the child is gone.
  private func assertLeftChildDies(parentStays: Bool) throws {
    var pipe = try PipeEnds.make()
    var child = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.attempt(), arguments: ["leave-child", parentStays ? "1" : "0"],
        descriptors: [3: pipe.writing]))
    _ = pipe.takeWriting()
    let reading = pipe.takeReading()
    try awaitByte(reading)
    if parentStays { child.kill() }
    XCTAssertNotNil(try child.waitUntilExit(deadline: .now + .seconds(60)))
    try awaitEnd(reading)
  }

  // MARK: - Clocks and memory

  func testTheCPUClockIsReadFromOutside() throws {
    let child = try startAndAwaitByte(["spin-and-sleep", "0.05"], box: testBox())
    let time = try child.cpuTime()
    XCTAssertGreaterThanOrEqual(time, .milliseconds(50))
    XCTAssertEqual(try child.cpuTime(), time, "a sleeping process uses no time")
  }

  func testTheEndingCountsAllCPUTime() throws {
    let outcome = try attempt("spin", "0.05", box: testBox())
    XCTAssertGreaterThanOrEqual(outcome.ending.cpuTime, .milliseconds(50))
  }

  func testPeakMemoryOfALivingProcessIsItsOwn() throws {
    var child = try startAndAwaitByte(["allocate-and-sleep", "20"], box: testBox())
    let peak = try XCTUnwrap(child.peakResidentBytes())
    XCTAssertGreaterThan(peak, 20 << 20)
    XCTAssertLessThan(peak, 30 << 20)
    child.kill()
    let ending = try XCTUnwrap(child.waitUntilExit())
    XCTAssertGreaterThan(try XCTUnwrap(ending.peakResidentBytes), 20 << 20)
  }

  func testOurOwnPeakIsNotTakenForTheProgram() throws {
    // `nothing` needs far less than a test process; the kernel's figure would say what WE had.
    let outcome = try attempt("nothing", box: testBox())
    if let peak = outcome.ending.peakResidentBytes {
      XCTAssertLessThan(peak, 8 << 20)
    }
  }

  func testPeakMemoryAboveOursIsKnownAfterTheEnd() throws {
    let outcome = try attempt("allocate", "300", box: testBox())
    XCTAssertGreaterThan(try XCTUnwrap(outcome.ending.peakResidentBytes), 300 << 20)
  }
}
