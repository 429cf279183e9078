import Glibc
import Isolation
import Wire
import XCTest

/// A worker that calls functions of the suite, within its limits and beyond them.
final class FunctionQuestionTests: ProgramTestCase {
  /// Answers as a closure does, and counts.
  private final class Lender: FunctionLender {
    var questions: [UInt32] = []
    var takenBack: [UInt32] = []
    private let body: (UInt32, [UInt8]) -> FunctionAnswer

    init(_ body: @escaping (UInt32, [UInt8]) -> FunctionAnswer) {
      self.body = body
    }

    func answer(function number: UInt32, arguments: [UInt8]) -> FunctionAnswer {
      questions.append(number)
      return body(number, arguments)
    }

    func takeBack(_ numbers: [UInt32]) { takenBack += numbers }

    func unheld() -> [UInt32] { [] }
  }

  /// Calls a worker that asks function 7 as often as the argument says, and returns the last answer.
  private func call(
    _ lender: Lender?, mode: String = "ask", times: UInt8 = 1,
    limits: WorkerLimits = FakeWorker.limits
  ) throws -> Result<WorkerReply, WorkerFailure> {
    let session = try FakeWorker.start(mode, limits: limits)
    session.lender = lender
    return Result { () throws(WorkerFailure) in try session.call(function: 0, arguments: [times]) }
  }

  private func assertFailure(
    _ result: Result<WorkerReply, WorkerFailure>, _ reason: WorkerFailure.Reason,
    line: UInt = #line
  ) {
    guard case .failure(let failure) = result else {
      return XCTFail("there was an answer: \(result)", line: line)
    }
    XCTAssertEqual(failure.reason, reason, line: line)
  }

  func testTheAnswersArrive() throws {
    let lender = Lender { _, arguments in .returned(arguments.map { $0 + 1 }) }
    XCTAssertEqual(try call(lender, times: 3).get(), .returned([3]))
    XCTAssertEqual(lender.questions, [7, 7, 7])
    XCTAssertEqual(lender.takenBack, [7])
  }

  func testAnErrorArrivesWithItsNumberAndComesBack() throws {
    let lender = Lender { _, _ in .threw(number: 5, type: "Refusal", description: "no") }
    XCTAssertEqual(try call(lender).get(), .rethrew(5))
  }

  func testWhoIsLentNothingMayAskNothing() throws {
    assertFailure(
      try call(nil), .protocolViolation("called a function, and was lent none"))
  }

  func testARefusedQuestionIsAViolation() throws {
    assertFailure(
      try call(Lender { number, _ in .refused("called \(number)") }),
      .protocolViolation("called 7"))
  }

  func testACallThatIsGivenUpIsNoFaultOfTheWorker() throws {
    assertFailure(
      try call(Lender { _, _ in .givenUp }), .judgeFault("the suite has given the call up"))
  }

  func testQuestionsHaveALimit() throws {
    var limits = FakeWorker.limits
    limits.asks = 3
    let lender = Lender { _, arguments in .returned(arguments) }
    XCTAssertEqual(try call(lender, times: 3, limits: limits).get(), .returned([0]))
    assertFailure(try call(lender, times: 4, limits: limits), .wallLimit)
  }

  func testAFloodOfQuestionsEndsWithTheTime() throws {
    var limits = FakeWorker.limits
    limits.asks = .max
    let lender = Lender { _, arguments in .returned(arguments) }
    assertFailure(try call(lender, mode: "ask-for-ever", limits: limits), .cpuLimit)
  }

  func testAFloodOfWhatIsGivenBackEndsToo() throws {
    var limits = FakeWorker.limits
    limits.asks = 1_000
    limits.cpuTime = .seconds(60)
    let lender = Lender { _, arguments in .returned(arguments) }
    assertFailure(try call(lender, mode: "give-back-for-ever", limits: limits), .wallLimit)
    limits.asks = .max
    limits.cpuTime = .milliseconds(100)
    assertFailure(try call(lender, mode: "give-back-for-ever", limits: limits), .cpuLimit)
  }

  func testOurOwnTimeIsNotTheWorkers() throws {
    var limits = FakeWorker.limits
    limits.wallTimePerCall = .milliseconds(400)
    let lender = Lender { _, arguments in
      usleep(600_000)
      return .returned(arguments)
    }
    XCTAssertEqual(try call(lender, limits: limits).get(), .returned([0]))
  }

  func testAnAnswerMayNotComeWhileAQuestionIsOpen() throws {
    let lender = Lender { _, arguments in .returned(arguments) }
    assertFailure(
      try call(lender, mode: "ask-and-answer"),
      .protocolViolation("sent a 'returned' frame without being asked"))
  }

  func testAQuestionMustHaveANumber() throws {
    assertFailure(
      try call(Lender { _, arguments in .returned(arguments) }, mode: "half-a-question"),
      .protocolViolation(
        "sent an 'ask' frame that cannot be decoded: the bytes end in the middle of a value"))
  }

  func testAQuestionOutOfTurnIsAViolation() throws {
    let session = try FakeWorker.start("ask-late")
    let lender = Lender { _, arguments in .returned(arguments) }
    session.lender = lender
    XCTAssertEqual(try session.call(function: 0, arguments: [1]), .returned([]))
    XCTAssertThrowsError(try session.call(function: 0, arguments: [1])) { error in
      XCTAssertEqual(
        (error as? WorkerFailure)?.reason,
        .protocolViolation("sent a 'ask' frame without being asked"))
    }
    XCTAssertEqual(lender.questions, [])
  }

  func testQuestionsInQuestionsHaveALimit() throws {
    let session = try FakeWorker.start("ask")
    let lender = Lender { _, arguments in
      // The failure of the inner call is that of the session.
      _ = try? session.call(function: 0, arguments: [1])
      return .returned(arguments)
    }
    session.lender = lender
    XCTAssertThrowsError(try session.call(function: 0, arguments: [1])) { error in
      XCTAssertEqual((error as? WorkerFailure)?.reason, .stackOverflow)
    }
    XCTAssertEqual(lender.questions.count, 256)
  }

  func testARequestMayBeMadeInAnswerToAQuestion() throws {
    let session = try FakeWorker.start("ask")
    var depth = 0
    let lender = Lender { _, arguments in
      depth += 1
      guard depth == 1 else { return .returned([40]) }
      let inner = try? session.call(function: 0, arguments: [1])
      return inner == .returned([40]) ? .returned([41]) : .refused("\(String(describing: inner))")
    }
    session.lender = lender
    XCTAssertEqual(try session.call(function: 0, arguments: [1]), .returned([41]))
  }
}
