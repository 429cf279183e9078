import Foundation
import Isolation
import XCTest

/// The box again, set up by a launcher that runs as `nobody`.
final class OrdinaryUserTests: ProgramTestCase {
  private var setpriv = ""

  override func setUpWithError() throws {
    try super.setUpWithError()
    guard geteuid() == 0 else {
      throw XCTSkip("the other tests have run as an ordinary user already")
    }
    setpriv = try TestProgram.find("setpriv")
  }

  private func attemptAsNobody(
    mode: String = "boxed", _ arguments: String...
  ) throws -> Outcome {
    try runAsNobody([mode, try TestProgram.attempt()] + arguments)
  }

  private func runAsNobody(_ arguments: [String]) throws -> Outcome {
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    return try runProgram(setpriv, nobody + [try TestProgram.launcher()] + arguments, box: nil)
  }

  /// Skips the test where the system grants namespaces to root alone.
  private func attemptInNamespaces(_ arguments: [String]) throws -> Outcome {
    let outcome = try runAsNobody(["namespaces", try TestProgram.attempt()] + arguments)
    guard outcome.cause != .exited(code: 251) else {
      throw XCTSkip("ordinary users have no namespaces here: \(outcome.output)")
    }
    return outcome
  }

  func testNamespacesNeedNoPrivilege() throws {
    XCTAssertEqual(try attemptInNamespaces(["number"]).output, "2 0")
    XCTAssertEqual(
      try attemptInNamespaces(["kill", "\(getpid())"]).cause, .exited(code: ESRCH))
    XCTAssertEqual(try attemptInNamespaces(["exists", "/home"]).cause, .exited(code: ENOENT))
    XCTAssertEqual(try attemptInNamespaces(["interfaces"]).output, "lo down ")
    let names = try attemptInNamespaces(["processes"]).output.split(separator: " ")
    XCTAssertEqual(names.filter { Int($0) != nil && $0 != "2" && $0 != "1" }, [])
    XCTAssertEqual(try attemptAsNobody(mode: "strong", "nothing").cause, .exited(code: 0))
    XCTAssertEqual(try attemptAsNobody(mode: "strong", "abort").cause, .exited(code: 128 + SIGABRT))
  }

  func testTheBoxNeedsNoPrivilege() throws {
    XCTAssertEqual(try attemptAsNobody("nothing").cause, .exited(code: 0))
  }

  func testFilesOutsideThePathsAreRefused() throws {
    XCTAssertEqual(try attemptAsNobody("read", "/etc/passwd").cause, .exited(code: EACCES))
  }

  func testRefusedCallsAreTrapped() throws {
    let trapped = ProcessEnding.Cause.exited(code: 128 + SIGSYS)
    XCTAssertEqual(try attemptAsNobody("socket", "\(AF_INET)").cause, trapped)
    XCTAssertEqual(try attemptAsNobody("fork").cause, trapped)
    XCTAssertEqual(try attemptAsNobody("kill", "-1").cause, trapped)
  }

  func testLimitsHold() throws {
    XCTAssertEqual(try attemptAsNobody("allocate", "300").cause, .exited(code: ENOMEM))
  }
}
