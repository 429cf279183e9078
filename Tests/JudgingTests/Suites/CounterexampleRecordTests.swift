import Isolation
import Wire
import XCTest

@testable import Judging

final class CounterexampleRecordTests: XCTestCase {
  private let contract = ValueContract.contract

  private func bytes(_ body: (inout WireEncoder) -> Void) -> [UInt8] {
    var encoder = WireEncoder()
    body(&encoder)
    return encoder.take()
  }

  /// A call of `scale(_:by:mode:)` that leaves its last argument out.
  private var arguments: [UInt8] {
    bytes { encoder in
      encoder.encode([Float(0.1), .nan])
      encoder.encode(true)
      encoder.encode(2.0)
      encoder.encode(false)
    }
  }

  private var record: CounterexampleRecord {
    CounterexampleRecord(
      function: 0, arguments: arguments, expected: bytes { $0.encode([Float(0.2)]) },
      actual: bytes { $0.encode([Float]()) })
  }

  func testValuesAreDecodedByTheContract() throws {
    let counterexample = try XCTUnwrap(Counterexample(record, contract: contract))
    XCTAssertEqual(
      counterexample,
      Counterexample(
        function: "scale(_:by:mode:)",
        arguments: [
          .init(name: "values", type: "[Float]", value: .array([.number(0.1), .string("nan")])),
          .init(name: "factor", type: "Double", value: .integer(2)),
        ],
        expected: .init(type: "[Float]", value: .array([.number(0.2)])),
        actual: .init(type: "[Float]", value: .array([]))))
  }

  func testAnswersMayBeMissing() throws {
    var record = record
    (record.expected, record.actual) = (nil, nil)
    let counterexample = try XCTUnwrap(Counterexample(record, contract: contract))
    XCTAssertEqual(counterexample.arguments.count, 2)
    XCTAssertNil(counterexample.expected)
    XCTAssertNil(counterexample.actual)
  }

  func testNilIsAnAnswer() throws {
    let record = CounterexampleRecord(
      function: 1, arguments: bytes { $0.encode(3) }, expected: [0], actual: nil)
    let counterexample = try XCTUnwrap(Counterexample(record, contract: contract))
    XCTAssertEqual(counterexample.expected, .init(type: "Int?", value: .null))
    let text = try JSONReport.text(for: counterexample)
    XCTAssertEqual(try JSONReport.decode(Counterexample.self, from: text), counterexample)
  }

  func testAFunctionThatIsNotThereIsNoCounterexample() {
    for function in [-1, 2, Int.max] {
      var record = record
      record.function = function
      XCTAssertNil(Counterexample(record, contract: contract))
    }
  }

  func testBytesThatAreNoValuesAreNoCounterexample() {
    let part: [WritableKeyPath<CounterexampleRecord, [UInt8]>] = [
      \.arguments, \.expected!, \.actual!,
    ]
    for part in part {
      for count in 0..<record[keyPath: part].count {
        var record = record
        record[keyPath: part].removeSubrange(count...)
        XCTAssertNil(Counterexample(record, contract: contract), "\(count)")
      }
      var record = record
      record[keyPath: part].append(0)
      XCTAssertNil(Counterexample(record, contract: contract))
      record[keyPath: part] = [UInt8](repeating: 0xFF, count: 64)
      XCTAssertNil(Counterexample(record, contract: contract))
    }
  }

  func testValuesThatAreTooLargeAreNoCounterexample() {
    var record = record
    record.actual = bytes { $0.encode([Float](repeating: 0, count: 16 << 10)) }
    XCTAssertNil(Counterexample(record, contract: contract))
  }

  func testValuesThatAreNestedTooDeeplyAreNoCounterexample() {
    let tree = ContractNamedType(
      name: "Tree",
      shape: .structure(
        fields: [ContractField(label: "children", type: .array(.named("Tree")))],
        validates: false))
    let contract = Contract(
      functions: [
        ContractFunction(
          baseName: "grow", parameters: [], result: .named("Tree"), canThrow: false)
      ], types: ["Tree": tree])
    func counterexample(depth: Int) -> Counterexample? {
      let actual = bytes { encoder in
        for _ in 1..<depth { encoder.encode(1) }
        encoder.encode(0)
      }
      return Counterexample(
        CounterexampleRecord(function: 0, arguments: [], expected: nil, actual: actual),
        contract: contract)
    }
    XCTAssertNotNil(counterexample(depth: 16))
    XCTAssertNil(counterexample(depth: 17))
    XCTAssertNil(counterexample(depth: 4_000))
  }
}
