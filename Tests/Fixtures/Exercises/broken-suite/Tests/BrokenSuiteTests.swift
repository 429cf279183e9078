import SuiteKit
import XCTest

final class BrokenSuiteTests: SuiteTestCase {
  func testIsSound() throws {
    try expect(halved(4), equals: 2)
  }

  /// The reference traps on odd numbers.
  func testAsksAReferenceThatTraps() throws {
    try expect(halved(5), equals: Reference.halved(5))
  }

  func testTrapsItself() throws {
    let half = try halved(4)
    XCTAssertEqual(half, [1, 2][half])
  }

  func testSkipsItself() throws {
    throw XCTSkip("not today")
  }

  func testThrowsAnErrorOfItsOwn() throws {
    struct Mistake: Error {}
    throw Mistake()
  }

  func testAsksForVectorsThatAreNotThere() throws {
    try expectGolden("by_hand.jsonl")
  }
}
