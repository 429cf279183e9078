import Foundation
import XCTest

@testable import Isolation

/// Several processes of one nursery: none finds anything of the one before it.
final class NurseryTests: ProgramTestCase {
  // MARK: - What each process is

  func testEveryProcessBeginsInTheSameState() throws {
    XCTAssertEqual(try outcomes(of: "count", box: testBox()).map(\.output), ["1", "1", "1"])
  }

  func testAProcessHasTheDescriptorsOfItsStartOnly() throws {
    for outcome in try outcomes(of: "descriptors", box: testBox(), descriptors: [7: 2]) {
      XCTAssertEqual(outcome.output, "0 1 2 7 ")
    }
  }

  func testAHundredProcessesHaveTheDescriptorsOfTheirStarts() throws {
    let outcomes = try outcomes(of: "descriptors", box: testBox(), descriptors: [7: 2], starts: 100)
    XCTAssertEqual(outcomes.map(\.output), Array(repeating: "0 1 2 7 ", count: 100))
  }

  func testAProcessHasTheLayersOfItsBox() throws {
    let levels = BoxLevel.allCases.filter { BoxSupport.available.isSuperset(of: $0.layers) }
    XCTAssertFalse(levels.isEmpty)
    for level in levels {
      let box = testBox(required: level.layers, optional: [])
      for outcome in try outcomes(of: "nothing", box: box) {
        XCTAssertEqual(outcome.cause, .exited(code: 0), "\(level)")
        XCTAssertEqual(outcome.layers, level.layers)
      }
    }
  }

  func testAProcessCannotExecuteAnything() throws {
    // A worker that is executed has a filter that lets one program through, with a secret; this one has none.
    let program = try TestProgram.attempt()
    for outcome in try outcomes(of: "execute", program, box: testBox()) {
      XCTAssertEqual(outcome.cause, .signalled(SIGSYS))
    }
  }

  func testAProcessIsOurChildAndEndsAsItEnds() throws {
    for box in [testBox(), testBox(required: [], optional: [])] {
      XCTAssertEqual(try causes(of: "exit", "7", box: box), [.exited(code: 7)])
      XCTAssertEqual(try causes(of: "abort", box: box), [.signalled(SIGABRT)])
      XCTAssertEqual(try causes(of: "kill-self", box: box), [.signalled(SIGTERM)])
    }
  }

  func testClocksAndUsageAreThoseOfTheProcess() throws {
    for outcome in try outcomes(of: "spin", "0.05", box: testBox()) {
      XCTAssertGreaterThanOrEqual(outcome.ending.cpuTime, .milliseconds(50))
    }
  }

  func testTheLimitsOfTheBoxHold() throws {
    let box = testBox(limits: BoxLimits(addressSpaceBytes: 64 << 20))
    XCTAssertEqual(try causes(of: "allocate", "16", box: box), [.exited(code: 0)])
    XCTAssertEqual(try causes(of: "allocate", "128", box: box), [.exited(code: ENOMEM)])
    XCTAssertEqual(try causes(of: "deep", box: box), [.signalled(SIGSEGV)])
  }

  // MARK: - What they share

  func testAProcessCanLeaveNoSystemVObjectForTheNext() throws {
    let box = try box(of: [.ipcNamespace])
    for outcome in try outcomes(of: "make-shared-memory", "4711", box: box) {
      XCTAssertEqual(outcome.cause, .exited(code: 0), "it is there already")
    }
  }

  func testWhereProcessesShareSystemVObjectsTheFilterRefusesThem() throws {
    let box = try box(of: [.ipcNamespace, .seccomp, .noNewPrivileges])
    XCTAssertEqual(
      try causes(of: "make-shared-memory", "4711", box: box), [.signalled(SIGSYS)])
  }

  func testAProcessCanLeaveNoFileForTheNext() throws {
    let box = try box(of: [.mountNamespace])
    XCTAssertEqual(try causes(of: "make-folder", "/left", box: box), [.exited(code: EROFS)])
    XCTAssertEqual(try causes(of: "make-folder", "/usr/lib/left", box: box), [.exited(code: EROFS)])
  }

  func testProcessesHaveTheSameNumberAndSeeNoOther() throws {
    let box = try box(of: [.pidNamespace])
    XCTAssertEqual(try outcomes(of: "number", box: box).map(\.output), ["2 0", "2 0", "2 0"])
    XCTAssertEqual(try causes(of: "signal-all", box: box), [.exited(code: ESRCH)])
  }

  func testWhereTheFilterRefusesProcessesTheyShareANamespaceOfThem() throws {
    let box = try box(of: [.pidNamespace, .seccomp, .noNewPrivileges])
    XCTAssertEqual(try outcomes(of: "number", box: box).map(\.output), ["2 0", "3 0", "4 0"])
    XCTAssertEqual(try causes(of: "signal-all", box: box), [.signalled(SIGSYS)])
  }

  func testAProcessMayOutliveItsNurseryInTheSharedNamespace() throws {
    let box = try box(of: [.pidNamespace, .seccomp, .noNewPrivileges])
    let specification = ProcessSpecification(
      executable: try TestProgram.attempt(), arguments: ["spin", "0.2"], box: box)
    var nursery: Nursery? = try Nursery(for: specification)
    var children = Optional(try ChildProcess(specification, in: nursery))
    let initProcess = try XCTUnwrap(nursery?.sharedInit).identifier
    nursery = nil
    XCTAssertEqual(kill(initProcess, 0), 0)
    let ending = try children?.waitUntilExit(deadline: .now + .seconds(60))
    XCTAssertEqual(ending?.cause, .exited(code: 0))
    children = nil
    let deadline = ContinuousClock.now + .seconds(20)
    while kill(initProcess, 0) == 0, ContinuousClock.now < deadline {
      _ = waitpid(initProcess, nil, WNOHANG)
    }
    XCTAssertEqual(kill(initProcess, 0), -1, "init is still there")
  }

  func testTheTreeOfSeveralHasNoProc() throws {
    let box = try box(of: [.mountNamespace, .pidNamespace, .privateProc])
    XCTAssertEqual(try causes(of: "exists", "/proc/self", box: box), [.exited(code: ENOENT)])
  }

  func testTheNetworkIsNoneOfOurs() throws {
    let box = try box(of: [.networkNamespace])
    for outcome in try outcomes(of: "interfaces", box: box) {
      XCTAssertEqual(outcome.output, "lo down ")
    }
  }

  // MARK: - Starts that vary

  func testEachStartBringsItsArguments() throws {
    let nursery = try varyingNursery(testBox())
    for code in [3, 4, 5] as [Int32] {
      let cause = try cause(of: "exit", "\(code)", box: testBox(), in: nursery)
      XCTAssertEqual(cause, .exited(code: code))
    }
  }

  func testEachStartBringsItsPathsAtEveryLevel() throws {
    let levels = BoxLevel.allCases.filter { BoxSupport.available.isSuperset(of: $0.layers) }
    for level in levels {
      func box(_ readable: [String]) -> BoxSpecification {
        testBox(readable: readable, required: level.layers, optional: [])
      }
      let nursery = try varyingNursery(box([]))
      let cause = try cause(of: "read", "/etc/passwd", box: box(["/etc/passwd"]), in: nursery)
      XCTAssertEqual(cause, .exited(code: 0), "\(level)")
      let hidden = try self.cause(of: "read", "/etc/passwd", box: box([]), in: nursery)
      XCTAssertTrue(
        [.exited(code: EACCES), .exited(code: ENOENT)].contains(hidden), "\(level): \(hidden)")
    }
  }

  func testEachStartBringsItsLimits() throws {
    let nursery = try varyingNursery(testBox())
    for (megabytes, code) in [(256, 0), (64, ENOMEM), (256, 0)] {
      let box = testBox(limits: BoxLimits(addressSpaceBytes: megabytes << 20))
      XCTAssertEqual(
        try cause(of: "allocate", "128", box: box, in: nursery), .exited(code: code))
    }
  }

  func testATreeOfAProcessOfItsOwnHasAProc() throws {
    let box = try box(of: [.mountNamespace, .pidNamespace, .privateProc])
    let cause = try cause(of: "exists", "/proc/self", box: box, in: varyingNursery(box))
    XCTAssertEqual(cause, .exited(code: 0))
  }

  func testArgumentsThatTakeTooMuchRoomAreRefusedAndTheNextStartIsNot() throws {
    let nursery = try varyingNursery(testBox())
    let text = String(repeating: "x", count: 100_000)
    XCTAssertThrowsError(try cause(of: "exit", text, box: testBox(), in: nursery)) {
      XCTAssertTrue("\($0)".contains("too long"), "\($0)")
    }
    XCTAssertEqual(
      try cause(of: "exit", "3", box: testBox(), in: nursery), .exited(code: 3))
  }

  private func varyingNursery(_ box: BoxSpecification) throws -> Nursery {
    try Nursery(
      for: ProcessSpecification(executable: try TestProgram.attempt(), box: box), varies: true)
  }

  private func cause(
    of arguments: String..., box: BoxSpecification, in nursery: Nursery
  ) throws -> ProcessEnding.Cause {
    let specification = ProcessSpecification(
      executable: try TestProgram.attempt(), arguments: arguments, box: box)
    var child = try ChildProcess(specification, in: nursery)
    return try XCTUnwrap(child.waitUntilExit(deadline: .now + .seconds(60))).cause
  }

  // MARK: - Workers

  func testWorkersThatAreTimedOrHaveThreadsAreStartedOneByOne() throws {
    var worker = WorkerSpecification(
      program: try TestProgram.attempt(), library: "/tmp/library.so", contractDigest: "")
    XCTAssertNotNil(try WorkerNursery(for: worker))
    worker.isTimed = true
    XCTAssertNil(try WorkerNursery(for: worker))
    worker.isTimed = false
    worker.limits.threads = 2
    XCTAssertNil(try WorkerNursery(for: worker))
    worker.limits.threads = 1
    worker.library = nil
    XCTAssertNil(try WorkerNursery(for: worker))
  }

  // MARK: - What goes wrong

  func testAPathThatIsMissingIsNamed() throws {
    let box = testBox(readable: ["/there/is/nothing"])
    let specification = ProcessSpecification(executable: try TestProgram.attempt(), box: box)
    let words = try failure(of: specification)
    XCTAssertTrue(words.contains("/there/is/nothing"), words)
  }

  func testANurseryThatIsGoneIsSaid() throws {
    // A program that is no nursery ends without an answer.
    let specification = ProcessSpecification(executable: "/bin/true", box: testBox())
    let words = try failure(of: specification)
    XCTAssertTrue(words.contains("/bin/true"), words)
  }

  private func failure(of specification: ProcessSpecification) throws -> String {
    let nursery = try Nursery(for: specification)
    do throws(SystemError) {
      _ = try ChildProcess(specification, in: nursery)
    } catch {
      return "\(error)"
    }
    XCTFail("A process was started.")
    return ""
  }

  // MARK: - Starting

  /// What becomes of processes of a nursery.
  private func outcomes(
    of arguments: String..., box: BoxSpecification, descriptors: [Int32: Int32] = [:],
    starts: Int = 3
  ) throws -> [Outcome] {
    let executable = try TestProgram.attempt()
    var specification = ProcessSpecification(
      executable: executable, arguments: arguments, box: box)
    let nursery = try Nursery(for: specification)
    return try (0..<starts).map { _ in
      let output = try MemoryFile(name: "output")
      specification.descriptors = [1: output.descriptor, 2: output.descriptor]
        .merging(descriptors) { $1 }
      var child = try ChildProcess(specification, in: nursery)
      let ending = try XCTUnwrap(child.waitUntilExit(deadline: .now + .seconds(60)))
      return Outcome(
        cause: ending.cause,
        output: String(decoding: try output.contents(upTo: 65_536), as: UTF8.self),
        ending: ending, layers: child.layers)
    }
  }

  /// The ways in which three processes of a nursery end, each once.
  private func causes(of arguments: String..., box: BoxSpecification) throws -> [ProcessEnding
    .Cause]
  {
    let executable = try TestProgram.attempt()
    let specification = ProcessSpecification(
      executable: executable, arguments: arguments, box: box)
    let nursery = try Nursery(for: specification)
    let causes = try (0..<3).map { _ in
      var child = try ChildProcess(specification, in: nursery)
      return try XCTUnwrap(child.waitUntilExit(deadline: .now + .seconds(60))).cause
    }
    return causes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
