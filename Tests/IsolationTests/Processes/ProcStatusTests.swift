import XCTest

@testable import Isolation

final class ProcStatusTests: XCTestCase {
  func testFindsALineByItsWholeName() {
    let status = Array("VmHWMX:\t1 kB\nVmHWM:\t  1234 kB\nThreads:\t7\n".utf8)
    XCTAssertEqual(ProcStatus.number("VmHWM", in: status), 1_234)
    XCTAssertEqual(ProcStatus.number("Threads", in: status), 7)
    XCTAssertNil(ProcStatus.number("Vm", in: status))
  }
}
