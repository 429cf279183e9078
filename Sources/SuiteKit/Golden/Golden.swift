import Foundation
import Isolation
import Wire

/// Checks the solution against the vectors that the exercise's authority computed.
///
/// - Parameters:
///   - file: The name of a file in the exercise's `golden` folder.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test, at the first vector that the solution does not agree with, or because there is
///   no such file.
public func expectGolden(_ file: String, within tolerance: Tolerance? = nil) throws {
  let program = SuiteState.current.program
  let path = "\(program.goldenFolder)/\(file).vectors"
  guard FileManager.default.fileExists(atPath: path) else { throw MissingVectors(file: file) }
  let vectors = try GoldenVector.vectors(
    in: Array(Data(contentsOf: URL(fileURLWithPath: path))))
  for vector in vectors {
    let decode = { (decoder: inout WireDecoder) throws(WireError) in
      try program.decodeResult(vector.function, &decoder)
    }
    let call = Call<Any>(
      function: vector.function, encodedArguments: vector.arguments, description: vector.call,
      decode: decode)
    switch vector.outcome {
    case .returns(let bytes):
      do {
        try expect(
          try Suite.solution.perform(call), equals: try call.result(from: bytes), within: tolerance)
      } catch var mismatch as Mismatch {
        mismatch.expectedResult = bytes
        throw mismatch
      }
    case .throwsInvalidInput:
      try expectInvalidInput { try Suite.solution.perform(call) }
    }
  }
}
