import CIsolation
import Foundation
import XCTest

@testable import Isolation

final class BoxSupportTests: ProgramTestCase {
  func testEveryLayerIsProbed() {
    XCTAssertEqual(Set(BoxSupport.probe().keys), Set(BoxLayer.allCases))
  }

  func testAFullBoxHasEveryLayerInForceWhenTheSystemHasThem() throws {
    for (layer, support) in BoxSupport.probe() {
      if case .missing(let reason, _) = support {
        throw XCTSkip("\(layer.rawValue) is missing here: \(reason)")
      }
    }
    let outcome = try attempt("nothing", box: testBox())
    XCTAssertEqual(outcome.layers, Set(BoxLayer.allCases))
  }

  func testLayersThatAreNotRequiredAreSetUpWhereTheyExist() throws {
    var box = testBox()
    box.required = []
    let available = BoxSupport.probe().filter {
      if case .available = $0.value { true } else { false }
    }
    XCTAssertEqual(try attempt("nothing", box: box).layers, Set(available.keys))
  }

  func testABoxedProgramHasNoPrivilegesAndCanGainNone() throws {
    for optional in [[], BoxLevel.strong.layers] {
      let outcome = try attempt("capabilities", box: testBox(.threadedWorker, optional: optional))
      XCTAssertEqual(outcome.output, "CapEff:\t0000000000000000\nNoNewPrivs:\t1\n")
    }
  }

  func testAMissingLayerIsNamedWithItsRemedy() {
    var result = judgeSpawnResult(step: .landlock, error: ENOSYS)
    var failure = LaunchFailure(
      result: result, specification: ProcessSpecification(executable: "/x"), paths: [])
    XCTAssertTrue("\(failure.error)".contains("'landlock'"), "\(failure.error)")
    XCTAssertTrue("\(failure.error)".contains("5.13"), "\(failure.error)")

    result = judgeSpawnResult(step: .seccomp, error: EINVAL)
    failure.result = result
    XCTAssertTrue("\(failure.error)".contains("'seccomp'"), "\(failure.error)")
  }

  func testAKernelWithoutLandlockIsRefusedAndNotWorkedAround() throws {
    let outcome = try runProgram(
      try TestProgram.launcher(), ["without-landlock", try TestProgram.attempt(), "nothing"],
      box: nil)
    let step = judgeSpawnResult(step: .landlock, error: 0).failed_step.rawValue
    XCTAssertEqual(outcome.output, "step \(step) errno \(ENOSYS)\n")
    XCTAssertEqual(outcome.cause, .exited(code: 251))
  }
}
