import Isolation
import Wire

// Functions that cross the pipe: those of the suite that a solution calls, and those of the solution.

extension SolutionServer {
  /// Whether a desk is that of the current worker.
  func isCurrent(_ desk: LendingDesk) -> Bool { self.desk === desk }

  /// Calls a function of the suite for the worker, which may make the solution known to other calls.
  ///
  /// - Parameters:
  ///   - isToldOfErrors: Whether the worker goes on after an error.
  ///   - make: Calls the function.
  /// - Returns: The answer.
  /// - Throws: What the function throws.
  func asking(
    toldOfErrors isToldOfErrors: Bool, _ make: () throws -> LentFunction.Answer
  ) throws -> LentFunction.Answer {
    noteExchange()
    let outer = lastCall
    let transcript = desk?.transcript
    // Where the outer call fails later, it is the one to show.
    func goOn() {
      lastCall = outer
      if let transcript { desk?.transcript = transcript }
    }
    do {
      let answer = try make()
      goOn()
      return answer
    } catch {
      if isToldOfErrors, !(error is any EndOfTest) { goOn() }
      throw error
    }
  }

  /// Returns what a function of the solution answers, and how many bytes that takes on the pipe.
  func result<Result>(
    of invoke: () throws -> WorkerReply, from desk: LendingDesk,
    _ decode: (inout WireDecoder) throws(WireError) -> Result
  ) throws -> (value: Result, byteCount: Int) {
    if let reason = desk.reason { throw reason }
    if let failure { throw failure }
    noteExchange()
    do {
      switch try invoke() {
      case .threw(let type, let description):
        throw SolutionError(type: type, message: description)
      case .rethrew(let number):
        throw try error(number, of: desk)
      case .returned(let bytes):
        var decoder = WireDecoder(bytes)
        decoder.functions = desk
        let result = try decode(&decoder)
        try decoder.finish()
        return (result, bytes.count)
      }
    } catch let error as WireError {
      throw noted(.invalidValue("\(error)"))
    } catch {
      let reason = reason(for: error, desk)
      if let failure = reason as? WorkerFailure { note(failure) }
      throw reason
    }
  }

  /// Why a call came to nothing: because of what a function of the suite threw, if it did.
  ///
  /// Then the worker has been ended, for it waits for an answer that it will not get, and is not to blame.
  func reason(for error: any Error, _ desk: LendingDesk) -> any Error {
    error is WorkerFailure ? desk.reason ?? error : error
  }

  /// The error that a worker says it was told of.
  func error(_ number: UInt32, of desk: LendingDesk) throws -> any Error {
    guard number < desk.errors.count else {
      throw noted(.protocolViolation("threw the error \(number), of which it was not told"))
    }
    let error = desk.errors[Int(number)]
    passedOn.append(error)
    return error
  }

  /// Whether an error is one that a function of the suite threw and that came back through the solution.
  ///
  /// Errors have no identity, so one of this type that says the same is taken for it.
  func hasPassedOn(_ error: any Error) -> Bool {
    passedOn.contains { type(of: $0) == type(of: error) && "\($0)" == "\(error)" }
  }
}
