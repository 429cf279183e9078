import ExerciseKit
import Wire
import XCTest

@testable import SuiteKit

final class WorkloadTests: XCTestCase {
  private let workload = Workload("random numbers", sizes: [2, 4]) { size, generator in
    let numbers = (0..<size).map { _ in Int(truncatingIfNeeded: generator.next()) }
    return Call<Int>(
      function: 0, name: "sum", arguments: [Argument(label: nil, value: numbers)],
      encode: { encoder in encoder.encode(numbers) },
      decode: { decoder throws(WireError) in try decoder.decode(Int.self) },
      encodeResult: { encoder, value in encoder.encode(value) })
  }

  private func arguments(size: Int, seed: UInt64) throws -> [UInt8] {
    try XCTUnwrap(workload.call(size: size, seed: seed) as? Call<Int>).encodedArguments()
  }

  func testEqualSeedsGiveEqualInputs() throws {
    XCTAssertEqual(try arguments(size: 4, seed: 1), try arguments(size: 4, seed: 1))
    XCTAssertNotEqual(try arguments(size: 4, seed: 1), try arguments(size: 4, seed: 2))
  }

  func testEverySizeHasItsOwnInputs() throws {
    let small = try arguments(size: 2, seed: 1)
    let large = try arguments(size: 4, seed: 1)
    XCTAssertEqual(small.count, 8 + 2 * 8)
    XCTAssertEqual(large.count, 8 + 4 * 8)
    // The smaller input is not the beginning of the larger one.
    XCTAssertNotEqual(small.dropFirst(8), large.dropFirst(8).prefix(16))
  }
}
