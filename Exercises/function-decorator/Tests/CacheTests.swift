import ExerciseKit
import SuiteKit
import XCTest

final class CacheTests: SuiteTestCase {
  func testAHitMakesAKeyTheLastUsed() throws {
    try expect(misses(of: [1, 2, 1, 3, 1], capacity: 2), equals: [1, 2, 3])
  }

  func testANewResultDrivesOutTheOneUsedLeastRecently() throws {
    try expect(
      misses(of: [1, 2, 3, 1, 2, 4, 3, 1], capacity: 3), equals: [1, 2, 3, 4, 3, 1])
  }

  func testACacheOfOneKeepsTheLastKey() throws {
    try expect(misses(of: [1, 1, 2, 2, 1], capacity: 1), equals: [1, 2, 1])
  }

  func testACacheForAllKeysDrivesNothingOut() throws {
    try expect(misses(of: [1, 2, 3, 1, 2, 3], capacity: 3), equals: [1, 2, 3])
  }

  func testANegativeCapacityIsRefused() throws {
    try expectInvalidInput { try memoized(capacity: -1) { (key: Int) in key } }
  }

  func testAgreesWithTheReferenceOnRandomKeys() throws {
    try property(cases: 100) { draw in
      let capacity = draw.element(of: [2, 1, 3, 5, 0, -1, nil] as [Int?])
      let keys = draw.array(count: 0...24) { $0.int(in: 0...6) }
      try expectAgreement(on: Calls.misses(of: keys, capacity: capacity))
    }
  }

  func testAgreesWithPython() throws { try expectGolden("python.jsonl") }
}
