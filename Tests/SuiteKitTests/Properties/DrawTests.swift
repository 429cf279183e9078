import ExerciseKit
import XCTest

@testable import SuiteKit

final class DrawTests: XCTestCase {
  private func draw(seed: UInt64 = 1) -> Draw { Draw(ChoiceSequence(seed: seed)) }

  private func replay(_ choices: UInt64...) -> Draw { Draw(ChoiceSequence(replaying: choices)) }

  // MARK: - Whole numbers

  func testIntegersStayInTheirRangeAndReachBothEnds() {
    let ranges = [
      0...9, -9...0, -9 ... -3, 3...9, -3...9, -9...3, -5...5, 7...7, -7 ... -7, 0...0, -1...0,
    ]
    for range in ranges {
      let draw = draw()
      let numbers = Set((0..<10_000).map { _ in draw.int(in: range) })
      XCTAssertEqual(numbers, Set(range), "\(range)")
    }
  }

  func testTheWidestRangesDoNotOverflow() {
    let draw = draw()
    for range in [Int.min...Int.max, Int.min...0, 0...Int.max, Int.min...Int.min, -1...Int.max] {
      for _ in 0..<1000 { XCTAssertTrue(range.contains(draw.int(in: range))) }
    }
    XCTAssertEqual(replay(.max).int(in: Int.min...Int.max), Int.min)
    XCTAssertEqual(replay(.max - 2).int(in: Int.min...Int.max), Int.max)
  }

  func testASmallerChoiceIsNearerToZero() {
    let orders: [ClosedRange<Int>: [Int]] = [
      -3...5: [0, 1, -1, 2, -2, 3, -3, 4, 5],
      -5...3: [0, 1, -1, 2, -2, 3, -3, -4, -5],
      -2...2: [0, 1, -1, 2, -2],
      2...5: [2, 3, 4, 5],
      -5 ... -2: [-2, -3, -4, -5],
      0...2: [0, 1, 2],
      -2...0: [0, -1, -2],
    ]
    for (range, order) in orders {
      XCTAssertEqual(range.count, order.count)
      XCTAssertEqual(
        order.indices.map { replay(UInt64($0)).int(in: range) }, order, "\(range)")
    }
  }

  func testScoresHaveTiesInEveryOtherList() {
    let lists = (0..<200).map { draw(seed: UInt64($0)).scores(count: 12) }
    for list in lists { XCTAssertTrue(list.allSatisfy { (0...1).contains($0) }) }
    let tied = lists.count { $0.allSatisfy { ($0 * 4).rounded() == $0 * 4 } }
    XCTAssertTrue((60...140).contains(tied), "\(tied)")
    XCTAssertEqual(replay().scores(count: 2), [0, 0])
  }

  func testSpecialNumbersComeNowAndThenAndArePlainWhenTheyShrink() {
    let draw = draw()
    let numbers = (0..<800).map { _ in draw.float(in: 0...1, orOneOf: [.infinity, .nan]) }
    let special = numbers.count { !$0.isFinite }
    XCTAssertTrue((50...150).contains(special), "\(special)")
    XCTAssertTrue(numbers.contains { $0.isNaN })
    XCTAssertTrue(numbers.contains(.infinity))
    XCTAssertEqual(replay().float(in: 0...1, orOneOf: [.infinity]), 0)
    XCTAssertEqual(replay(7).float(in: 0...1, orOneOf: [.infinity, .nan]), .infinity)
    XCTAssertEqual(replay(7).float(in: 0...1, orOneOf: []), 0)
  }

  func testSizesHaveEveryValueOfTheirRangeAndTheLowestIsTheSimplest() {
    for range in [0...6, 3...3, 1...8, -2...2] {
      let draw = draw()
      XCTAssertEqual(Set((0..<1_000).map { _ in draw.size(in: range) }), Set(range))
      XCTAssertEqual(replay().size(in: range), range.lowerBound)
      XCTAssertEqual(replay(2).size(in: range), min(range.lowerBound + 2, range.upperBound))
    }
  }

  func testASmallScaleKeepsSizesAndArraysSmallAndNothingElse() {
    let draw = Draw(ChoiceSequence(seed: 1, scale: 0.2))
    XCTAssertEqual(Set((0..<1_000).map { _ in draw.size(in: 1...11) }), [1, 2, 3])
    XCTAssertEqual(
      Set((0..<1_000).map { _ in draw.array(count: 0...10) { $0.bool() }.count }), [0, 1, 2])
    XCTAssertEqual(Set((0..<1_000).map { _ in draw.int(in: 0...10) }), Set(0...10))
    // One step is always left, or a range of two would have one value only.
    XCTAssertEqual(Set((0..<100).map { _ in draw.size(in: 1...2) }), [1, 2])
  }

  func testFalseIsTheSimplerTruthValue() {
    XCTAssertFalse(replay(0).bool())
    XCTAssertTrue(replay(1).bool())
    let draw = draw()
    XCTAssertEqual(Set((0..<100).map { _ in draw.bool() }), [true, false])
  }

  // MARK: - Floating point

  func testFloatingPointStaysInItsRange() {
    let ranges: [ClosedRange<Double>] = [
      0...1, -1...1, 0.2...0.8, -0.8 ... -0.2, 3...3, -1e30...1e30, 0.1...0.1, 1e16...1e16 + 4,
      -0.5...0.25, 1...1.nextUp,
    ]
    for range in ranges {
      let draw = draw()
      for _ in 0..<10_000 {
        XCTAssertTrue(range.contains(draw.double(in: range)), "\(range)")
      }
    }
    for range in ranges {
      let draw = draw()
      let range = Float(range.lowerBound)...Float(range.upperBound)
      for _ in 0..<10_000 {
        XCTAssertTrue(range.contains(draw.float(in: range)), "\(range)")
      }
    }
  }

  func testSomeNumbersAreWholeAndMostAreNot() {
    let draw = draw()
    let numbers = (0..<10_000).map { _ in draw.double(in: -10...10) }
    let whole = numbers.filter { $0 == $0.rounded() }
    XCTAssertEqual(Double(whole.count), 2_500, accuracy: 200)
    XCTAssertEqual(Set(whole).count, 21)
    XCTAssertLessThan(numbers.min() ?? 0, -9.9)
    XCTAssertGreaterThan(numbers.max() ?? 0, 9.9)
  }

  func testTheSimplestNumberIsTheWholeOneNearestToZero() {
    XCTAssertEqual(replay().double(in: -5...5), 0)
    XCTAssertEqual(replay().double(in: 1.5...5), 2)
    XCTAssertEqual(replay().float(in: -5 ... -1.5), -2)
    XCTAssertEqual(replay(0, 3).double(in: -5...5), 2)
    XCTAssertEqual(replay().double(in: 0.25...0.75), 0.25)
  }

  // MARK: - Elements and arrays

  func testTheFirstElementIsTheSimplest() {
    XCTAssertEqual(replay(0).element(of: ["a", "b", "c"]), "a")
    XCTAssertEqual(replay(2).element(of: ["a", "b", "c"]), "c")
    let draw = draw()
    XCTAssertEqual(Set((0..<200).map { _ in draw.element(of: [1, 2, 3]) }), [1, 2, 3])
  }

  func testAnArrayHasTheLengthThatIsAskedFor() {
    let draw = draw()
    for count in 0...5 { XCTAssertEqual(draw.array(count: count) { $0.bool() }.count, count) }
  }

  func testAnArrayHasEveryLengthOfItsRange() {
    for range in [0...6, 3...3, 0...0, 2...9] {
      let draw = draw()
      let counts = Set(
        (0..<1_000).map { _ in draw.array(count: range) { $0.int(in: 0...1) }.count })
      XCTAssertEqual(counts, Set(range))
    }
  }

  func testARepetitionGivesTheSameArrays() {
    let first = draw(seed: 9)
    func arrays(_ draw: Draw) -> [[Double]] {
      (0..<20).map { _ in draw.array(count: 0...5) { $0.double(in: -3...3) } }
    }
    let values = arrays(first)
    XCTAssertEqual(arrays(Draw(ChoiceSequence(replaying: first.drawn))), values)
  }

  func testTheShortestArrayIsTheSimplest() {
    XCTAssertEqual(replay().array(count: 0...5) { $0.int(in: 0...9) }, [])
    XCTAssertEqual(replay().array(count: 2...5) { $0.int(in: 0...9) }, [0, 0])
    XCTAssertEqual(replay(1, 7, 1, 8, 0).array(count: 0...5) { $0.int(in: 0...9) }, [7, 8])
  }

  func testElementsOfListsAndSizesAreFoundAgain() throws {
    let draw = Draw(ChoiceSequence(replaying: [2, 7, 8, 1, 9, 0]))
    let count = draw.size(in: 0...5)
    _ = draw.array(count: count) { $0.int(in: 0...9) }
    _ = draw.array(count: 0...4) { $0.int(in: 0...9) }
    _ = draw.array(count: 0...4) { $0.int(in: 0...9) }
    XCTAssertEqual(draw.drawnChoices.numbers, [2, 7, 8, 1, 9, 0, 0])
    XCTAssertEqual(draw.drawnChoices.sizes, [0])
    XCTAssertEqual(draw.drawnChoices.lists.map(\.elements), [[1..<2, 2..<3], [3..<5]])
    XCTAssertEqual(draw.drawnChoices.lists.map(\.hasFixedCount), [true, false])
  }

  // MARK: - Types of the kit

  func testTensorsHaveTheirShapeAndTheirRange() {
    let draw = draw()
    let tensor = draw.tensor(shape: [2, 3, 4], values: -1...1)
    XCTAssertEqual(tensor.shape, [2, 3, 4])
    XCTAssertTrue(tensor.data.allSatisfy { (-1...1).contains($0) })
    let whole = draw.tensor(shape: [5, 5], integers: -2...2)
    XCTAssertTrue(Set(whole.data).isSubset(of: [-2, -1, 0, 1, 2]))
    XCTAssertEqual(draw.tensor(shape: [0, 3], values: 0...1).data, [])
  }

  func testLabelMapsHaveTheirSizeAndTheirLabels() {
    let map = draw().labelMap(height: 4, width: 5, labels: 0...3)
    XCTAssertEqual([map.height, map.width, map.data.count], [4, 5, 20])
    XCTAssertTrue(Set(map.data).isSubset(of: Set(0...3)))
  }

  func testBoxesHaveTheirCornersInOrderAndInTheRange() {
    let draw = draw()
    for _ in 0..<500 {
      let box = draw.box(in: -3...3)
      XCTAssertLessThanOrEqual(box.x1, box.x2)
      XCTAssertLessThanOrEqual(box.y1, box.y2)
      for corner in [box.x1, box.y1, box.x2, box.y2] {
        XCTAssertTrue((-3...3).contains(Int(corner)))
        XCTAssertEqual(corner, corner.rounded())
      }
    }
  }
}
