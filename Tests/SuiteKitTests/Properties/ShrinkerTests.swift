import ExerciseKit
import XCTest

@testable import SuiteKit

final class ShrinkerTests: XCTestCase {
  /// Draws until a value fails and returns what is left of it after shrinking.
  private func smallest<Value>(
    _ generate: @escaping (Draw) -> Value, budget: Int = 1_000, startingAt seed: UInt64 = 0,
    failing: @escaping (Value) -> Bool
  ) throws -> Value {
    for seed in seed..<seed + 10_000 {
      let draw = Draw(ChoiceSequence(seed: seed))
      guard failing(generate(draw)) else { continue }
      var shrinker = Shrinker(draw.drawnChoices, budget: budget) { choices in
        let draw = Draw(ChoiceSequence(replaying: choices))
        return failing(generate(draw)) ? draw.drawnChoices : nil
      }
      let choices = try shrinker.shrink()
      let value = generate(Draw(ChoiceSequence(replaying: choices)))
      XCTAssertTrue(failing(value), "The result passes: \(value)")
      return value
    }
    throw XCTSkip("No draw fails")
  }

  private func list(_ range: ClosedRange<Int>) -> (Draw) -> [Int] {
    { draw in draw.array(count: 0...20) { $0.int(in: range) } }
  }

  private func overlap(_ a: Box, _ b: Box) -> Float {
    let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
    let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
    let union = (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - width * height
    return union > 0 ? width * height / union : 0
  }

  // MARK: - Minimal examples

  func testOneLargeElementIsLeftOfAList() throws {
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(list(0...100), startingAt: seed * 100) { values in
        values.indices.contains { $0.isMultiple(of: 2) && values[$0] > 7 }
      }
      XCTAssertEqual(value, [8])
    }
  }

  func testASumIsMadeOfAsFewElementsAsPossible() throws {
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(list(0...50), startingAt: seed * 100) { $0.reduce(0, +) > 100 }
      XCTAssertEqual(value.count, 3)
      XCTAssertEqual(value.reduce(0, +), 101)
    }
  }

  func testEqualNeighboursBecomeZeros() throws {
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(list(0...5), startingAt: seed * 100) { values in
        values.count >= 3 && zip(values, values.dropFirst()).contains { $0 == $1 }
      }
      XCTAssertEqual(value, [0, 0, 0])
    }
  }

  func testNegativeNumbersShrinkTowardsZero() throws {
    XCTAssertEqual(
      try smallest(list(-50...50)) { values in values.contains { $0 < -5 } }, [-6])
  }

  func testRealNumbersBecomeWhole() throws {
    func number(_ draw: Draw) -> Double { draw.double(in: -10...10) }
    XCTAssertEqual(try smallest(number) { $0 > 2.5 }, 3)
  }

  func testARealNumberThatIsNeededStaysNearTheEdge() throws {
    func number(_ draw: Draw) -> Double { draw.double(in: 0...1) }
    XCTAssertEqual(try smallest(number) { $0 > 0.5 && $0 < 1 }, 0.5 + 0x1p-24)
  }

  func testWhatDoesNotMatterBecomesSimple() throws {
    func values(_ draw: Draw) -> (Bool, Int, Int, String) {
      (draw.bool(), draw.int(in: 3...9), draw.int(in: 0...1000), draw.element(of: ["a", "b"]))
    }
    let value = try smallest(values) { $0.2 > 500 }
    XCTAssertTrue(value == (false, 3, 501, "a"), "\(value)")
  }

  func testALengthAndTheElementsThatGoWithItShrinkTogether() throws {
    // The length is drawn first, so that taking an element out needs two changes at once.
    func list(_ draw: Draw) -> [Int] {
      let count = draw.int(in: 0...10)
      return draw.array(count: count) { $0.int(in: 0...9) }
    }
    XCTAssertEqual(try smallest(list) { $0.count >= 2 && $0.last == 7 }, [0, 7])
  }

  func testRowsOfAMatrixShrink() throws {
    func matrix(_ draw: Draw) -> [[Int]] {
      draw.array(count: 0...6) { $0.array(count: 0...6) { $0.int(in: 0...9) } }
    }
    XCTAssertEqual(try smallest(matrix) { $0.contains { $0.contains(5) } }, [[5]])
  }

  func testTwoBoxesThatOverlapByMoreThanHalfAreLeft() throws {
    func boxes(_ draw: Draw) -> [Box] {
      let side = draw.size(in: 1...10)
      return draw.array(count: 0...12) { $0.box(in: 0...side) }
    }
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(boxes, startingAt: seed * 1_000) { boxes in
        boxes.indices.contains { first in
          boxes[(first + 1)...].contains { self.overlap($0, boxes[first]) > 0.5 }
        }
      }
      XCTAssertEqual(value, [Box(0, 0, 1, 1), Box(0, 0, 1, 1)])
    }
  }

  func testADuplicateIsLeftAsTwoEqualElements() throws {
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(list(1...100), startingAt: seed * 100) { values in
        Set(values).count < values.count && !values.contains(1)
      }
      XCTAssertEqual(value, [2, 2])
    }
  }

  func testParallelListsAreShortenedTogether() throws {
    // The scores are drawn after the boxes, so that to leave one box out takes two changes far apart.
    func scoredBoxes(_ draw: Draw) -> (boxes: [Box], scores: [Int]) {
      let boxes = draw.array(count: 0...12) { $0.box(in: 0...10) }
      return (boxes, draw.array(count: boxes.count) { $0.int(in: 0...100) })
    }
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(scoredBoxes, startingAt: seed * 100) { scored in
        zip(scored.boxes, scored.scores).contains { $0.x1 > 2 && $1 > 40 }
      }
      XCTAssertEqual(value.boxes, [Box(3, 0, 3, 0)])
      XCTAssertEqual(value.scores, [41])
    }
  }

  func testParallelListsBehindOneLengthAreShortenedTogether() throws {
    func columns(_ draw: Draw) -> (names: [Int], values: [Int]) {
      let count = draw.size(in: 0...10)
      return (
        draw.array(count: count) { $0.int(in: 0...9) },
        draw.array(count: count) { $0.int(in: 0...100) }
      )
    }
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(columns, startingAt: seed * 100) { columns in
        zip(columns.names, columns.values).contains { $0 == 7 && $1 > 40 }
      }
      XCTAssertEqual(value.names, [7])
      XCTAssertEqual(value.values, [41])
    }
  }

  func testATensorIsMadeSmallBeforeItIsEmptied() throws {
    func tensor(_ draw: Draw) -> Tensor {
      draw.tensor(
        shape: [draw.size(in: 1...8), draw.size(in: 1...8)], integers: -9...9)
    }
    for seed in 0..<20 as Range<UInt64> {
      let value = try smallest(tensor, startingAt: seed * 100) { tensor in
        tensor.shape[0] > 1 && tensor.shape[1] > 2 && tensor.data[1...].contains { $0 != 0 }
      }
      XCTAssertEqual(value.shape, [2, 3])
      XCTAssertEqual(value.data, [0, 0, 0, 0, 0, 1])
    }
  }

  func testElementsWhoseOrderDoesNotMatterAreSorted() throws {
    let value = try smallest(list(0...9)) { Set($0).isSuperset(of: [5, 2, 8]) }
    XCTAssertEqual(value, [2, 5, 8])
  }

  // MARK: - Promises

  func testAPropertyThatAlwaysFailsIsShownTheSimplestInputWithinTheBudget() throws {
    func everything(_ draw: Draw) -> (boxes: [Box], scores: [Float], tensor: Tensor) {
      let boxes = draw.array(count: 0...12) { $0.box(in: 0...10) }
      return (
        boxes, draw.array(count: boxes.count) { $0.float(in: 0...1) },
        draw.tensor(shape: [draw.size(in: 1...8), draw.size(in: 1...8)], values: -1...1)
      )
    }
    for seed in 0..<20 as Range<UInt64> {
      var attempts = 0
      let value = try smallest(everything, budget: 50, startingAt: seed) { _ in
        attempts += 1
        return true
      }
      XCTAssertEqual(value.boxes, [])
      XCTAssertEqual(value.tensor, Tensor([[0]]))
      // The first draw and the result are checked as well.
      XCTAssertLessThanOrEqual(attempts, 52)
    }
  }

  func testNoSequenceIsTriedTwice() throws {
    var tried: Set<[UInt64]> = []
    let draw = Draw(ChoiceSequence(seed: 3))
    _ = draw.array(count: 8...8) { $0.int(in: 0...9) }
    var shrinker = Shrinker(draw.drawnChoices, budget: 1_000) { choices in
      XCTAssertTrue(tried.insert(choices).inserted, "\(choices)")
      return choices.reduce(0, +) > 20 ? DrawnChoices(numbers: choices) : nil
    }
    _ = try shrinker.shrink()
    XCTAssertEqual(tried.count, 1_000 - shrinker.budget)
    XCTAssertGreaterThan(tried.count, 20)
  }

  func testTheSameFailureShrinksToTheSameResult() throws {
    func result() throws -> [Int] {
      try smallest(list(-100...100), startingAt: 7) { values in
        values.reduce(0, +) % 7 == 3 && values.count > 1
      }
    }
    XCTAssertEqual(try result(), try result())
  }

  func testTheBudgetIsNeverExceeded() throws {
    for budget in [0, 1, 2, 10, 50, 300] {
      var attempts = 0
      let million = DrawnChoices(numbers: Array(repeating: 1_000_000, count: 40))
      var shrinker = Shrinker(million, budget: budget) { choices in
        attempts += 1
        return choices.reduce(0, +) > 1_000_000 ? DrawnChoices(numbers: choices) : nil
      }
      _ = try shrinker.shrink()
      XCTAssertLessThanOrEqual(attempts, budget)
      XCTAssertEqual(attempts, budget - shrinker.budget)
    }
  }

  func testWithoutABudgetNothingChanges() throws {
    var shrinker = Shrinker(DrawnChoices(numbers: [3, 2, 1]), budget: 0) { _ in DrawnChoices() }
    XCTAssertEqual(try shrinker.shrink(), [3, 2, 1])
  }

  func testTheResultAlwaysFailsAndIsNeverLarger() throws {
    // A predicate without any structure: a few sequences fail, most do not.
    func fails(_ choices: [UInt64]) -> Bool {
      var hash = SplitMix64(seed: choices.reduce(17) { $0 &* 31 &+ $1 })
      return hash.next() % 4 == 0
    }
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let length = Int(generator.next() % 12)
      let choices = (0..<length).map { _ in generator.next() % 50 }
      guard fails(choices) else { continue }
      var shrinker = Shrinker(DrawnChoices(numbers: choices), budget: 500) {
        fails($0) ? DrawnChoices(numbers: $0) : nil
      }
      let result = try shrinker.shrink()
      XCTAssertTrue(fails(result))
      XCTAssertLessThanOrEqual(result.count, choices.count)
      if result.count == choices.count {
        XCTAssertFalse(choices.lexicographicallyPrecedes(result))
      }
    }
  }

  func testAResultThatWasFoundBeforeAnErrorIsNotLost() {
    struct Stop: Error {}
    var attempts = 0
    var shrinker = Shrinker(DrawnChoices(numbers: [5, 5, 5, 5]), budget: 100) { choices in
      attempts += 1
      if attempts == 3 { throw Stop() }
      return choices.isEmpty ? nil : DrawnChoices(numbers: choices)
    }
    XCTAssertThrowsError(try shrinker.shrink())
    XCTAssertLessThan(shrinker.best.count, 4)
  }
}
