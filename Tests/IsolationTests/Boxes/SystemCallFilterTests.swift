import Foundation
import Isolation
import XCTest

final class SystemCallFilterTests: ProgramTestCase {
  private func assertTrapped(
    _ arguments: [String], box: BoxSpecification, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let outcome = try runProgram(try TestProgram.attempt(), arguments, box: box)
    XCTAssertEqual(outcome.cause, .signalled(SIGSYS), "\(arguments)", file: file, line: line)
  }

  // MARK: - Worker

  func testAWorkerCanOpenNoSocketOfAnyFamily() throws {
    try assertTrapped(["socket", "\(AF_INET)"], box: testBox())
    try assertTrapped(["socket", "\(AF_INET6)"], box: testBox())
    try assertTrapped(["socket", "40"], box: testBox())
    // A local one is refused with an error, for the C library's sake.
    XCTAssertEqual(
      try attempt("socket", "\(AF_UNIX)", box: testBox()).cause, .exited(code: EACCES))
  }

  func testAWorkerCanStartNeitherProcessNorThread() throws {
    try assertTrapped(["fork"], box: testBox())
    try assertTrapped(["thread"], box: testBox())
  }

  func testAWorkerCannotExecuteAnotherProgramNotEvenItself() throws {
    let program = try TestProgram.attempt()
    try assertTrapped(["execute", program], box: testBox())
    try assertTrapped(["execute-with-registers", program], box: testBox())
    XCTAssertEqual(try attempt("execute", program, box: nil).cause, .exited(code: 0))
  }

  func testAWorkerCanKillNobodyButItself() throws {
    try assertTrapped(["kill", "\(getpid())"], box: testBox())
    try assertTrapped(["kill", "-1"], box: testBox())
    try assertTrapped(["kill", "1"], box: testBox())
    XCTAssertEqual(try attempt("kill-self", box: testBox()).cause, .signalled(SIGTERM))
    XCTAssertEqual(try attempt("abort", box: testBox()).cause, .signalled(SIGABRT))
  }

  func testAWorkerCanLookIntoNoOtherProcess() throws {
    try assertTrapped(["trace", "\(getpid())"], box: testBox())
    try assertTrapped(["peek"], box: testBox())
  }

  func testAWorkerCannotCancelItsDeathWithItsParent() throws {
    XCTAssertEqual(try attempt("stay-behind", box: testBox()).cause, .exited(code: EPERM))
  }

  func testAWorkerCannotChangeItsLimits() throws {
    XCTAssertEqual(try attempt("raise-limit", box: testBox()).cause, .exited(code: EPERM))
  }

  func testAWorkerCannotMakeMemoryOutsideItsAddressSpace() throws {
    try assertTrapped(["memory-file"], box: testBox())
  }

  func testAWorkerCannotChangePermissions() throws {
    try assertTrapped(["permissions", try TestProgram.attempt()], box: testBox())
  }

  func testAWorkerHasNoAsynchronousDoorAroundTheFilter() throws {
    try assertTrapped(["io-uring"], box: testBox())
  }

  func testAWorkerCannotTypeIntoATerminal() throws {
    XCTAssertEqual(try attempt("inject", box: testBox()).cause, .exited(code: ENOTTY))
  }

  func testCallsOfAnotherArchitectureKill() throws {
    #if arch(x86_64)
      try assertTrapped(["foreign-call"], box: testBox())
      try assertTrapped(["x32-call"], box: testBox())
    #else
      throw XCTSkip("only x86-64 has a second door")
    #endif
  }

  func testAHandlerInTheProgramLearnsWhichCallWasRefused() throws {
    let outcome = try attempt("name-refusal", box: testBox())
    XCTAssertEqual(outcome.cause, .exited(code: 99))
    let number = try XCTUnwrap(Int(outcome.output))
    XCTAssertEqual(SystemCallProfile.systemCallName(number), "socket")
    XCTAssertNil(SystemCallProfile.systemCallName(-1))
  }

  // MARK: - Compiler

  func testACompilerMayStartThreadsAndNoProcess() throws {
    XCTAssertEqual(try attempt("thread", box: testBox(.compiler)).cause, .exited(code: 0))
    try assertTrapped(["fork"], box: testBox(.compiler))
    try assertTrapped(["execute", try TestProgram.attempt()], box: testBox(.compiler))
  }

  func testACompilerCanOpenNoSocket() throws {
    for family in [AF_UNIX, AF_INET, AF_INET6] {
      XCTAssertEqual(
        try attempt("socket", "\(family)", box: testBox(.compiler)).cause, .exited(code: EACCES))
    }
  }

  func testACompilerCanReachNoOtherProcess() throws {
    try assertTrapped(["kill", "\(getpid())"], box: testBox(.compiler))
    try assertTrapped(["trace", "\(getpid())"], box: testBox(.compiler))
    try assertTrapped(["peek"], box: testBox(.compiler))
  }
}
