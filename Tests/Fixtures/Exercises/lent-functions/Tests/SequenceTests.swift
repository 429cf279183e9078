import SuiteKit
import XCTest

final class SequenceTests: SuiteTestCase {
  func testAnInfiniteSequenceIsPulled() throws {
    let values = try primes()
    try expect(Array(values.prefix(6)), equals: [2, 3, 5, 7, 11, 13])
    try expect(Array(values.prefix(2)), equals: [2, 3])
  }

  func testAnIteratorEndsForGood() throws {
    let iterator = try countdown(from: 2)
    try expect(
      [iterator.next(), iterator.next(), iterator.next(), iterator.next()],
      equals: [2, 1, nil, nil])
  }

  func testTwoIteratorsAreIndependent() throws {
    let values = try primes()
    let (one, two) = (values.makeIterator(), values.makeIterator())
    try expect([one.next(), one.next(), two.next(), one.next()], equals: [2, 3, 2, 5])
  }

  func testASourceIsReadNoFurtherThanNeeded() throws {
    var given = 0
    let source = AnySequence {
      AnyIterator {
        given += 1
        return given
      }
    }
    let iterator = try chunks(source, of: 3).makeIterator()
    try expect(given, equals: 0)
    try expect(iterator.next(), equals: [1, 2, 3])
    try expect(given, equals: 3)
    try expect(iterator.next(), equals: [4, 5, 6])
    try expectInvalidInput { try chunks(source, of: 0) }
  }

  func testABatchIsLoadedWhenItIsAskedFor() throws {
    var loaded: [Int] = []
    let loader = try batches(count: 5, size: 2) {
      loaded.append($0)
      return "item \($0)"
    }
    try expect(loaded, equals: [])
    let iterator = loader.makeIterator()
    try expect(iterator.next(), equals: ["item 0", "item 1"])
    try expect(loaded, equals: [0, 1])
    try expect(Array(loader).count, equals: 3)
  }

  func testOnlyItemsThatExistAreLoaded() throws {
    let loader = try batches(count: 3, size: 2) {
      try expect($0 < 3, "Only items that exist are loaded.")
      return ""
    }
    try expect(Array(loader).count, equals: 2)
  }

  func testTheSearchEndsWithWhatItLooksFor() throws {
    try expect(first(in: AnySequence(1...), where: { $0 * $0 > 50 }), equals: 8)
    try expect(first(in: AnySequence([]), where: { _ in true }), equals: nil)
  }

  func testTheTypeOfASequenceIsTheSolutions() throws {
    try expect(Array(squares(from: 3).prefix(3)), equals: [9, 16, 25])
  }
}
