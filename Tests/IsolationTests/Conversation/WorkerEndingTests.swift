import Glibc
import Isolation
import XCTest

/// What becomes of a worker decides the reason of the failure.
final class WorkerEndingTests: ProgramTestCase {
  private func reason(_ mode: String, limits: WorkerLimits = FakeWorker.limits) throws
    -> WorkerFailure.Reason
  {
    try FakeWorker.failure(mode, limits: limits).reason
  }

  func testAWorkerThatIsStoppedHasUsedWhatItHasUsedAndIsGoneLater() throws {
    let session = try FakeWorker.start("honest")
    _ = try session.call(function: 0, arguments: [1, 2, 3])
    let usage = session.stop()
    XCTAssertGreaterThan(usage.cpuTime, .zero)
    XCTAssertGreaterThan(try XCTUnwrap(usage.peakResidentBytes), 0)
    XCTAssertThrowsError(try session.call(function: 0, arguments: [1, 2, 3]))
    while !session.isGone { usleep(1_000) }
  }

  func testAnExitIsNoAnswerWhateverItsCode() throws {
    XCTAssertEqual(try reason("exit"), .earlyExit(code: 0))
    XCTAssertEqual(try reason("exit-at-once"), .earlyExit(code: 9))
  }

  func testARejectedRequestDoesNotPutTheBlameOnTheJudge() throws {
    XCTAssertEqual(
      try reason("reject"), .protocolViolation("rejected 'call': no such function"))
  }

  func testCPUTimeIsLimited() throws {
    XCTAssertEqual(try reason("busy"), .cpuLimit)
  }

  func testCPUTimeIsLimitedWhileARequestWaitsToBeRead() throws {
    let failure = try FakeWorker.failure(
      "deaf-and-busy", arguments: [UInt8](repeating: 0, count: 8 << 20))
    XCTAssertEqual(failure.reason, .cpuLimit)
  }

  func testWallTimeIsLimited() throws {
    var limits = FakeWorker.limits
    limits.wallTimePerCall = .milliseconds(300)
    XCTAssertEqual(try reason("mute", limits: limits), .wallLimit)
    let failure = try FakeWorker.failure(
      "deaf", limits: limits, arguments: [UInt8](repeating: 0, count: 8 << 20))
    XCTAssertEqual(failure.reason, .wallLimit)
  }

  func testATrapHasTheMessageThatWasPrinted() throws {
    let failure = try FakeWorker.failure("trap")
    XCTAssertEqual(failure.reason, .trap(message: "of no use"))
    XCTAssertEqual(failure.errorOutput, "M/F.swift:3: Fatal error: of no use\n")
    XCTAssertFalse(failure.frames.isEmpty)
    XCTAssertEqual(try reason("silent-trap"), .trap(message: nil))
  }

  func testAStackOverflowIsRecognised() throws {
    let failure = try FakeWorker.failure("overflow")
    XCTAssertEqual(failure.reason, .stackOverflow)
    XCTAssertEqual(failure.frames.count, 64)
  }

  func testAnInvalidAccessIsASignal() throws {
    let failure = try FakeWorker.failure("invalid-access")
    XCTAssertEqual(failure.reason, .signal(SIGSEGV))
    XCTAssertFalse(failure.frames.isEmpty)
  }

  func testAFailedAllocationIsTheMemoryLimit() throws {
    let failure = try FakeWorker.failure("out-of-memory")
    XCTAssertEqual(failure.reason, .memoryLimit)
    // abort() has no frame pointers; the line is found all the same.
    XCTAssertFalse(failure.frames.isEmpty)
    XCTAssertEqual(try reason("exhausted"), .memoryLimit)
  }

  func testOtherSignalsAreNamed() throws {
    XCTAssertEqual(try reason("abort"), .signal(SIGABRT))
    XCTAssertEqual(try reason("terminate"), .signal(SIGTERM))
    XCTAssertEqual(try reason("kill-itself"), .signal(SIGKILL))
  }

  func testARefusedSystemCallIsNamed() throws {
    let failure = try FakeWorker.failure("socket")
    XCTAssertEqual(failure.reason, .refusedSystemCall(name: "socket"))
    XCTAssertFalse(failure.frames.isEmpty)
  }

  func testAThreadThatMayNotBeStartedIsTheThreadLimit() throws {
    XCTAssertEqual(try reason("thread"), .threadLimit)
    let session = try FakeWorker.start("thread", limits: Self.threads)
    XCTAssertEqual(try session.call(function: 0, arguments: []), .returned([]))
  }

  func testMoreThreadsThanMayBeStartedAreTheThreadLimit() throws {
    XCTAssertEqual(
      try FakeWorker.failure("threads", limits: Self.threads).reason, .threadLimit)
  }

  /// Whoever gets around the worker's own count waits for ever, as Dispatch does.
  func testMoreThreadsThanTheKernelAllowsAreTheThreadLimit() throws {
    let available = BoxSupport.available
    let isCounted = geteuid() != 0 && available.contains(.pidNamespace)
    guard available.contains(.processCgroup) || isCounted else {
      throw XCTSkip("the kernel counts no threads here")
    }
    var limits = Self.threads
    limits.wallTimePerCall = .milliseconds(500)
    let failure = try FakeWorker.failure("uncounted-threads", limits: limits)
    XCTAssertEqual(failure.reason, .threadLimit)
  }

  private static let threads: WorkerLimits = {
    var limits = FakeWorker.limits
    limits.threads = 8
    return limits
  }()
}
