import ExerciseKit
import SuiteKit
import XCTest

final class ShuffleTests: SuiteTestCase {
  // MARK: - Shuffling

  func testDrawsOnceForEachPlaceButTheFirst() throws {
    var generator = SplitMix64(seed: 3)
    var other = generator
    var items = Array(0..<8)
    try shuffle(&items, using: &generator)
    for _ in 1..<8 { _ = other.next() }
    try expect(generator, equals: other)
  }

  func testFewerThanTwoItemsStayAndDrawNothing() throws {
    var generator = SplitMix64(seed: 3)
    var (none, one): ([Int], [Int]) = ([], [9])
    try shuffle(&none, using: &generator)
    try shuffle(&one, using: &generator)
    try expect(none, equals: [])
    try expect(one, equals: [9])
    try expect(generator, equals: SplitMix64(seed: 3))
  }

  func testEveryOrderIsEquallyLikely() throws {
    var generator = SplitMix64(seed: 3)
    var counts: [[Int]: Double] = [:]
    for _ in 0..<1200 {
      var items = [0, 1, 2, 3]
      try shuffle(&items, using: &generator)
      counts[items, default: 0] += 1
    }
    // The chi-squared statistic of 24 orders, each expected 50 times; it exceeds 49.7 once in a thousand times.
    let deviations = counts.values.map { ($0 - 50) * ($0 - 50) / 50 }
    let missing = Double(24 - counts.count) * 50
    try expect(
      deviations.reduce(missing, +) < 49.7, "Each of the 24 orders of four items is equally likely."
    )
  }

  func testEqualItemsStayAsManyAsTheyWere() throws {
    try property(cases: 30) { draw in
      let given = draw.array(count: 0...8) { $0.int(in: 0...2) }
      var generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      var items = given
      try shuffle(&items, using: &generator)
      try expect(
        items.sorted() == given.sorted(), "The list has the same items after it is shuffled.")
    }
  }

  func testWordsAreShuffledLikeNumbers() throws {
    var (first, second) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    var numbers = [0, 1, 2, 3, 4, 5]
    var words = numbers.map { "word \($0)" }
    try shuffle(&numbers, using: &first)
    try shuffle(&words, using: &second)
    try expect(words, equals: numbers.map { "word \($0)" })
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let items = draw.array(count: 0...8) { $0.int(in: 0...99) }
      let generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      try expectAgreement(on: Calls.shuffle(items, using: generator))
    }
  }

  // MARK: - Choosing

  func testChoosingDrawsOnceForEachThatIsChosen() throws {
    for (k, n) in [(3, 8), (5, 5), (0, 4)] {
      var generator = SplitMix64(seed: 3)
      var other = generator
      let chosen = try sampleWithoutReplacement(k, of: n, using: &generator)
      try expect(chosen.count, equals: k)
      for _ in 0..<k { _ = other.next() }
      try expect(generator, equals: other)
    }
  }

  func testChosenAreDifferent() throws {
    try property(cases: 30) { draw in
      let n = draw.size(in: 0...8)
      var generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      let chosen = try sampleWithoutReplacement(n, of: n, using: &generator)
      try expect(chosen.sorted() == Array(0..<n), "All of n are chosen, each once, if k is n.")
    }
  }

  func testChoosingAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let n = draw.size(in: 0...8)
      let generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      try expectAgreement(
        on: Calls.sampleWithoutReplacement(draw.size(in: 0...n), of: n, using: generator))
    }
  }

  // MARK: - Undoing

  func testInverseOfTheInverseIsThePermutation() throws {
    try expect(inverse(of: [1, 2, 3, 0]), equals: [3, 0, 1, 2])
    try expect(inverse(of: [3, 0, 1, 2]), equals: [1, 2, 3, 0])
    try expect(inverse(of: [0, 2, 1]), equals: [0, 2, 1])
  }

  func testNoItemsHaveAnEmptyInverse() throws {
    try expect(inverse(of: []), equals: [])
  }

  // MARK: - The authority

  func testAgreesWithAlgorithmP() throws { try expectGolden("knuth.jsonl") }
}
