import ExerciseKit
import SuiteKit
import XCTest

final class MergedMatrixTests: SuiteTestCase {
  func testMergingAddsTheCountsAndLeavesBothAsTheyWere() throws {
    let first = try matrix(truth: [0, 1], prediction: [0, 0])
    let second = try matrix(truth: [1, 1], prediction: [0, 1])
    try expect(first.merged(with: second).counts, equals: [[1, 0], [2, 1]])
    try expect(first.counts, equals: [[1, 0], [1, 0]])
    try expect(second.counts, equals: [[0, 0], [1, 1]])
  }

  func testTheSumGoesOnCountingAlone() throws {
    let first = try matrix(truth: [0], prediction: [0])
    var sum = try first.merged(with: first)
    _ = try sum.add(truth: [1], prediction: [1])
    try expect(sum.counts, equals: [[2, 0], [0, 1]])
    try expect(first.counts, equals: [[1, 0], [0, 0]])
  }

  func testTheSumIgnoresWhatTheFirstIgnores() throws {
    let seven = try matrix(truth: [0], prediction: [0], ignore: 7)
    let nine = try matrix(truth: [1], prediction: [1], ignore: 9)
    var sum = try seven.merged(with: nine)
    try expect(sum.add(truth: [7, 1], prediction: [0, 1]), equals: 1)
    try expectInvalidInput { try sum.add(truth: [9], prediction: [0]) }
  }

  func testRefusesAnotherNumberOfClasses() throws {
    let two = try ConfusionMatrix(classes: 2)
    let three = try ConfusionMatrix(classes: 3)
    try expectInvalidInput { try two.merged(with: three) }
    try expectInvalidInput { try three.merged(with: two) }
  }

  func testACopyIsAMatrixOfItsOwn() throws {
    var original = try matrix(truth: [0], prediction: [1])
    let copy = original
    _ = try original.add(truth: [0], prediction: [1])
    try expect(copy.counts, equals: [[0, 1], [0, 0]])
    try expect(original.counts, equals: [[0, 2], [0, 0]])
  }

  func testCountsAreExactBeyondThirtyTwoBits() throws {
    // Forty times twice as many, and one more.
    var sum = try matrix(truth: [0, 1], prediction: [0, 1])
    for _ in 0..<40 { sum = try sum.merged(with: sum) }
    _ = try sum.add(truth: [0], prediction: [0])
    try expect(sum.counts, equals: [[(1 << 40) + 1, 0], [0, 1 << 40]])
    try expect(
      sum.normalized(by: .none), equals: [[Double(1 << 40) + 1, 0], [0, Double(1 << 40)]],
      within: .exact)
  }
}

/// A matrix of two classes that has counted a batch.
private func matrix(
  truth: [Int], prediction: [Int], ignore: Int? = nil
) throws -> ConfusionMatrix {
  var matrix = try ConfusionMatrix(classes: 2, ignore: ignore)
  _ = try matrix.add(truth: truth, prediction: prediction)
  return matrix
}
