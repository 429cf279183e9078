import ExerciseKit
import SuiteKit
import XCTest

final class DropoutTests: SuiteTestCase {
  let x = Tensor([[1, 2, 3], [4, 5, 6]])

  // MARK: - Draws

  func testDrawsOnceForEachElementInStorageOrder() throws {
    // The draws are 0.74, 0.16, 0.28, 0.34, 0.04 and 0.87.
    var generator = SplitMix64(seed: 42)
    var other = generator
    let (output, mask) = try dropout(x, p: 0.25, training: true, using: &generator)
    try expect(mask, equals: [true, false, true, true, false, true])
    try expect(output, equals: Tensor([[1.333333, 0, 4], [5.333333, 0, 8]]))
    for _ in 0..<6 { _ = other.next() }
    try expect(generator, equals: other)
  }

  func testElementIsKeptIfItsDrawIsP() throws {
    // The first draw is exactly 0.5.
    var generator = SplitMix64(seed: 3_453_682_501_520_545_093)
    let (_, mask) = try dropout(Tensor([1]), p: 0.5, training: true, using: &generator)
    try expect(mask, equals: [true])
  }

  func testDrawIsNotRoundedToFloat() throws {
    // The first draw is 2⁻⁵³ below 0.5, which as a Float would be 0.5.
    var generator = SplitMix64(seed: 959_135_552_437_182_909)
    let (_, mask) = try dropout(Tensor([1]), p: 0.5, training: true, using: &generator)
    try expect(mask, equals: [false])
  }

  // MARK: - Nothing left to chance

  func testInferenceReturnsTheInputAndDrawsNothing() throws {
    var generator = SplitMix64(seed: 42)
    let (output, mask) = try dropout(x, p: 0.75, training: false, using: &generator)
    try expect(output, equals: x)
    try expect(mask, equals: Array(repeating: true, count: 6))
    try expect(generator, equals: SplitMix64(seed: 42))
  }

  func testProbabilityOfZeroKeepsEverythingAndDrawsNothing() throws {
    var generator = SplitMix64(seed: 42)
    let (output, mask) = try dropout(x, p: 0, training: true, using: &generator)
    try expect(output, equals: x)
    try expect(mask, equals: Array(repeating: true, count: 6))
    try expect(generator, equals: SplitMix64(seed: 42))
  }

  func testProbabilityOfOneDropsEverythingAndDrawsNothing() throws {
    var generator = SplitMix64(seed: 42)
    let (output, mask) = try dropout(x, p: 1, training: true, using: &generator)
    try expect(output, equals: Tensor(zeros: [2, 3]))
    try expect(mask, equals: Array(repeating: false, count: 6))
    try expect(generator, equals: SplitMix64(seed: 42))
  }

  func testTensorWithoutElementsKeepsItsShape() throws {
    var generator = SplitMix64(seed: 42)
    let (output, mask) = try dropout(
      Tensor(zeros: [3, 0]), p: 0.5, training: true, using: &generator)
    try expect(output, equals: Tensor(zeros: [3, 0]))
    try expect(mask, equals: [])
  }

  func testRefusesWhatIsNoProbability() throws {
    var generator = SplitMix64(seed: 42)
    for p in [-0.25, 1.25, .infinity, .nan] as [Float] {
      try expectInvalidInput { try dropout(x, p: p, training: true, using: &generator) }
    }
    try expectInvalidInput { try dropout(x, p: 2, training: false, using: &generator) }
  }

  // MARK: - Expectation

  func testMeanStays() throws {
    let count = 40_000
    for p in [0.25, 0.5, 0.9] as [Float] {
      var generator = SplitMix64(seed: 1)
      let (output, _) = try dropout(
        Tensor(repeating: 1, shape: [count]), p: p, training: true, using: &generator)
      let mean = output.data.reduce(0) { $0 + Double($1) } / Double(count)
      let standardError = (Double(p) / (1 - Double(p)) / Double(count)).squareRoot()
      try expect(
        abs(mean - 1) < 3 * standardError,
        "The mean of many ones stays 1, but for three standard errors.")
    }
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 100) { draw in
      let shape = draw.array(count: 1...2) { $0.size(in: 0...3) }
      let x = draw.tensor(shape: shape, integers: -4...4)
      let generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      let p = draw.element(of: [0.5, 0.25, 0.9, 0, 1] as [Float])
      try expectAgreement(on: Calls.dropout(x, p: p, training: !draw.bool(), using: generator))
    }
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
