import Foundation
import XCTest

@testable import Judging

final class WorkClockTests: XCTestCase {
  private func clock(_ signs: [Double]) -> WorkClock {
    var clock = WorkClock()
    for sign in signs { clock.note(at: Date(timeIntervalSince1970: sign)) }
    return clock
  }

  func testTheTimeBetweenSignsCounts() {
    var clock = clock([10, 20, 50.5])
    XCTAssertEqual(clock.take(), 40)
    XCTAssertEqual(clock.take(), 0)
    clock.note(at: Date(timeIntervalSince1970: 51))
    XCTAssertEqual(clock.take(), 1, "What is less than a second counts later.")
  }

  func testOfALongPauseOnlyTheFirstMinutesCount() {
    var clock = clock([0, 10_000, 10_060])
    XCTAssertEqual(clock.take(), 360)
  }

  func testOneSignIsNoTimeAndAClockThatIsSetBackTakesNoneAway() {
    var one = clock([100])
    XCTAssertEqual(one.take(), 0)
    var back = clock([100, 40, 50])
    XCTAssertEqual(back.take(), 10)
  }
}
