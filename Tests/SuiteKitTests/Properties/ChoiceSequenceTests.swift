import XCTest

@testable import SuiteKit

final class ChoiceSequenceTests: XCTestCase {
  func testRandomNumbersStayBelowTheirBoundsAndAreKept() {
    var sequence = ChoiceSequence(seed: 5)
    var numbers: [UInt64] = []
    for limit in [0, 1, 2, 9, 255, .max] as [UInt64] {
      for _ in 0..<50 {
        let number = sequence.draw(upTo: limit)
        XCTAssertLessThanOrEqual(number, limit)
        numbers.append(number)
      }
    }
    XCTAssertEqual(sequence.drawn, numbers)
    XCTAssertTrue(sequence.isRandom)
  }

  func testEqualSeedsGiveEqualNumbers() {
    func numbers(seed: UInt64) -> [UInt64] {
      var sequence = ChoiceSequence(seed: seed)
      return (0..<20).map { _ in sequence.draw(upTo: .max) }
    }
    XCTAssertEqual(numbers(seed: 3), numbers(seed: 3))
    XCTAssertNotEqual(numbers(seed: 3), numbers(seed: 4))
  }

  func testARepetitionGivesTheSameNumbers() {
    var random = ChoiceSequence(seed: 5)
    let limits: [UInt64] = [3, 200, 1, 7, .max]
    let numbers = limits.map { random.draw(upTo: $0) }
    var repetition = ChoiceSequence(replaying: random.drawn)
    XCTAssertEqual(limits.map { repetition.draw(upTo: $0) }, numbers)
    XCTAssertEqual(repetition.drawn, numbers)
    XCTAssertFalse(repetition.isRandom)
  }

  func testARepetitionThatIsUsedUpGivesZeros() {
    var repetition = ChoiceSequence(replaying: [4])
    XCTAssertEqual((0..<3).map { _ in repetition.draw(upTo: 9) }, [4, 0, 0])
    XCTAssertEqual(repetition.drawn, [4, 0, 0])
  }

  func testARepetitionKeepsToTheBounds() {
    var repetition = ChoiceSequence(replaying: [9, 9])
    XCTAssertEqual(repetition.draw(upTo: 3), 3)
    XCTAssertEqual(repetition.draw(upTo: 20), 9)
    XCTAssertEqual(repetition.drawn, [3, 9])
  }

  func testWhatIsDecidedElsewhereIsRecordedAndRepeated() {
    var random = ChoiceSequence(seed: 1)
    XCTAssertEqual(random.record(2, upTo: 3), 2)
    XCTAssertEqual(random.drawn, [2])
    var repetition = ChoiceSequence(replaying: [1])
    XCTAssertEqual(repetition.record(2, upTo: 3), 1)
    XCTAssertEqual(repetition.drawn, [1])
  }

  func testAnUntrackedNumberLeavesNoTrace() {
    var random = ChoiceSequence(seed: 1)
    let numbers = Set((0..<100).map { _ in random.untracked(upTo: 9) })
    XCTAssertTrue(numbers.isSubset(of: Set(0...9)))
    XCTAssertGreaterThan(numbers.count, 5)
    XCTAssertEqual(random.drawn, [])
    var repetition = ChoiceSequence(replaying: [7])
    XCTAssertEqual(repetition.untracked(upTo: 9), 0)
    XCTAssertEqual(repetition.draw(upTo: 9), 7)
  }
}
