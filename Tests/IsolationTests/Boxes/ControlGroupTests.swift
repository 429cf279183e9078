import Foundation
import XCTest

@testable import Isolation

final class ControlGroupTests: ProgramTestCase {
  private let layers: Set<BoxLayer> = [.memoryCgroup, .processCgroup]

  /// The groups of this process that are there now.
  private func groups() throws -> [String] {
    ControlGroup.removeLeft()
    return try CgroupController.allCases.flatMap { controller in
      try FileManager.default.contentsOfDirectory(atPath: CgroupFolder.ours(for: controller).path)
        .filter { $0.hasPrefix(CgroupFolder.prefix) }
    }
  }

  // MARK: - Memory

  func testMemoryThatIsNotAddressSpaceIsLimited() throws {
    let limits = BoxLimits(addressSpaceBytes: 4 << 30, memoryBytes: 48 << 20)
    let box = try box(of: [.memoryCgroup], limits: limits)
    XCTAssertEqual(try attempt("fill-memory-file", "16", box: box).cause, .exited(code: 0))
    let outcome = try attempt("fill-memory-file", "200", box: box)
    XCTAssertEqual(outcome.cause, .signalled(SIGKILL))
    XCTAssertTrue(outcome.ending.wasOutOfMemory)
    XCTAssertEqual(
      Diagnosis(
        ending: outcome.ending, cpuLimit: .seconds(100), isFrameIncomplete: false, report: nil,
        errorOutput: ""
      ).reason, .memoryLimit)
  }

  func testPeakMemoryIsKnownAfterTheEnd() throws {
    let outcome = try attempt("allocate", "20", box: try box(of: [.memoryCgroup]))
    let peak = try XCTUnwrap(outcome.ending.peakResidentBytes)
    XCTAssertGreaterThan(peak, 20 << 20)
    XCTAssertLessThan(peak, 40 << 20)
    XCTAssertFalse(outcome.ending.wasOutOfMemory)
  }

  // MARK: - Threads

  func testThreadsAreLimited() throws {
    let limits = BoxLimits(addressSpaceBytes: 4 << 30, tasks: 5)
    let box = try box(of: [.processCgroup], limits: limits)
    let outcome = try attempt("threads", "20", box: box)
    XCTAssertEqual(outcome.output, "5")
    XCTAssertEqual(outcome.cause, .exited(code: EAGAIN))
    XCTAssertTrue(outcome.ending.wasRefusedTasks)
    XCTAssertEqual(try attempt("threads", "5", box: box).ending.wasRefusedTasks, false)
  }

  func testNoGroupCountsTheThreadsOfWhatCanHaveOneOnly() throws {
    for (profile, expected) in [(SystemCallProfile.worker, 1), (.threadedWorker, 2)] {
      let box = try box(of: layers.union([.seccomp, .noNewPrivileges]), profile)
      let child = try ChildProcess(
        ProcessSpecification(
          executable: try TestProgram.attempt(), arguments: ["sleep"], box: box))
      XCTAssertEqual(try groups().count, expected, "\(profile)")
      XCTAssertTrue(child.layers.isSuperset(of: layers))
    }
    // With one thread, another is refused all the same.
    let alone = try attempt(
      "threads", "2", box: box(of: layers.union([.seccomp, .noNewPrivileges])))
    XCTAssertEqual(alone.cause, .signalled(SIGSYS))
  }

  // MARK: - What is left

  func testNothingIsLeftOfAGroup() throws {
    let box = try box(of: layers)
    _ = try attempt("nothing", box: box)
    XCTAssertEqual(try groups(), [])
    do {
      let child = try ChildProcess(
        ProcessSpecification(
          executable: try TestProgram.attempt(), arguments: ["sleep"], box: box))
      XCTAssertEqual(try groups().count, 2, "\(child.identifier)")
    }
    XCTAssertEqual(try groups(), [])
    XCTAssertThrowsError(try runProgram("/no/such/program", [], box: box))
    XCTAssertEqual(try groups(), [])
  }

  // MARK: - Where groups are made

  func testTheFolderIsOurOwnGroupBeneathItsMount() {
    let first = """
      8:pids:/
      4:cpu,memory:/a/b
      1:name=systemd:/x
      0::/own
      """
    let mounts = """
      30 25 0:26 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory
      31 25 0:27 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
      32 25 0:28 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
      """
    func folder(
      _ controller: CgroupController, _ memberships: String, _ mounts: String
    ) -> String? {
      CgroupFolder(for: controller, memberships: memberships, mounts: mounts)
        .map { "\($0.version) \($0.path)" }
    }
    XCTAssertEqual(folder(.memory, first, mounts), "1 /sys/fs/cgroup/memory/a/b")
    XCTAssertEqual(folder(.processes, first, mounts), "1 /sys/fs/cgroup/pids")
    XCTAssertEqual(folder(.memory, "0::/own", mounts), "2 /sys/fs/cgroup/unified/own")
    XCTAssertEqual(folder(.memory, "0::/", mounts), "2 /sys/fs/cgroup/unified")
    // Where we have put ourselves is not where boxes go.
    XCTAssertEqual(
      folder(.memory, "0::/own/judge-processes", mounts), "2 /sys/fs/cgroup/unified/own")
    XCTAssertNil(folder(.memory, "", mounts))
    XCTAssertNil(folder(.memory, "0::/own", ""))
    // In a container that shows a part of the tree.
    let part = "32 25 0:28 /box /sys/fs/cgroup rw - cgroup2 cgroup2 rw"
    XCTAssertEqual(folder(.memory, "0::/box/x", part), "2 /sys/fs/cgroup/x")
    XCTAssertEqual(folder(.memory, "0::/box", part), "2 /sys/fs/cgroup")
    XCTAssertNil(folder(.memory, "0::/boxes", part))
  }
}
