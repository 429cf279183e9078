import XCTest

@testable import Isolation

final class HardwareCountersTests: XCTestCase {
  func testAMachineWithoutCountersSaysWhy() {
    do {
      try HardwareCounters.probe()
    } catch {
      XCTAssertEqual(error.call, "perf_event_open")
      XCTAssertGreaterThan(error.code, 0)
      XCTAssertFalse(error.reason.isEmpty)
    }
  }
}
