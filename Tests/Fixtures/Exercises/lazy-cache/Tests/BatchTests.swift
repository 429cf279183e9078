import SuiteKit
import XCTest

/// A sequence with state, and generic and asynchronous functions that take functions.
final class BatchTests: SuiteTestCase {
  func testABatchIsMadeWhenItIsAskedFor() throws {
    var given = 0
    let numbers = AnyIterator<Int> {
      given += 1
      return given
    }
    var batches = try Batches(of: AnySequence { numbers }, size: 2)
    try expect(given, equals: 0)
    try expect(batches.next(), equals: [1, 2])
    try expect(given, equals: 2)
    try expect(batches.next(), equals: [3, 4])
  }

  func testBatchesAreASequence() throws {
    let batches = try Batches(of: 1...5, size: 2)
    try expect(Array(batches.makeIterator()), equals: [[1, 2], [3, 4], [5]])
    let iterator = try batches.makeIterator()
    for batch in iterator { try expect(batch.count <= 2, "No batch is larger than asked for.") }
  }

  func testAFunctionIsAskedOnceForEachItem() throws {
    var asked: [Int] = []
    let texts = try mapped([1, 2]) {
      asked.append($0)
      return "\($0)"
    }
    try expect(texts, equals: ["1", "2"])
    try expect(asked, equals: [1, 2])
    try expect(mapped(["a", "bc"]) { $0.count }, equals: [1, 2])
  }

  func testValuesAreLoadedInTheirOrder() throws {
    nonisolated(unsafe) var asked: [Int] = []
    let values = try loaded([3, 1]) {
      asked.append($0)
      return "\($0)"
    }
    try expect(values, equals: ["3", "1"])
    try expect(asked, equals: [3, 1])
  }
}
