import Foundation
import Isolation
import Judging
import XCTest

/// Solutions with threads: where the exercise allows four, and where it allows none, at every level of the
/// box that this machine has.
final class ThreadedSolutionTests: EndToEndTestCase {
  private static let levels = BoxLevel.allCases.filter {
    BoxSupport.available.isSuperset(of: $0.layers)
  }

  /// Adds up by quarters, with the loop over the quarters left open.
  private static func adding(_ loop: String, imports: String...) -> String {
    """
    \(imports.map { "import \($0)\n" }.joined())
    func sum(_ values: [Int], quarter: Int) -> Int {
      var sum = 0
      for index in values.indices where index % 4 == quarter { sum &+= values[index] }
      return sum
    }

    func added(_ values: [Int]) -> Int {
      \(loop)
    }
    """
  }

  private static let dispatch = """
    nonisolated(unsafe) let sums = UnsafeMutablePointer<Int>.allocate(capacity: 4)
    DispatchQueue.concurrentPerform(iterations: 4) { sums[$0] = sum(values, quarter: $0) }
    return sums[0] &+ sums[1] &+ sums[2] &+ sums[3]
    """

  private static let thread = """
    nonisolated(unsafe) let sums = UnsafeMutablePointer<Int>.allocate(capacity: 4)
    let done = DispatchSemaphore(value: 0)
    for quarter in 1..<4 {
      Thread { sums[quarter] = sum(values, quarter: quarter); done.signal() }.start()
    }
    sums[0] = sum(values, quarter: 0)
    for _ in 1..<4 { done.wait() }
    return sums[0] &+ sums[1] &+ sums[2] &+ sums[3]
    """

  private static let taskGroup = """
    nonisolated(unsafe) var total = 0
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      total = await withTaskGroup(of: Int.self) { group in
        for quarter in 0..<4 { group.addTask { sum(values, quarter: quarter) } }
        return await group.reduce(0, &+)
      }
      done.signal()
    }
    done.wait()
    return total
    """

  private static let solutions = [
    "Dispatch": adding(dispatch, imports: "Dispatch"),
    "Dispatch beside Foundation": adding(dispatch, imports: "Foundation"),
    "Thread": adding(thread, imports: "Foundation"),
    "TaskGroup": adding(taskGroup, imports: "Dispatch"),
    "TaskGroup beside Foundation": adding(taskGroup, imports: "Foundation"),
  ]

  /// Starts threads until it gets no more, each way that there is.
  private static let bombs = [
    "Thread": adding(
      """
      for _ in 0..<100 { Thread { Thread.sleep(forTimeInterval: 1_000) }.start() }
      return values.reduce(0, &+)
      """, imports: "Foundation"),
    "Dispatch": adding(
      """
      for number in 0..<100 {
        DispatchQueue(label: "\\(number)").async { _ = sleep(1_000) }
      }
      while true { _ = sleep(1_000) }
      """, imports: "Dispatch", "Glibc"),
    "pthread": adding(
      """
      var thread = pthread_t()
      for _ in 0..<100 { pthread_create(&thread, nil, { _ in sleep(1_000); return nil }, nil) }
      return values.reduce(0, &+)
      """, imports: "Glibc"),
  ]

  private func shared(_ solution: String) -> String {
    solution + "\nfunc total(_ values: [Int]) -> Int { added(values) }\n"
  }

  private func doubling(_ solution: String) -> String {
    solution
      + "\nfunc doubled(_ values: [Int]) -> [Int] { [added(values)] + values.map { 2 * $0 } }\n"
  }

  func testThreadsOfEveryKindWorkWhereTheExerciseAllowsThem() throws {
    XCTAssertFalse(Self.levels.isEmpty)
    for level in Self.levels {
      for (name, solution) in Self.solutions {
        let result = try judge(
          shared(solution), on: "shared-work", tests: ["testAddsUp", "testAgreesWithTheReference"],
          box: level)
        XCTAssertEqual(
          result.verdict, .accepted,
          "\(name), \(level): \(result.faults) \(result.diagnostics) \(result.tests)")
        XCTAssertEqual(result.limits?.threads, 4)
      }
    }
  }

  func testTheSameSolutionsAreToldWhereTheExerciseAllowsNone() throws {
    for level in Self.levels {
      for (name, solution) in Self.solutions {
        let result = try judge(
          doubling(solution), on: "double-it", tests: ["testDoublesEachNumber"], box: level)
        let test = try result.test("testDoublesEachNumber")
        XCTAssertEqual(test.reason, .threadLimit, "\(name), \(level): \(test)")
        XCTAssertEqual(result.limits?.threads, 1)
        let page = TerminalReport(style: TerminalStyle(), title: "Double it").text(for: result)
        XCTAssertTrue(page.contains("this exercise allows none besides the first"), page)
      }
    }
  }

  func testMoreThreadsThanAllowedAreTheThreadLimit() throws {
    for level in Self.levels {
      for (name, solution) in Self.bombs {
        let result = try judge(
          shared(solution), on: "shared-work", tests: ["testAddsUp"], box: level)
        let test = try result.test("testAddsUp")
        XCTAssertEqual(test.reason, .threadLimit, "\(name), \(level): \(test)")
      }
    }
  }

  private func assertAddsUpAtEveryLevel(
    _ solution: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    for level in Self.levels {
      let result = try judge(
        shared(solution), on: "shared-work", tests: ["testAddsUp"], box: level)
      XCTAssertEqual(
        result.verdict, .accepted, "\(level): \(result.tests) \(result.diagnostics)", file: file,
        line: line)
    }
  }

  func testThreadsThatHaveEndedMakeRoomForOthers() throws {
    let solution = Self.adding(
      """
      for _ in 0..<200 {
        var threads = [pthread_t](repeating: 0, count: 3)
        for index in 0..<3 { pthread_create(&threads[index], nil, { _ in nil }, nil) }
        for thread in threads { pthread_join(thread, nil) }
      }
      return values.reduce(0, &+)
      """, imports: "Glibc")
    try assertAddsUpAtEveryLevel(solution)
  }

  /// Whatever the machine has, Dispatch makes no more threads than it may.
  func testASolutionSeesTwoProcessorsFewerThanItMayHaveThreads() throws {
    let solution = Self.adding(
      """
      let processors = ProcessInfo.processInfo.activeProcessorCount
      precondition(processors <= 2 && processors == sysconf(Int32(_SC_NPROCESSORS_CONF)))
      let done = DispatchSemaphore(value: 0)
      Task.detached {
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<30 { group.addTask { usleep(10_000) } }
        }
        try? await Task.sleep(for: .milliseconds(1))
        done.signal()
      }
      done.wait()
      return values.reduce(0, &+)
      """, imports: "Foundation")
    try assertAddsUpAtEveryLevel(solution)
  }

  func testTheCPUTimeOfThreadsCountsTogether() throws {
    let solution = Self.adding(
      """
      DispatchQueue.concurrentPerform(iterations: 4) { _ in while true {} }
      return 0
      """, imports: "Dispatch")
    let result = try judge(shared(solution), on: "shared-work", tests: ["testAddsUp"])
    XCTAssertEqual(result.verdict, .timeLimitExceeded)
    let test = try result.test("testAddsUp")
    XCTAssertGreaterThan(try XCTUnwrap(test.cpuTime), .milliseconds(500))
  }

  func testAnEndlessWaitForAThreadIsStopped() throws {
    let solution = Self.adding(
      """
      let never = DispatchSemaphore(value: 0)
      Thread { never.wait() }.start()
      never.wait()
      return 0
      """, imports: "Foundation")
    let result = try judge(shared(solution), on: "shared-work", tests: ["testAddsUp"])
    XCTAssertEqual(result.verdict, .timeLimitExceeded, "\(result.tests)")
  }

  func testATrapOnAnotherThreadIsATrap() throws {
    let solution = Self.adding(
      """
      let done = DispatchSemaphore(value: 0)
      Thread { _ = values[values.count]; done.signal() }.start()
      done.wait()
      return 0
      """, imports: "Foundation")
    let result = try judge(shared(solution), on: "shared-work", tests: ["testAddsUp"])
    XCTAssertEqual(try result.test("testAddsUp").reason, .trap(message: "Index out of range"))
  }

  func testThreadsWorkInWorkloads() throws {
    let solution = try XCTUnwrap(Self.solutions["TaskGroup"])
    let result = try judge(shared(solution), on: "shared-work", measuresTime: true)
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults) \(result.tests)")
    XCTAssertEqual(result.timing?.workloads.map(\.verdict), [.accepted])
  }

  func testThreadsWorkInCalls() throws {
    for (name, solution) in Self.solutions {
      let caller = try SolutionCaller(
        submission(shared(solution)), of: exercise("shared-work"), workbench: workbench())
      let call = try RequestedCall(
        function: nil, argumentsJSON: Data(#"{"values": [1, 2, 3, 4, 5]}"#.utf8))
      XCTAssertEqual(try caller.answer(call).json, #"{"returns":15}"#, name)
    }
    let bomb = try SolutionCaller(
      submission(shared(try XCTUnwrap(Self.bombs["pthread"]))), of: exercise("shared-work"),
      workbench: workbench())
    let call = try RequestedCall(function: nil, argumentsJSON: Data(#"{"values": [1]}"#.utf8))
    let answer = try bomb.answer(call).json
    XCTAssertTrue(answer.contains("more threads"), answer)
  }
}
