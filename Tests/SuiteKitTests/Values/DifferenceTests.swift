import ExerciseKit
import XCTest

@testable import SuiteKit

final class DifferenceTests: XCTestCase {
  func testFunctionsAndSequencesAreEqualToNothing() {
    let function = Value(reflecting: { (value: Int) in value } as (Int) -> Int)
    let sequence = Value(reflecting: AnySequence([1]))
    for value in [function, sequence] {
      XCTAssertEqual(
        Difference(between: value, and: value, within: .exact)?.description,
        "a function or a sequence cannot be compared, only its answers")
      XCTAssertEqual(value.description, "{ … }")
    }
  }

  private struct Score {
    var name: String
    var value: Float
  }

  private enum Answer {
    case none
    case one(Int)
    case two(Int, Int)
  }

  private func difference<T>(
    _ actual: T, _ expected: T, within tolerance: Tolerance = .exact
  ) -> String? {
    Difference(
      between: Value(reflecting: actual), and: Value(reflecting: expected), within: tolerance
    )?.description
  }

  // MARK: - Equal values

  func testEqualValuesHaveNoDifference() {
    let values: [Any] = [
      1, UInt64.max, 0.5, Float.nan, Double.infinity, "é", true, [1, 2], [Float](), [[1], []],
      (1, x: 2), Set([3, 1]), ["a": [1], "b": []], 0..<3, Score(name: "a", value: 1), Answer.none,
      Answer.two(1, 2), Int?.none as Any, Tensor([[1, 2]]), LabelMap([[1]]),
      [Float.nan, -.infinity],
    ]
    for value in values { XCTAssertNil(difference(value, value), "\(value)") }
  }

  // MARK: - Leaves

  func testNamesTheResultWhereThereIsNothingElse() {
    XCTAssertEqual(difference(3, 4), "the result is 3, not 4")
    XCTAssertEqual(difference("a", "b"), #"the result is "a", not "b""#)
    XCTAssertEqual(difference(true, false), "the result is true, not false")
    XCTAssertEqual(difference(Int?.none as Any, Int?.some(1) as Any), "the result is nil, not 1")
  }

  func testIntegersDoNotLoseTheirLastDigits() {
    XCTAssertEqual(
      difference(UInt64.max, UInt64.max - 1),
      "the result is 18446744073709551615, not 18446744073709551614")
    // As numbers in floating point these are equal.
    XCTAssertNotNil(
      difference(Int64.max, Int64.max - 1, within: Tolerance(absolute: 10, relative: 1)))
  }

  func testNamesThePlaceInStructuresAndTuples() {
    XCTAssertEqual(
      difference(Score(name: "a", value: 1), Score(name: "b", value: 1)),
      #".name is "a", not "b"; 1 of 2 values differ"#)
    XCTAssertEqual(difference((1, y: 2), (1, y: 3)), ".y is 2, not 3; 1 of 2 values differ")
    XCTAssertEqual(difference((1, 2), (2, 2)), ".0 is 1, not 2; 1 of 2 values differ")
    XCTAssertEqual(
      difference([Score(name: "a", value: 1)], [Score(name: "b", value: 1)]),
      #"[0].name is "a", not "b"; 1 of 2 values differ"#)
  }

  func testCountsWhatDiffersAndNamesTheFirst() {
    XCTAssertEqual(
      difference([1, 2, 3, 4], [1, 0, 3, 0]), "[1] is 2, not 0; 2 of 4 values differ")
    XCTAssertEqual(
      difference(["a", "b"], ["b", "b"]), #"[0] is "a", not "b"; 1 of 2 values differ"#)
  }

  func testCasesDifferByNameOrByPayload() {
    XCTAssertEqual(difference(Answer.none, Answer.one(1)), "the result is .none, not .one(1)")
    XCTAssertEqual(difference(Answer.one(1), Answer.one(2)), ".one is 1, not 2")
    XCTAssertEqual(
      difference(Answer.two(1, 2), Answer.two(1, 3)), ".two is 2, not 3; 1 of 2 values differ")
  }

  // MARK: - Shape before values

  func testCountsComeBeforeElements() {
    XCTAssertEqual(difference([1], [2, 3]), "the result has 1 element, not 2")
    XCTAssertEqual(difference([Float](), [1]), "the result has 0 elements, not 1")
    XCTAssertEqual(difference([[1], [2, 9]], [[1], [2]]), "[1] has 2 elements, not 1")
    XCTAssertEqual(difference([[9], [2]], [[1], [2, 3]]), "[0][0] is 9, not 1")
    XCTAssertEqual(difference(["a"], [String]()), "the result has 1 element, not 0")
    XCTAssertEqual(difference(Set([1]), Set([1, 2])), "the result has 1 element, not 2")
    XCTAssertEqual(difference(["a": 1], [String: Int]()), "the result has 1 element, not 0")
  }

  func testShapesComeBeforeElements() {
    XCTAssertEqual(
      difference(Tensor(zeros: [2, 3]), Tensor(repeating: 1, shape: [3, 2])),
      "the shape is [2, 3], not [3, 2]")
    XCTAssertEqual(
      difference([Tensor(zeros: [1])], [Tensor(zeros: [2])]), "the shape of [0] is [1], not [2]")
    XCTAssertEqual(
      difference(Tensor(zeros: [4]), Tensor(zeros: [2, 2])), "the shape is [4], not [2, 2]")
  }

  func testATensorsFirstDifferenceHasItsIndexOnEachAxis() {
    var tensor = Tensor(zeros: [2, 3, 4, 5])
    tensor[1, 2, 0, 3] = 2
    XCTAssertEqual(
      difference(tensor, Tensor(zeros: [2, 3, 4, 5])),
      "[1, 2, 0, 3] is 2, not 0; 1 of 120 values differ; largest difference 2")
    XCTAssertEqual(difference(Tensor([1]), Tensor([2])), "[0] is 1, not 2")
    XCTAssertEqual(
      difference(Tensor(repeating: 1, shape: []), Tensor(zeros: [])), "[] is 1, not 0")
    XCTAssertEqual(
      difference((a: Tensor([[0, 1]]), b: 1), (a: Tensor([[0, 2]]), b: 1)),
      ".a[0, 1] is 1, not 2; 1 of 3 values differ; largest difference 1, relative 0.5")
  }

  // MARK: - Largest difference

  func testTellsTheLargestAbsoluteAndRelativeDifference() {
    XCTAssertEqual(
      difference([Float(1), 10, 100], [1, 8, 101]),
      "[1] is 10, not 8; 2 of 3 values differ; largest difference 2, relative 0.25")
    XCTAssertEqual(
      difference([0.5, 1000], [0.25, 1001]),
      "[0] is 0.5, not 0.25; 2 of 2 values differ; largest difference 1, relative 1")
  }

  func testDifferencesHaveThreeDigits() {
    let table: [(Double, Double, String)] = [
      (1.23456, 0, "1.23"), (0.000123456, 0, "0.000123"), (123456, 0, "123000"),
      (0.25, 0, "0.25"), (1e-30, 0, "1e-30"), (2.5e-8, 0, "2.5e-08"), (999.9, 0, "1000"),
      (1e300, 0, "1e+300"), (3, 0, "3"),
      (.leastNormalMagnitude / 16, 0, "1.39e-309"),
    ]
    for (actual, expected, text) in table {
      XCTAssertEqual(
        difference([actual, 0], [expected, 0])?.split(separator: "; ").last.map(String.init),
        "largest difference \(text)")
    }
  }

  func testTellsHowManyRepresentableNumbersNeighboursAreApart() {
    let table: [(Any, Any, String?)] = [
      (Float(1).nextUp, Float(1), "at most 1 ULP apart"),
      (1.0.nextDown.nextDown, 1.0, "at most 2 ULP apart"),
      ([Float(1), Float(3).nextUp.nextUp.nextUp], [Float(1).nextUp, 3], "at most 3 ULP apart"),
      (Tensor([1, Float(8).nextDown]), Tensor([1, 8]), "at most 1 ULP apart"),
      (-Float.leastNonzeroMagnitude, Float.leastNonzeroMagnitude, "at most 2 ULP apart"),
      (-Double.leastNonzeroMagnitude, 0.0, "at most 1 ULP apart"),
      ([-Double.leastNonzeroMagnitude, 1], [0.0, 1], "at most 1 ULP apart"),
      (Float(1) + 64 * Float.ulpOfOne, Float(1), "at most 64 ULP apart"),
      // Further apart it says nothing that the difference does not, and one that is far says all.
      (Float(1) + 65 * Float.ulpOfOne, Float(1), nil),
      ([Float(1).nextUp, 2], [Float(1), 3], nil),
      // Neighbours in single precision are far apart in double precision.
      (Double(Float(1).nextUp), 1.0, nil),
      (Double.greatestFiniteMagnitude, Double.infinity, nil),
      ([Float(1).nextUp, Float.nan], [Float(1), 3], nil),
      (Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude, nil),
    ]
    for (actual, expected, text) in table {
      let description = difference(actual, expected) ?? ""
      XCTAssertEqual(
        description.split(separator: "; ").last.map(String.init) == text, text != nil, description)
      XCTAssertEqual(description.contains("ULP"), text != nil, description)
    }
  }

  func testInfinitiesAndNaNHaveNoSize() {
    XCTAssertEqual(
      difference([Float.infinity, .nan, 1], [1, 1, 3]),
      "[0] is .infinity, not 1; 3 of 3 values differ; largest difference 2, relative 0.667")
    XCTAssertEqual(
      difference([Float.nan, 0], [1, 0]), "[0] is .nan, not 1; 1 of 2 values differ")
  }

  // MARK: - Tolerance

  func testFloatingPointAgreesWithinTheToleranceEverywhere() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0)
    let pairs: [(Any, Any)] = [
      (1.05, 1.0), (Float(1.05), Float(1)), ([Float(1.05)], [Float(1)]), ([1.05], [1.0]),
      (Tensor([1.05]), Tensor([1])), (["a": 1.05], ["a": 1.0]),
      (Set([1.05, 2]), Set([1.0, 2.05])),
      ((0.95, 1), (1.0, 1)), (0.05...1.05, 0.0...1.0), (Double?.some(1.05) as Any, 1.0),
    ]
    for (actual, expected) in pairs {
      XCTAssertNil(difference(actual, expected, within: tolerance), "\(actual)")
      XCTAssertNotNil(
        difference(actual, expected, within: Tolerance(absolute: 0.01, relative: 0)), "\(actual)")
    }
  }

  func testOnlyFloatingPointHasATolerance() {
    let tolerance = Tolerance(absolute: 10, relative: 10)
    XCTAssertNotNil(difference(1, 2, within: tolerance))
    XCTAssertNotNil(difference([1], [2], within: tolerance))
    XCTAssertNotNil(difference([UInt8(1)], [2], within: tolerance))
    XCTAssertNotNil(difference(0..<1, 0..<2, within: tolerance))
    XCTAssertNotNil(difference([1.0: 1], [1.5: 1], within: tolerance), "keys are exact")
  }

  // MARK: - Sets and dictionaries

  func testSetsAreComparedByTheirElements() {
    XCTAssertNil(difference(Set([3, 1, 2]), Set([1, 2, 3])))
    XCTAssertEqual(
      difference(Set([1, 2]), Set([1, 3])), "[1] is 2, not 3; 1 of 2 values differ")
  }

  func testDictionariesAreComparedKeyByKey() {
    XCTAssertNil(difference(["a": 1, "b": 2], ["b": 2, "a": 1]))
    XCTAssertEqual(
      difference(["a": 1, "b": 2], ["a": 1, "b": 3]),
      #"["b"] is 2, not 3; 1 of 2 values differ"#)
    XCTAssertEqual(difference(["a": 1], ["b": 1]), #"the key "a" should be "b""#)
    XCTAssertEqual(difference([10: [1]], [10: [2]]), "[10][0] is 1, not 2")
  }
}
