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

  private struct Line: Decodable {
    var function: String?
    var arguments: [String: JSONValue]
    var returns: JSONValue?
    var throwsError: String?

    enum CodingKeys: String, CodingKey {
      case function
      case arguments
      case returns
      case throwsError = "throws"
    }
  }

  /// Returns the vectors of a file.
  ///
  /// - Throws: `SuiteProblem` naming the line that is wrong.
  func vectors(in file: URL) throws -> [GoldenVector] {
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    var vectors: [GoldenVector] = []
    for (index, line) in lines.enumerated() {
      do {
        if index == 0 {
          _ = try JSONDecoder().decode(Header.self, from: Data(line))
        } else {
          vectors.append(try vector(JSONDecoder().decode(Line.self, from: Data(line))))
        }
      } catch let error as DecodingError {
        throw SuiteProblem(
          file: file, line: index + 1, text: "The line has not the form of a vector: \(error)")
      } catch let error as JSONMismatch {
        throw SuiteProblem(file: file, line: index + 1, text: "\(error)")
      }
    }
    guard !vectors.isEmpty else { throw SuiteProblem(file: file, text: "It has no vectors.") }
    return vectors
  }

  private func vector(_ line: Line) throws -> GoldenVector {
    let (index, function) = try contract.function(named: line.function)
    let encoder = ArgumentEncoder(contract: contract)
    let outcome: GoldenVector.Outcome
    switch (line.returns, line.throwsError) {
    case (let value?, nil):
      outcome = .returns(try encoder.encode(value, as: function.result))
    case (nil, "InvalidInput"):
      outcome = .throwsInvalidInput
    default:
      // A result that is nil is written as null, which decodes as an absent key.
      guard line.throwsError == nil else {
        throw JSONMismatch(path: "throws", text: "only \"InvalidInput\" is known")
      }
      outcome = .returns(try encoder.encode(.null, as: function.result))
    }
    return GoldenVector(
      function: index, call: SourceText(contract: contract).call(of: function, line.arguments),
      arguments: try encoder.encode(line.arguments, of: function), outcome: outcome)
  }
}
