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

  private func attemptAsNobody(_ arguments: String...) throws -> Outcome {
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    return try runProgram(
      setpriv,
      nobody + [try TestProgram.launcher(), "boxed", try TestProgram.attempt()] + arguments,
      box: nil)
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
