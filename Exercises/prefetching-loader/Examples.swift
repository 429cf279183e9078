import ExerciseKit
import SuiteKit
import XCTest

final class PrefetchingExamples: SuiteTestCase {
  func testBatchesInTheirOrder() async throws {
    let squares = try await prefetched(
      count: 5, workers: 2, depth: 3, load: { index, _ in index * index }
    ).reduce(into: [Int]()) { $0.append($1) }
    try expect(squares, equals: [0, 1, 4, 9, 16])
  }

  func testRandomNumbers() async throws {
    let digits = try await prefetched(
      count: 5, workers: 2, depth: 3, seed: 7, load: { _, random in Int(random % 100) }
    ).reduce(into: [Int]()) { $0.append($1) }
    try expect(digits, equals: [87, 22, 4, 17, 46])
  }

  func testRefused() throws {
    try expectInvalidInput {
      try prefetched(count: 5, workers: 0, depth: 3, load: { index, _ in index })
    }
  }
}
