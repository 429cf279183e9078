import SuiteKit
import XCTest

final class RunningSumsTests: SuiteTestCase {
  func testAddsUp() throws {
    try expect(runningSums([1, 2, 3.5]), equals: [1, 3, 6.5])
  }

  func testBeginsWithTheStart() throws {
    try expect(runningSums([1, 2], startingAt: 10), equals: [11, 13])
  }

  func testRefusesAStartThatIsNoNumber() throws {
    try expectInvalidInput { try runningSums([1], startingAt: .nan) }
  }

  func testAgreesWithTheReferenceOnRandomNumbers() throws {
    try property(cases: 30) { draw in
      let values = draw.array(count: 0...6) { $0.double(in: -10...10) }
      try expectAgreement(on: Calls.runningSums(values, startingAt: draw.double(in: -1...1)))
    }
  }
}
