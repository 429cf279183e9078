import Wire
import XCTest

final class LendingTableTests: XCTestCase {
  func testNumbersCountFromZeroOnAndAreNotUsedAgain() {
    var table = LendingTable<String>()
    XCTAssertEqual(table.lend("a"), 0)
    XCTAssertEqual(table.lend("a"), 1)
    table.takeBack([1])
    XCTAssertEqual(table.lend("b"), 2)
    XCTAssertEqual(table.count, 2)
  }

  func testWhatIsTakenBackIsThereNoMore() {
    var table = LendingTable<String>()
    _ = table.lend("a")
    _ = table.lend("b")
    XCTAssertEqual(table[0], "a")
    XCTAssertEqual(table.takeBack([0, 7, 0]), ["a"])
    XCTAssertNil(table[0])
    XCTAssertEqual(table[1], "b")
  }
}
