import Foundation
import Isolation

/// Calls a solution with arguments given as JSON, each call in a fresh boxed worker.
package struct SolutionCaller: ~Copyable {
  private let contract: Contract
  private let specification: WorkerSpecification
  // Holds the library for as long as calls are made.
  private let build: SubmissionBuild

  /// Compiles a solution.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - exercise: What it is a solution of.
  ///   - workbench: The toolchain, kits and suites.
  /// - Throws: `RefusedSubmission` if it does not compile; otherwise what is wrong with the machine.
  package init(
    _ submission: Submission, of exercise: Exercise, workbench: Workbench
  ) throws {
    let suite = try workbench.suite(of: exercise)
    var build = try SubmissionBuild(
      starting: submission, for: suite, with: workbench,
      options: JudgingOptions(measuresTime: false))
    if case .refused(let diagnostics, _) = try build.finish(.checked) {
      throw RefusedSubmission(diagnostics: diagnostics)
    }
    var limits = SuiteLimits(exercise, workbench, level: .basic)
    limits.cpuSeconds = max(limits.cpuSeconds, 10)
    limits.wallSeconds = max(limits.wallSeconds, 60)
    contract = suite.contract
    specification = WorkerSpecification(
      serving: build.worker(.checked), contractDigest: suite.contract.digest, within: limits)
    self.build = build
  }

  /// Makes one call.
  ///
  /// - Parameter call: The call.
  /// - Returns: What became of it.
  /// - Throws: `InvalidCall` for a call that cannot be made; otherwise what is wrong with the machine.
  package func answer(_ call: RequestedCall) throws -> CallAnswer {
    let (index, function, arguments) = try encoded(call)
    let session = try WorkerSession.start(specification)
    defer { _ = session.finish() }
    do throws(WorkerFailure) {
      switch try session.call(function: index, arguments: arguments) {
      case .returned(let bytes): return returned(bytes, by: function)
      case .threw(let type, let message): return CallAnswer(throws: type, message: message)
      // It was lent nothing that could have thrown an error.
      case .rethrew: return failure(.protocolViolation("threw an error that it was not told of"))
      }
    } catch {
      if case .judgeFault = error.reason { throw error }
      return failure(error.reason)
    }
  }

  private func encoded(_ call: RequestedCall) throws -> (Int, ContractFunction, [UInt8]) {
    do {
      let (index, function) = try contract.function(named: call.function)
      guard contract.isCallOfValues(function) else {
        throw InvalidCall(
          "'\(function.fullName)' takes or returns functions or sequences, which JSON cannot hold; "
            + "call it from a test in Swift, with 'swift test' in a workspace.")
      }
      let encoder = ArgumentEncoder(contract: contract)
      return (index, function, try encoder.encode(call.arguments, of: function))
    } catch let error as JSONMismatch {
      throw InvalidCall("\(error)")
    } catch let error as UnknownFunction {
      throw InvalidCall("\(error)")
    }
  }

  private func returned(_ bytes: [UInt8], by function: ContractFunction) -> CallAnswer {
    do {
      let value = try ResultDecoder(contract: contract).json(from: bytes, as: function.answer)
      return CallAnswer(returns: value)
    } catch {
      return failure(.invalidValue("\(error)"))
    }
  }

  private func failure(_ reason: WorkerFailure.Reason) -> CallAnswer {
    let ruling = TestRecord.Outcome.died(reason).ruling
    return CallAnswer(
      failure: ruling.verdict.rawValue,
      message: ruling.reason?.sentence.text(in: .english) ?? "\(reason)")
  }
}
