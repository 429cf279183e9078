import SuiteKit
import XCTest

final class AdamTests: SuiteTestCase {
  // MARK: - A step

  func testFirstStepIsAsLongAsTheRateWhateverTheGradient() throws {
    var adam = try Adam(lr: 0.5)
    var weights: [Float] = [1, 1, 1, 1]
    try adam.step(&weights, [1000, 1, -0.01, -3])
    try expect(weights, equals: [0.5, 0.5, 1.5, 1.5])
  }

  func testWeightsWithoutAGradientStay() throws {
    var adam = try Adam(lr: 0.5)
    var weights: [Float] = [0, -2]
    try adam.step(&weights, [0, 0])
    try expect(weights, equals: [0, -2])
  }

  func testEpsilonIsAddedToTheRoot() throws {
    var adam = try Adam(lr: 1, eps: 1)
    var weights: [Float] = [5]
    try adam.step(&weights, [1])
    try expect(weights, equals: [4.5])
    try adam.step(&weights, [3])
    try expect(weights, equals: [3.865790])
  }

  func testGradientAsSmallAsEpsilonMovesByHalfTheRate() throws {
    var adam = try Adam(lr: 0.5)
    var weights: [Float] = [0]
    try adam.step(&weights, [1e-8])
    try expect(weights, equals: [-0.25])
  }

  func testBetasOfZeroRememberNothing() throws {
    var adam = try Adam(lr: 0.5, beta1: 0, beta2: 0)
    var weights: [Float] = [1, 1]
    try adam.step(&weights, [100, -100])
    try adam.step(&weights, [-0.25, 0])
    try expect(weights, equals: [1, 1.5])
  }

  // MARK: - What it remembers

  func testWeightGoesOnAfterItsGradientHasBecomeZero() throws {
    var adam = try Adam(lr: 1, beta1: 0.5, beta2: 0.5)
    var weights: [Float] = [0]
    for gradient in [2, 0, 0] as [Float] { try adam.step(&weights, [gradient]) }
    try expect(weights, equals: [-1.955315])
  }

  func testLargeGradientIsForgotten() throws {
    var adam = try Adam(lr: 1, beta1: 0, beta2: 0.5)
    var weights: [Float] = [0]
    for gradient in [8, 1, 1, 1] as [Float] { try adam.step(&weights, [gradient]) }
    try expect(weights, equals: [-1.967957])
  }

  func testRateMayChangeBetweenSteps() throws {
    var adam = try Adam(lr: 1)
    var weights: [Float] = [0]
    try adam.step(&weights, [1])
    try adam.set(lr: 0.125)
    try adam.step(&weights, [1])
    try expect(weights, equals: [-1.125])
    try expect(adam.lr, equals: 0.125)
  }

  func testCopyGoesItsOwnWay() throws {
    var adam = try Adam(lr: 1, beta1: 0.5, beta2: 0.5)
    var (weights, others): ([Float], [Float]) = ([0], [0])
    try adam.step(&weights, [1])
    var copy = adam
    try adam.step(&weights, [-7])
    try copy.step(&others, [1])
    try expect(others, equals: [-1])
  }

  func testEachOptimiserCountsItsOwnSteps() throws {
    var (first, second) = (try Adam(lr: 1), try Adam(lr: 1))
    var weights: [Float] = [0]
    for _ in 0..<3 { try first.step(&weights, [1]) }
    try second.step(&weights, [1])
    try expect(weights, equals: [-4])
  }

  // MARK: - Weight decay

  func testDecayIsAPartOfTheGradient() throws {
    // 3 - 0.5 · 4 = 1, and 0 - 0.5 · 2 = -1: both steps are as long as the rate.
    var adam = try Adam(lr: 0.5, weightDecay: 0.5)
    var weights: [Float] = [-4, -2]
    try adam.step(&weights, [3, 0])
    try expect(weights, equals: [-4.5, -1.5])
  }
}
