import Foundation
import Isolation

/// Reads a file of vectors that an authority computed: a header, then a call and its answer a line.
struct GoldenFile {
  let contract: Contract

  /// The first line: where the vectors come from.
  private struct Header: Decodable {
    var authority: String
    var versions: [String: String]
    var script: String
    var seed: Int
  }

  /// Returns the vectors of a file.
  ///
  /// - Throws: `SuiteProblem` naming the line that is wrong, or the file that cannot be read.
  func vectors(in file: URL) throws -> [GoldenVector] {
    let newline = UInt8(ascii: "\n")
    let lines = try Exercise.content(of: file).split(
      separator: newline, omittingEmptySubsequences: false)
    var vectors: [GoldenVector] = []
    for (index, line) in lines.enumerated() where index == 0 || !line.isEmpty {
      do {
        if index == 0 {
          _ = try JSONDecoder().decode(Header.self, from: Data(line))
        } else {
          vectors.append(try vector(JSONValue(parsing: Data(line))))
        }
      } catch is DecodingError {
        let form = index == 0 ? "the header with authority, versions, script and seed" : "a vector"
        throw SuiteProblem(file: file, line: index + 1, text: "The line is not \(form) in JSON.")
      } catch let error as JSONMismatch {
        throw SuiteProblem(file: file, line: index + 1, text: "\(error)")
      } catch let error as UnknownFunction {
        throw SuiteProblem(file: file, line: index + 1, text: "\(error)")
      }
    }
    guard !vectors.isEmpty else { throw SuiteProblem(file: file, text: "It has no vectors.") }
    return vectors
  }

  private func vector(_ line: JSONValue) throws -> GoldenVector {
    guard case .object(let line) = line, case .object(let arguments)? = line["arguments"] else {
      throw JSONMismatch(path: "arguments", text: "a vector is an object with 'arguments' in it")
    }
    // A key that is misspelt would otherwise make a vector that expects something else.
    let known = ["function", "arguments", "returns", "throws"]
    for key in line.keys.sorted() where !known.contains(key) {
      throw JSONMismatch(path: key, text: "a vector has no such key; it has \(known)")
    }
    let (index, function) = try contract.function(named: name(in: line))
    let encoder = ArgumentEncoder(contract: contract)
    let outcome: GoldenVector.Outcome
    switch (line["returns"], line["throws"]) {
    case (let value?, nil):
      outcome = .returns(try encoder.encode(value, as: function.answer))
    case (nil, .string("InvalidInput")):
      outcome = .throwsInvalidInput
    case (nil, _?):
      throw JSONMismatch(path: "throws", text: "only \"InvalidInput\" is known")
    default:
      throw JSONMismatch(path: "returns", text: "a vector either 'returns' or 'throws'")
    }
    return GoldenVector(
      function: index, call: SourceText(contract: contract).call(of: function, arguments),
      arguments: try encoder.encode(arguments, of: function), outcome: outcome)
  }

  private func name(in line: [String: JSONValue]) throws -> String? {
    switch line["function"] {
    case .string(let name): return name
    case nil: return nil
    default: throw JSONMismatch(path: "function", text: "the name of a function is a string")
    }
  }
}
