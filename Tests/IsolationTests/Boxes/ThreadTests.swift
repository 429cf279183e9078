import Foundation
import Isolation
import XCTest

final class ThreadTests: ProgramTestCase {
  /// At the lowest level, where the system's own /proc is what there is, and with all that the
  /// system has.
  private let levels: [Set<BoxLayer>] = [[], Set(BoxLayer.allCases)]

  func testWhatWeHaveOpenIsNotHeldAgainstAWorker() throws {
    let open = (0..<100).map { _ in dup(STDERR_FILENO) }
    defer { for descriptor in open { close(descriptor) } }
    for level in BoxLevel.allCases where BoxSupport.available.isSuperset(of: level.layers) {
      let box = testBox(
        .threadedWorker, limits: BoxLimits(openFiles: 16), required: level.layers, optional: [])
      XCTAssertEqual(try attempt("nothing", box: box).cause, .exited(code: 0), "\(level)")
    }
  }

  func testAThreadedWorkerMayStartThreadsAndNoProcess() throws {
    for optional in levels {
      let box = testBox(.threadedWorker, optional: optional)
      XCTAssertEqual(try attempt("thread", box: box).cause, .exited(code: 0))
      XCTAssertEqual(try attempt("fork", box: box).cause, .signalled(SIGSYS))
      XCTAssertEqual(
        try attempt("execute", try TestProgram.attempt(), box: box).cause, .signalled(SIGSYS))
      XCTAssertEqual(
        try attempt("socket", "\(AF_INET)", box: box).cause, .signalled(SIGSYS))
    }
  }

  func testAThreadedWorkerLearnsNothingOfUsFromProc() throws {
    setenv("JUDGE_SECRET", "x", 1)
    for optional in levels {
      let box = testBox(.threadedWorker, optional: optional)
      XCTAssertEqual(
        try attempt("read", "/proc/thread-self/stat", box: box).cause, .exited(code: 0))
      for file in ["environ", "mem", "maps", "fd/0", "cwd/x", "root/etc/passwd"] {
        for process in ["\(getpid())", "1"] {
          let outcome = try attempt("show", "/proc/\(process)/\(file)", box: box)
          XCTAssertNotEqual(outcome.cause, .exited(code: 0), "\(process) \(file)")
          XCTAssertEqual(outcome.output, "", "\(process) \(file)")
        }
      }
    }
    XCTAssertEqual(
      try attempt("list", "/proc", box: testBox(.threadedWorker, optional: [])).cause,
      .exited(code: EACCES))
  }

  /// libdispatch looks at its threads after a second of work and dies if it may not.
  func testDispatchSurvivesBusyWorkers() throws {
    let program = try build(
      """
      import Dispatch
      let start = DispatchTime.now().uptimeNanoseconds
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        var sum = 0
        while DispatchTime.now().uptimeNanoseconds - start < 3_000_000_000 {
          for index in 0..<1_000 { sum &+= index &* sum }
        }
        precondition(sum != 1)
      }
      """)
    for optional in levels {
      let outcome = try runProgram(program, [], box: try swiftBox(optional: optional))
      XCTAssertEqual(outcome.cause, .exited(code: 0), outcome.output)
    }
  }

  func testTasksTimersAndOperationsRun() throws {
    let program = try build(
      """
      import Foundation
      let sum = await withTaskGroup(of: Int.self, returning: Int.self) { group in
        for number in 1...100 {
          group.addTask {
            try? await Task.sleep(for: .milliseconds(1))
            return number
          }
        }
        var sum = 0
        for await number in group { sum += number }
        return sum
      }
      precondition(sum == 5_050)

      let done = DispatchSemaphore(value: 0)
      Thread { done.signal() }.start()
      done.wait()
      let queue = DispatchQueue(label: "timer", attributes: .concurrent)
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now(), repeating: .milliseconds(1))
      timer.setEventHandler { done.signal() }
      timer.resume()
      done.wait()
      done.wait()
      timer.cancel()
      func operate() {
        let operations = OperationQueue()
        operations.addOperations((0..<10).map { _ in BlockOperation {} }, waitUntilFinished: true)
      }
      operate()
      """)
    for optional in levels {
      let outcome = try runProgram(program, [], box: try swiftBox(optional: optional))
      XCTAssertEqual(outcome.cause, .exited(code: 0), outcome.output)
    }
  }

  // MARK: - Helpers

  private func swiftBox(optional: Set<BoxLayer>) throws -> BoxSpecification {
    testBox(
      .threadedWorker, executable: [try libraries()],
      limits: BoxLimits(addressSpaceBytes: 1 << 30, cpuSeconds: 60, tasks: 32), optional: optional)
  }

  private func libraries() throws -> String {
    URL(fileURLWithPath: try TestProgram.find("swiftc")).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/lib/swift/linux"
  }

  private func build(_ source: String) throws -> String {
    let folder = try TemporaryFolder.make("swift")
    try source.write(toFile: "\(folder)/main.swift", atomically: true, encoding: .utf8)
    let compiler = try TestProgram.find("swiftc")
    let outcome = try runProgram(
      compiler, ["-swift-version", "6", "-o", "\(folder)/program", "\(folder)/main.swift"], box: nil
    ) {
      $0.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"]
      $0.environment["HOME"] = folder
    }
    guard outcome.cause == .exited(code: 0) else {
      throw SystemError(call: "swiftc", code: 0, detail: outcome.output)
    }
    return "\(folder)/program"
  }
}
