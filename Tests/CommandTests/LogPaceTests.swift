import XCTest

@testable import judge

final class LogPaceTests: XCTestCase {
  func testLinesBecomeFewerTheLongerItTakes() {
    let start = ContinuousClock.now
    var pace = LogPace(from: start)
    let due = (0...3_600).filter { pace.isDue(at: start + .seconds($0)) }
    XCTAssertEqual(due, [30, 90, 210, 450, 930, 1_530, 2_130, 2_730, 3_330])
  }
}
