package import Foundation
import Isolation

/// Calls a solution with arguments given as JSON, each call in a fresh boxed worker.
package struct SolutionCaller: ~Copyable {
  private let contract: Contract
  private let specification: WorkerSpecification
  // Holds the worker's program for as long as calls are made.
  private let folder: SessionFolder

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
    let folder = try SessionFolder(in: workbench.cache.folder)
    var build = try SubmissionBuild(
      starting: submission, for: suite, compiler: workbench.compiler, kits: workbench.kits,
      in: folder.url, wantsOptimised: false)
    guard case .built(let worker, _, _) = try build.finishChecked() else {
      throw RefusedSubmission(
        result: Judge(workbench: workbench).judge(submission, on: exercise))
    }
    let limits = SuiteLimits(exercise, workbench)
    contract = suite.contract
    specification = WorkerSpecification(
      program: worker.path, contractDigest: suite.contract.digest,
      limits: WorkerLimits(
        cpuTime: .seconds(max(limits.cpuSeconds, 10)),
        wallTimePerCall: .seconds(max(limits.wallSeconds, 60)),
        addressSpaceBytes: limits.memoryBytes),
      readablePaths: limits.readablePaths, executablePaths: limits.executablePaths)
    self.folder = folder
  }

  /// An answer as a line of JSON, and whether the solution gave one.
  package struct Answer: Equatable {
    package var json: String
    /// Whether the solution returned a value or threw an error.
    package var isAnswered: Bool
  }

  /// Makes one call.
  ///
  /// - Parameters:
  ///   - function: The function, with or without labels; none if the exercise has only one.
  ///   - argumentsJSON: A JSON object by parameter name.
  /// - Returns: The result as JSON.
  /// - Throws: `JSONMismatch` or `UnknownFunction` for a call that cannot be made.
  package func call(_ function: String?, argumentsJSON: Data) throws -> Answer {
    guard case .object(let arguments) = try JSONValue(parsing: argumentsJSON) else {
      throw JSONMismatch(path: "", text: "the arguments must be a JSON object by parameter name")
    }
    return try call(function, arguments)
  }

  /// Makes the call that a line `{"function": …, "arguments": {…}}` asks for.
  package func call(line: Data) throws -> Answer {
    guard case .object(let call) = try JSONValue(parsing: line),
      case .object(let arguments)? = call["arguments"]
    else {
      throw JSONMismatch(path: "arguments", text: "a call is an object with 'arguments' in it")
    }
    switch call["function"] {
    case .string(let name): return try self.call(name, arguments)
    case nil: return try self.call(nil, arguments)
    default: throw JSONMismatch(path: "function", text: "the name of a function is a string")
    }
  }

  private func call(_ name: String?, _ arguments: [String: JSONValue]) throws -> Answer {
    let (index, function) = try contract.function(named: name)
    let bytes = try ArgumentEncoder(contract: contract).encode(arguments, of: function)
    let session = try WorkerSession.start(specification)
    defer { _ = session.finish() }
    do throws(WorkerFailure) {
      switch try session.call(function: index, arguments: bytes) {
      case .returned(let bytes): return returned(bytes, by: function)
      case .threw(let type, let message):
        let error = "{\"type\":\(quoted(type)),\"message\":\(quoted(message))}"
        return Answer(json: "{\"throws\":\(error)}", isAnswered: true)
      }
    } catch {
      if case .judgeFault = error.reason { throw error }
      return failure(error.reason)
    }
  }

  private func returned(_ bytes: [UInt8], by function: ContractFunction) -> Answer {
    do {
      let value = try ResultDecoder(contract: contract).json(from: bytes, as: function.result)
      return Answer(json: "{\"returns\":\(value)}", isAnswered: true)
    } catch {
      return failure(.invalidValue("\(error)"))
    }
  }

  private func failure(_ reason: WorkerFailure.Reason) -> Answer {
    let ruling = TestRecord.Outcome.died(reason).ruling
    let message = ruling.reason?.sentence ?? ruling.message ?? ""
    return Answer(
      json: "{\"failure\":{\"reason\":\(quoted(ruling.verdict.rawValue)),"
        + "\"message\":\(quoted(message))}}",
      isAnswered: false)
  }

  private func quoted(_ text: String) -> String { ResultDecoder.json(text) }
}
