import ExerciseKit
import SuiteKit
import XCTest

final class MomentumTests: SuiteTestCase {
  func testCountsItsSteps() throws {
    var optimiser = try Momentum(lr: 0.1)
    var weights: [Float] = [1, 2]
    _ = try optimiser.step(&weights, [1, 1])
    _ = try optimiser.step(&weights, [1, 1])
    try expect(optimiser.steps, equals: 2)
    try expect(optimiser.memory(), equals: Memory(steps: 2, velocity: [1.9, 1.9]))
  }

  func testACopyKeepsWhatItRemembers() throws {
    var optimiser = try Momentum(lr: 0.1)
    var weights: [Float] = [1]
    _ = try optimiser.step(&weights, [1])
    let copy = optimiser
    _ = try optimiser.step(&weights, [1])
    try optimiser.reset()
    try optimiser.set(lr: 5)
    try expect(copy.memory(), equals: Memory(steps: 1, velocity: [1]))
    try expect(copy.lr, equals: 0.1)
    try expect(optimiser.lr, equals: 5)
  }

  func testTheRateMayChange() throws {
    var optimiser = try Momentum(lr: 0.1, mu: 0)
    var weights: [Float] = [1]
    try optimiser.set(lr: 0.5)
    try expect(optimiser.step(&weights, [1]), equals: 0.5)
    try expect(optimiser.lr, equals: 0.5)
  }

  func testRefusesARateThatIsNotPositive() throws {
    try expectInvalidInput { try Momentum(lr: 0) }
  }

  func testChangesNothingWhenItThrows() throws {
    var optimiser = try Momentum(lr: 0.1)
    var weights: [Float] = [1]
    try expectInvalidInput { try optimiser.step(&weights, [1, 2]) }
    try expect(weights, equals: [1])
    try expect(optimiser.steps, equals: 0)
  }

  func testKnowsItsTasks() throws {
    let unknown = try Momentum(task: "chess")
    try expect(unknown == nil, "A task that is not known has no optimiser.")
    try expect(Momentum(task: "text")?.lr, equals: 0.01)
  }

  func testTwoOptimisersShareNothing() throws {
    var first = try Momentum(lr: 0.1)
    let second = try Momentum(lr: 0.1)
    var weights: [Float] = [1]
    _ = try first.step(&weights, [1])
    try expect(second.steps, equals: 0)
    try expect(first != second, "Optimisers differ when they remember different steps.")
  }

  func testMakesALadder() throws {
    let ladder = try Momentum.ladder([0.1, 0.2])
    try expect(ladder.map { try $0.lr }, equals: [0.1, 0.2])
  }

  func testDescendsOnACopy() throws {
    let optimiser = try Momentum(lr: 0.1, mu: 0.5)
    try expect(descend(optimiser, from: [1], along: [1], steps: 2), equals: [0.75])
    try expect(optimiser.steps, equals: 0)
  }

  func testMovesTheTarget() throws {
    var target: [Float] = [1, 0]
    try emaUpdate(&target, source: [0, 1], momentum: 0.75)
    try expect(target, equals: [0.75, 0.25])
  }

  func testTheGeneratorGoesOn() throws {
    var numbers = [1, 2, 3, 4, 5]
    var generator = SplitMix64(seed: 7)
    var expected = generator
    try expect(shuffle(&numbers, using: &generator), equals: 4)
    for _ in 0..<4 { _ = expected.next() }
    try expect(generator, equals: expected)
    try expect(numbers.sorted(), equals: [1, 2, 3, 4, 5])
  }

  func testAgreesWithTheReferenceOnAnyOperations() throws {
    try property(cases: 40) { draw in
      let rate = draw.element(of: [0.5, 0.1] as [Float])
      let operations = draw.array(count: 0...8) { $0.int(in: 0...3) }
      func trace(_ made: Momentum) throws -> [[Float]] {
        var optimiser = made
        var weights: [Float] = [1]
        return try operations.map { operation in
          switch operation {
          case 0: _ = try optimiser.step(&weights, [1])
          case 1: _ = try optimiser.step(&weights, [-1])
          case 2: try optimiser.reset()
          default: try optimiser.set(lr: 2)
          }
          return weights
        }
      }
      try expect(trace(Momentum(lr: rate)), equals: trace(Reference.Momentum(lr: rate)))
    }
  }
}
