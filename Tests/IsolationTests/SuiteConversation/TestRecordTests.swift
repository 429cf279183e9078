import Wire
import XCTest

@testable import Isolation

final class TestRecordTests: XCTestCase {
  private func record(_ counterexample: CounterexampleRecord?) -> TestRecord {
    var record = TestRecord(id: "T/testA", outcome: .wrongAnswer)
    (record.message, record.call, record.expected, record.actual) = ("m", "f(1)", "2", "3")
    record.counterexample = counterexample
    record.dependsOnSeed = counterexample != nil
    record.frames = [1, 2]
    record.peakMemoryBytes = 3
    return record
  }

  private func encoded(_ record: TestRecord) -> [UInt8] {
    var encoder = WireEncoder()
    record.encode(into: &encoder)
    return encoder.take()
  }

  func testARecordComesBackAsItWasSent() throws {
    let samples = [
      record(nil),
      record(CounterexampleRecord(function: 3, arguments: [1, 2], expected: [3], actual: [4, 5])),
      record(CounterexampleRecord(function: 0, arguments: [], expected: nil, actual: [])),
    ]
    for sample in samples {
      var decoder = WireDecoder(encoded(sample))
      XCTAssertEqual(try TestRecord(from: &decoder), sample)
      XCTAssertNoThrow(try decoder.finish())
    }
  }

  func testARecordThatIsCutOffIsRefused() {
    let bytes = encoded(
      record(CounterexampleRecord(function: 3, arguments: [1], expected: [3], actual: [4])))
    for count in bytes.indices {
      var decoder = WireDecoder(bytes.prefix(count))
      XCTAssertThrowsError(try TestRecord(from: &decoder), "\(count)")
    }
  }

  func testTheValuesAreTooLargeTogether() {
    let half = [UInt8](repeating: 0, count: CounterexampleRecord.byteLimit / 2)
    let fitting = CounterexampleRecord(
      function: 0, arguments: half, expected: half, actual: nil)
    XCTAssertFalse(fitting.isTooLarge)
    var larger = fitting
    larger.actual = [0]
    XCTAssertTrue(larger.isTooLarge)
  }
}
