import ExerciseKit
import SuiteKit
import XCTest

final class PipelineTests: SuiteTestCase {
  func testAPipelineWorksValueByValue() throws {
    var events: [String] = []
    let even = try filtered(source { events.append("give \($0)") }) {
      events.append("test \($0)")
      return $0 % 2 == 0
    }
    let tens = try mapped(even) {
      events.append("map \($0)")
      return 10 * $0
    }
    let values = try taken(tens, 2).makeIterator()
    try expect(events, equals: [])
    try expect(values.next(), equals: 20)
    let first = ["give 1", "test 1", "give 2", "test 2", "map 2"]
    try expect(events, equals: first)
    try expect([values.next(), values.next()], equals: [40, nil])
    try expect(events, equals: first + ["give 3", "test 3", "give 4", "test 4", "map 4"])
  }

  func testTakingAsksForNoValueTooMany() throws {
    var given = 0
    let values = try taken(source { given = $0 }, 3).makeIterator()
    try expect(
      [values.next(), values.next(), values.next(), values.next()], equals: [1, 2, 3, nil])
    try expect(given, equals: 3)
    try expect(Array(taken(source { given = $0 + 100 }, 0)), equals: [])
    try expect(given, equals: 3)
    try expect(Array(taken([7, 8], 3)), equals: [7, 8])
  }

  func testFlatteningAsksForAListWhenTheLastOneIsUsedUp() throws {
    var given = 0
    let lists = AnySequence {
      AnyIterator {
        given += 1
        return given % 2 == 0 ? [given, given] : []
      }
    }
    let values = try flattened(lists).makeIterator()
    try expect(given, equals: 0)
    try expect([values.next(), values.next()], equals: [2, 2])
    try expect(given, equals: 2)
    try expect(values.next(), equals: 4)
    try expect(given, equals: 4)
  }

  func testASequenceCanBeWalkedAgain() throws {
    let doubled = try mapped([1, 2, 3]) { 2 * $0 }
    let (one, two) = (doubled.makeIterator(), doubled.makeIterator())
    try expect([one.next(), one.next(), two.next(), one.next()], equals: [2, 4, 2, 6])
    let joined = try flattened([[1], [2]])
    try expect([Array(joined), Array(joined)], equals: [[1, 2], [1, 2]])
    let first = try taken([4, 5, 6], 2)
    try expect([Array(first), Array(first)], equals: [[4, 5], [4, 5]])
  }
}

/// The numbers from 1 without end; each is told when it is given.
private func source(_ tell: @escaping (Int) -> Void) -> AnySequence<Int> {
  AnySequence { () -> AnyIterator<Int> in
    var given = 0
    return AnyIterator {
      given += 1
      tell(given)
      return given
    }
  }
}
