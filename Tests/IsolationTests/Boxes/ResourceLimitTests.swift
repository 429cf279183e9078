import Foundation
import Isolation
import XCTest

final class ResourceLimitTests: ProgramTestCase {
  func testOutputIsCutAtTheFileSizeLimitAndTheProgramGoesOn() throws {
    let limits = BoxLimits(fileSizeBytes: 10_000)
    let output = try MemoryFile(name: "output")
    let outcome = try attempt("fill", box: testBox(limits: limits)) {
      $0.descriptors = [1: output.descriptor]
    }
    XCTAssertEqual(outcome.cause, .exited(code: EFBIG))
    XCTAssertEqual(try output.size(), 10_000)
  }

  func testAllocationFailsAtTheAddressSpaceLimit() throws {
    let box = testBox(limits: BoxLimits(addressSpaceBytes: 100 << 20))
    XCTAssertEqual(try attempt("allocate", "50", box: box).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("allocate", "100", box: box).cause, .exited(code: ENOMEM))
  }

  func testDescriptorsEndBelowTheLimitOnOpenFiles() throws {
    let outcome = try attempt("open-all", box: testBox(limits: BoxLimits(openFiles: 17)))
    XCTAssertEqual(outcome.cause, .exited(code: EMFILE))
    XCTAssertEqual(outcome.output, "16")
  }

  func testTheCPULimitEndsAProgramThatSpins() throws {
    let outcome = try attempt("spin", "1000", box: testBox(limits: BoxLimits(cpuSeconds: 1)))
    XCTAssertEqual(outcome.cause, .signalled(SIGXCPU))
  }

  func testEndlessRecursionEndsAtTheStackLimit() throws {
    let outcome = try attempt("deep", box: testBox(limits: BoxLimits(stackBytes: 256 << 10)))
    XCTAssertEqual(outcome.cause, .signalled(SIGSEGV))
  }

  func testNoCoreIsDumpedNotEvenIntoAPipe() throws {
    XCTAssertEqual(try attempt("core-limit", box: testBox()).output, "1")
  }

  func testNothingIsLimitedWithoutABox() throws {
    let outcome = try attempt("fill", box: nil) { specification in
      // What cannot be written any more: a descriptor that only reads.
      specification.descriptors = [:]
      specification.arguments = ["allocate", "100"]
    }
    XCTAssertEqual(outcome.cause, .exited(code: 0))
    XCTAssertEqual(outcome.layers, [])
  }
}
