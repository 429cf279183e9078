import Glibc
import XCTest

@testable import Isolation

final class DiagnosisTests: XCTestCase {
  private func diagnosis(
    _ cause: ProcessEnding.Cause, cpuTime: Duration = .zero, isFrameIncomplete: Bool = false,
    report: CrashReport? = nil, errorOutput: String = "",
    wasOutOfMemory: Bool = false, wasRefusedTasks: Bool = false
  ) -> WorkerFailure.Reason {
    Diagnosis(
      ending: ProcessEnding(
        cause: cause, cpuTime: cpuTime, peakResidentBytes: nil, wasOutOfMemory: wasOutOfMemory,
        wasRefusedTasks: wasRefusedTasks),
      cpuLimit: .seconds(2), isFrameIncomplete: isFrameIncomplete,
      report: report,
      errorOutput: errorOutput
    ).reason
  }

  private func report(
    _ signal: Int32, faultAddress: UInt64 = 8, stackPointer: UInt64 = 0x7F00_0000,
    systemCall: Int32 = -1, isMemoryExhausted: Bool = false
  ) -> CrashReport {
    CrashReport(
      signal: signal, code: 1, faultAddress: faultAddress, stackPointer: stackPointer,
      stackLow: 0x7E80_0000, stackHigh: 0x7F01_0000, systemCall: systemCall,
      isMemoryExhausted: isMemoryExhausted, frames: [])
  }

  func testTheKernelsAccountOutranksTheReport() {
    let overflow = report(SIGSEGV, faultAddress: 0x7EFF_FFF8)
    XCTAssertEqual(diagnosis(.signalled(SIGSEGV), report: overflow), .stackOverflow)
    XCTAssertEqual(diagnosis(.signalled(SIGILL), report: overflow), .trap(message: nil))
    XCTAssertEqual(diagnosis(.exited(code: 0), report: overflow), .earlyExit(code: 0))
    XCTAssertEqual(diagnosis(.signalled(SIGTERM), report: overflow), .signal(SIGTERM))
    XCTAssertEqual(
      diagnosis(.signalled(SIGSEGV), report: report(SIGBUS, faultAddress: 0x7EFF_FFF8)),
      .signal(SIGSEGV))
  }

  func testASignalThatEndsAHalfSentFrameIsStillTheReason() {
    XCTAssertEqual(
      diagnosis(.signalled(SIGILL), isFrameIncomplete: true), .trap(message: nil))
    XCTAssertEqual(
      diagnosis(.exited(code: 4), isFrameIncomplete: true),
      .protocolViolation("exited with code 4 in the middle of a frame"))
  }

  func testTheKernelsOwnCPULimitIsTheCPULimit() {
    XCTAssertEqual(diagnosis(.signalled(SIGXCPU)), .cpuLimit)
    XCTAssertEqual(diagnosis(.signalled(SIGKILL), cpuTime: .seconds(2)), .cpuLimit)
    XCTAssertEqual(diagnosis(.signalled(SIGKILL), cpuTime: .seconds(1)), .signal(SIGKILL))
  }

  func testOnlyCrashesThatAFailedAllocationCausesAreTheMemoryLimit() {
    let message = "Fatal error: failed to allocate 24 bytes of memory with alignment 8\n"
    XCTAssertEqual(diagnosis(.signalled(SIGABRT), errorOutput: message), .memoryLimit)
    XCTAssertEqual(
      diagnosis(.signalled(SIGSEGV), report: report(SIGSEGV, isMemoryExhausted: true)),
      .memoryLimit)
    XCTAssertEqual(
      diagnosis(.signalled(SIGILL), report: report(SIGILL, isMemoryExhausted: true)),
      .trap(message: nil))
    XCTAssertEqual(diagnosis(.exited(code: 1), errorOutput: message), .earlyExit(code: 1))
  }

  func testAnAbortWithAMessageIsATrap() {
    XCTAssertEqual(
      diagnosis(.signalled(SIGABRT), errorOutput: "Fatal error: of the runtime\n"),
      .trap(message: "of the runtime"))
    XCTAssertEqual(diagnosis(.signalled(SIGABRT)), .signal(SIGABRT))
  }

  func testASystemCallWithoutAReportOrANameIsRefusedAllTheSame() {
    XCTAssertEqual(diagnosis(.signalled(SIGSYS)), .refusedSystemCall(name: nil))
    XCTAssertEqual(
      diagnosis(.signalled(SIGSYS), report: report(SIGSYS, systemCall: 999_999)),
      .refusedSystemCall(name: nil))
    XCTAssertEqual(
      diagnosis(.signalled(SIGSYS), report: report(SIGSEGV, systemCall: 1)),
      .refusedSystemCall(name: nil))
  }

  func testARefusedThreadIsTheThreadLimitAndNotASystemCall() {
    let clone3 = report(SIGSYS, systemCall: 435)
    XCTAssertEqual(diagnosis(.signalled(SIGSYS), report: clone3), .threadLimit)
    #if arch(x86_64)
      let fork = report(SIGSYS, systemCall: 56)
    #else
      let fork = report(SIGSYS, systemCall: 220)
    #endif
    XCTAssertEqual(
      diagnosis(.signalled(SIGSYS), report: fork), .refusedSystemCall(name: "clone"))
  }

  func testAProgramThatGivesUpForLackOfAThreadHasReachedTheLimit() {
    XCTAssertEqual(diagnosis(.signalled(SIGABRT), wasRefusedTasks: true), .threadLimit)
    XCTAssertEqual(diagnosis(.signalled(SIGILL), wasRefusedTasks: true), .threadLimit)
    XCTAssertEqual(
      diagnosis(
        .signalled(SIGILL), errorOutput: "Fatal error: of its own\n", wasRefusedTasks: true),
      .trap(message: "of its own"))
  }

  func testAKillForLackOfMemoryIsTheMemoryLimit() {
    XCTAssertEqual(diagnosis(.signalled(SIGKILL), wasOutOfMemory: true), .memoryLimit)
  }

  func testAStackOverflowIsAnAccessNearTheStackPointerOrBelowTheStack() {
    let table: [(fault: UInt64, stackPointer: UInt64, isOverflow: Bool)] = [
      (0x7E7F_FFF8, 0x7E80_0000, true),
      (0x7E70_0000, 0x7E7F_0000, true),
      (0x7EF0_0000, 0x7EF0_4000, true),
      (8, 0x7F00_0000, false),
      (8, 0x7E80_0000, false),
      (0x5555_0000, 0x7F00_0000, false),
      (.max, .max - 4, true),
      (0, .max, false),
    ]
    for (fault, stackPointer, isOverflow) in table {
      let report = report(SIGSEGV, faultAddress: fault, stackPointer: stackPointer)
      XCTAssertEqual(report.isStackOverflow, isOverflow, "\(report)")
    }
  }

  func testEveryReasonIsAClauseAboutTheWorker() {
    let reasons: [WorkerFailure.Reason] = [
      .cpuLimit, .wallLimit, .memoryLimit, .stackOverflow, .trap(message: nil),
      .trap(message: "text"), .signal(11), .earlyExit(code: 0), .refusedSystemCall(name: nil),
      .refusedSystemCall(name: "socket"), .protocolViolation("lied"), .invalidValue("no UTF-8"),
      .judgeFault("no pipe"), .threadLimit,
    ]
    let sentences = reasons.map { "\(WorkerFailure($0))" }
    XCTAssertEqual(Set(sentences).count, reasons.count)
    XCTAssertEqual(sentences[5], "The worker trapped: text.")
    XCTAssertEqual(sentences[10], "The worker broke the protocol: it lied.")
  }
}
