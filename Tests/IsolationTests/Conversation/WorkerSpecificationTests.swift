import XCTest

@testable import Isolation

/// The box that a worker gets for the limits of a test.
final class WorkerSpecificationTests: XCTestCase {
  func testTheStackIsAsLargeAsTheExerciseSays() throws {
    for megabytes in [1, 8] {
      let limits = SuiteLimits(
        cpuSeconds: 1, wallSeconds: 1, memoryBytes: 64 << 20, threads: 1,
        stackBytes: megabytes << 20, outputBytes: 1, readablePaths: [], executablePaths: [],
        level: .basic)
      let specification = WorkerSpecification(
        serving: WorkerProgram(program: "/worker", library: "/library"), contractDigest: "",
        within: limits)
      let box = try XCTUnwrap(specification.process(descriptors: [:]).box)
      XCTAssertEqual(box.limits.stackBytes, megabytes << 20)
    }
  }
}
