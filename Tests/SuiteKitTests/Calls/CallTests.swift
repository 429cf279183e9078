import Wire
import XCTest

@testable import SuiteKit

final class CallTests: XCTestCase {
  private func add(_ a: Int, _ b: Int, scale: Float = 1) -> Call<[Float]> {
    Call(
      function: 2, name: "add",
      arguments: [
        Argument(label: nil, value: a), Argument(label: nil, value: b),
        Argument(label: "scale", value: scale, defaultValue: Float(1)),
      ],
      encode: { encoder in
        encoder.encode(a)
        encoder.encode(b)
        encoder.optional(Optional.some(scale)) { encoder, value in encoder.encode(value) }
      },
      decode: { decoder throws(WireError) in try decoder.scalars(Float.self) },
      encodeResult: { encoder, value in encoder.encode(value) })
  }

  func testTheArgumentsAreEncodedInOrder() throws {
    var decoder = WireDecoder(add(3, -4, scale: 0.5).encodedArguments())
    XCTAssertEqual(try decoder.decode(Int.self), 3)
    XCTAssertEqual(try decoder.decode(Int.self), -4)
    XCTAssertEqual(
      try decoder.optional { decoder throws(WireError) in try decoder.decode(Float.self) }, 0.5)
    try decoder.finish()
  }

  func testEncodingTwiceGivesTheSameBytes() {
    let call = add(1, 2)
    XCTAssertEqual(call.encodedArguments(), call.encodedArguments())
  }

  func testTheResultIsDecoded() throws {
    var encoder = WireEncoder()
    encoder.encode([Float(1), 2])
    XCTAssertEqual(try add(1, 2).result(from: encoder.take()), [1, 2])
  }

  func testBytesThatAreLeftOverAreNoResult() {
    var encoder = WireEncoder()
    encoder.encode([Float(1)])
    encoder.encode(true)
    XCTAssertThrowsError(try add(1, 2).result(from: encoder.take())) { error in
      XCTAssertEqual(error as? WireError, .trailingBytes)
    }
    XCTAssertThrowsError(try add(1, 2).result(from: [])) { error in
      XCTAssertEqual(error as? WireError, .truncated)
    }
  }

  func testTheDescriptionLeavesOutDefaultValues() {
    XCTAssertEqual(add(1, 2).description, "add(1, 2)")
    XCTAssertEqual(add(1, 2, scale: 3).description, "add(1, 2, scale: 3)")
  }

  func testACallThatWasEncodedElsewhereKeepsItsBytesAndItsText() throws {
    let call = Call<Any>(
      function: 1, encodedArguments: [1, 2, 3], description: "nms([Box(0, 0, 1, 1)], scores: [1])"
    ) { decoder throws(WireError) in try decoder.decode(Bool.self) }
    XCTAssertEqual(call.encodedArguments(), [1, 2, 3])
    XCTAssertEqual(call.description, "nms([Box(0, 0, 1, 1)], scores: [1])")
    XCTAssertEqual(call.name, "nms")
    XCTAssertEqual(try call.result(from: [1]) as? Bool, true)
  }
}
