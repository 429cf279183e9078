import ExerciseKit
import SuiteKit
import XCTest

final class MeanValueTests: SuiteTestCase {
  func testCountsNegativeNumbers() throws {
    try expect(meanValue([-4, 1]), equals: -1.5)
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 20) { draw in
      try expectAgreement(on: Calls.meanValue(draw.array(count: 1...9) { $0.double(in: -9...9) }))
    }
  }

  func testAgreesWithVectors() throws { try expectGolden("by_hand.jsonl") }
}
