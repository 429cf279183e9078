import Wire
import XCTest

@testable import Isolation

final class CrashReportTests: XCTestCase {
  private func payload(frames: [UInt64]) -> [UInt8] {
    var encoder = WireEncoder()
    encoder.encode(Int32(31))
    encoder.encode(Int32(1))
    encoder.encode(UInt64(2))
    encoder.encode(UInt64(3))
    encoder.encode(UInt64(4))
    encoder.encode(UInt64(5))
    encoder.encode(Int32(41))
    encoder.encode(true)
    encoder.encode(frames)
    return encoder.take()
  }

  func testTheFieldsAreReadInTheDocumentedOrder() throws {
    XCTAssertEqual(
      try CrashReport(payload: payload(frames: [6, 7])),
      CrashReport(
        signal: 31, code: 1, faultAddress: 2, stackPointer: 3, stackLow: 4, stackHigh: 5,
        systemCall: 41, isMemoryExhausted: true, frames: [6, 7]))
  }

  func testAReportThatIsCutIsAnError() {
    let whole = payload(frames: [6])
    for count in 0..<whole.count {
      XCTAssertThrowsError(try CrashReport(payload: Array(whole.prefix(count))))
    }
    XCTAssertThrowsError(try CrashReport(payload: whole + [0]))
  }
}
