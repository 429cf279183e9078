import XCTest

@testable import Judging

final class TestOrderTests: XCTestCase {
  func testTheTestThatKillsMostOfWhatIsLeftComesNext() {
    let kills: [Set<String>] = [["b", "c"], ["b", "c"], ["b"], ["d"]]
    XCTAssertEqual(TestOrder(["a", "b", "c", "d"], after: kills).tests, ["b", "d", "a", "c"])
  }

  func testTheSuiteDecidesWhereNothingElseDoes() {
    XCTAssertEqual(TestOrder(["a", "b"], after: []).tests, ["a", "b"])
    XCTAssertEqual(TestOrder(["a", "b"], after: [["a", "b"]]).tests, ["a", "b"])
  }

  func testTheSampleIsSpreadOverTheSource() {
    XCTAssertEqual(TestOrder.sample(of: 3), [0, 1, 2])
    let sample = TestOrder.sample(of: 320)
    XCTAssertEqual(sample, (0..<16).map { $0 * 20 })
  }
}
