import Isolation
import Wire
import XCTest

@testable import SuiteKit

final class RecordedCallTests: XCTestCase {
  private func call<Result>(
    returning type: Result.Type, _ encodeResult: @escaping (inout WireEncoder, Result) -> Void
  ) -> Call<Result> {
    Call(
      function: 4, name: "f", arguments: [Argument(label: nil, value: 7)],
      encode: { encoder in encoder.encode(7) },
      decode: { _ throws(WireError) in throw .truncated }, encodeResult: encodeResult)
  }

  private var integers: Call<[Int]> {
    call(returning: [Int].self) { encoder, value in encoder.encode(value) }
  }

  private func bytes(_ body: (inout WireEncoder) -> Void) -> [UInt8] {
    var encoder = WireEncoder()
    body(&encoder)
    return encoder.take()
  }

  private func answered(_ result: [Int]) -> RecordedCall {
    var recorded = RecordedCall(integers)
    recorded.note(result: result, bytes: bytes { $0.encode(result) })
    return recorded
  }

  private func expected(_ value: Any, inPlaceOf actual: Any, by call: RecordedCall) -> [UInt8]? {
    call.encoded(expected: value, inPlaceOf: Value(reflecting: actual))
  }

  // MARK: - The expected result

  func testTheExpectedResultIsEncodedAsAWorkerWouldAnswer() {
    XCTAssertEqual(
      expected([1, 2], inPlaceOf: [1], by: answered([1])), bytes { $0.encode([1, 2]) })
  }

  func testWhatWasComparedMayBeAnotherValueThanTheResult() {
    XCTAssertNil(expected([1, 2], inPlaceOf: [2, 1], by: answered([1, 2])))
    XCTAssertNil(expected(2, inPlaceOf: 1, by: answered([1])))
  }

  func testAnExpectedValueOfAnotherTypeIsNoResult() {
    XCTAssertNil(expected([Float](), inPlaceOf: [1], by: answered([1])))
    XCTAssertNil(expected([String](), inPlaceOf: [1], by: answered([1])))
  }

  func testAResultMayBeNil() {
    let optional = call(returning: Int?.self) { encoder, value in
      encoder.optional(value) { encoder, value in encoder.encode(value) }
    }
    XCTAssertEqual(optional.encodedResult(Int?.none as Any), [0])
    XCTAssertEqual(optional.encodedResult(Int?.some(1) as Any)?.count, 9)
    XCTAssertNil(optional.encodedResult(1))
    XCTAssertNil(optional.encodedResult(Float?.none as Any))
  }

  func testACallThatWasEncodedElsewhereCannotEncodeAResult() {
    let call = Call<Any>(function: 1, encodedArguments: [1], description: "f(1)") {
      _ throws(WireError) in throw .truncated
    }
    XCTAssertNil(call.encodedResult(1))
  }

  // MARK: - The failed call

  func testAFailedCallHasItsValues() {
    let failed = answered([1]).failed()
    XCTAssertEqual(failed.text, "f(7)")
    XCTAssertEqual(
      failed.counterexample(expected: [9]),
      CounterexampleRecord(
        function: 4, arguments: bytes { $0.encode(7) }, expected: [9],
        actual: bytes { $0.encode([1]) }))
  }

  func testACallThatWasNotAnsweredHasItsArguments() {
    var thrown = RecordedCall(integers)
    thrown.note(error: SolutionError(type: "E", message: "m"))
    for call in [RecordedCall(integers), thrown] {
      XCTAssertEqual(
        call.failed().counterexample(expected: nil),
        CounterexampleRecord(
          function: 4, arguments: bytes { $0.encode(7) }, expected: nil, actual: nil))
    }
  }

  func testValuesThatAreTooLargeAreLeftOut() {
    let many = answered([Int](repeating: 1, count: CounterexampleRecord.byteLimit / 8))
    XCTAssertNil(many.failed().counterexample(expected: nil))
    XCTAssertEqual(many.failed().text, "f(7)")
    XCTAssertNil(expected([1], inPlaceOf: many.result as Any, by: many))
    let expectedBytes = [UInt8](repeating: 0, count: CounterexampleRecord.byteLimit)
    XCTAssertNil(answered([1]).failed().counterexample(expected: expectedBytes))
  }
}
