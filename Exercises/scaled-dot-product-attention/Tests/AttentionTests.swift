import ExerciseKit
import SuiteKit
import XCTest

final class AttentionTests: SuiteTestCase {
  // MARK: - Scores and weights

  func testScoresAreDividedByTheRootOfTheDepth() throws {
    // The scores are 2 ln 3 / √4 and 0: odds of 3 to 1.
    try expect(
      attention(
        Tensor(shape: [1, 1, 4], data: [2, 0, 0, 0]),
        Tensor(shape: [1, 2, 4], data: [1.0986123, 0, 0, 0, 0, 0, 0, 0]), column([8, 0])),
      equals: (output: column([6]), weights: Tensor(shape: [1, 1, 2], data: [0.75, 0.25])))
  }

  func testTheWeightsOfAQueryAddUpToOne() throws {
    // Scores [[0, ln 3], [0, 0]]: the columns would be another distribution.
    try expect(
      attention(column([1, 0]), column([0, 1.0986123]), column([4, 0])),
      equals: (
        output: column([1, 2]), weights: Tensor(shape: [1, 2, 2], data: [0.25, 0.75, 0.5, 0.5])
      ))
  }

  func testASingleKeyGivesItsValue() throws {
    try expect(
      attention(column([5, -7]), column([3]), Tensor(shape: [1, 1, 2], data: [2, 9])).output,
      equals: Tensor(shape: [1, 2, 2], data: [2, 9, 2, 9]))
  }

  func testEqualKeysGiveTheMeanOfTheValues() throws {
    try expect(
      attention(column([5]), column([3, 3, 3]), column([1, 2, 6])).output, equals: column([3]))
  }

  func testValuesMayBeWiderThanKeysAndMoreThanQueries() throws {
    try expect(
      attention(
        column([0]), column([1, 2]), Tensor(shape: [1, 2, 3], data: [2, 4, 6, 4, 4, 0])
      ).output,
      equals: Tensor(shape: [1, 1, 3], data: [3, 4, 3]))
  }

  // MARK: - Large scores

  func testLargeScoresDoNotOverflow() throws {
    try expect(
      attention(column([1000]), column([1000, -1000]), column([2, 6])).output, equals: column([2]))
  }

  func testScoresFarBelowZeroDoNotUnderflow() throws {
    // Both scores are -1000: exp(-1000) is 0 as Float, and 0 / 0 no number.
    try expect(
      attention(column([-1000]), column([1, 1]), column([2, 6])).output, equals: column([4]))
  }

  // MARK: - Masks

  func testTrueInTheMaskMeansMayAttend() throws {
    try expect(
      attention(column([0]), column([1, 2, 3]), column([1, 10, 100]), mask: [true, false, true]),
      equals: (output: column([50.5]), weights: Tensor(shape: [1, 1, 3], data: [0.5, 0, 0.5])))
  }

  func testAMaskedKeyIsNotTheLargest() throws {
    try expect(
      attention(column([1]), column([1000, 0, 0]), column([1, 3, 5]), mask: [false, true, true])
        .output,
      equals: column([4]))
  }

  func testAQueryThatMayAttendToNothingGetsZeros() throws {
    try expect(
      attention(
        column([1, 1]), column([0, 0]), column([2, 4]), mask: [false, false, true, true]),
      equals: (output: column([0, 3]), weights: Tensor(shape: [1, 2, 2], data: [0, 0, 0.5, 0.5])))
  }

  func testEachElementOfTheBatchHasItsOwnMask() throws {
    try expect(
      attention(
        Tensor(zeros: [2, 1, 1]), Tensor(zeros: [2, 2, 1]),
        Tensor(shape: [2, 2, 1], data: [1, 2, 3, 4]), mask: [true, false, false, true]
      ).output,
      equals: Tensor(shape: [2, 1, 1], data: [1, 4]))
  }

  func testElementsOfTheBatchDoNotSeeEachOther() throws {
    // The scores are 0 and ln 3 in the first element, ln 3 and 0 in the second.
    try expect(
      attention(
        Tensor(shape: [2, 1, 1], data: [1, 2]),
        Tensor(shape: [2, 2, 1], data: [0, 1.0986123, 0.5493061, 0]),
        Tensor(shape: [2, 2, 1], data: [4, 8, 100, 200])
      ).output,
      equals: Tensor(shape: [2, 1, 1], data: [7, 125]))
  }

  // MARK: - Causal

  func testACausalQueryAttendsToItselfAndToWhatIsBefore() throws {
    try expect(
      attention(column([0, 0, 0]), column([0, 0, 0]), column([6, 12, 0]), causal: true).output,
      equals: column([6, 9, 6]))
  }

  func testCausalCountsFromTheFirstKeyHoweverManyThereAre() throws {
    try expect(
      attention(column([0, 0]), column([0, 0, 0, 0]), column([6, 12, 0, 2]), causal: true).output,
      equals: column([6, 9]))
    try expect(
      attention(column([0, 0, 0]), column([0, 0]), column([6, 12]), causal: true).output,
      equals: column([6, 9, 9]))
  }

  func testMaskAndCausalMustBothAllow() throws {
    try expect(
      attention(
        column([0, 0]), column([0, 0]), column([6, 12]), mask: [false, true, true, true],
        causal: true
      ).weights,
      equals: Tensor(shape: [1, 2, 2], data: [0, 0, 0.5, 0.5]))
  }

  // MARK: - Nothing

  func testNoKeysGiveZeros() throws {
    try expect(
      attention(Tensor(zeros: [1, 2, 3]), Tensor(zeros: [1, 0, 3]), Tensor(zeros: [1, 0, 2])),
      equals: (output: Tensor(zeros: [1, 2, 2]), weights: Tensor(zeros: [1, 2, 0])))
  }

  func testNoQueriesGiveNothing() throws {
    try expect(
      attention(Tensor(zeros: [2, 0, 3]), Tensor(zeros: [2, 1, 3]), Tensor(zeros: [2, 1, 4])),
      equals: (output: Tensor(zeros: [2, 0, 4]), weights: Tensor(zeros: [2, 0, 1])))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}

/// A tensor of shape `[1, n, 1]`: one element of the batch, and depth or width 1.
private func column(_ values: [Float]) -> Tensor {
  Tensor(shape: [1, values.count, 1], data: values)
}
