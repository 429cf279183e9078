import SuiteKit
import XCTest

final class TopTests: SuiteTestCase {
  func testOrdersNumbers() throws {
    try expect(top([3, 1, 2], count: 2), equals: [3, 2])
    try expect(top([3, 1, 2]), equals: [3])
  }

  func testOrdersWords() throws {
    try expect(top(["b", "c", "a"], count: 5), equals: ["c", "b", "a"])
  }

  func testCountsKeys() throws {
    try expect(
      counts([(key: true, value: [1]), (key: false, value: []), (key: true, value: [1])]),
      equals: [true: 2, false: 1])
  }

  func testAgreesWithTheReferenceOnAnyNumbers() throws {
    try property(cases: 20) { draw in
      let items = draw.array(count: 0...6) { $0.int(in: 0...9) }
      try expectAgreement(on: Calls.top(items, count: draw.int(in: -1...3)))
    }
  }
}
