import SuiteKit
import XCTest

final class AdaGradTests: SuiteTestCase {
  func testStepsShrinkUnderAConstantGradient() throws {
    var adaGrad = try AdaGrad(lr: 1)
    var weights: [Float] = [0]
    try adaGrad.step(&weights, [-5])
    try expect(weights, equals: [1])
    try adaGrad.step(&weights, [-5])
    try expect(weights, equals: [1.707107])
    try adaGrad.step(&weights, [-5])
    try expect(weights, equals: [2.284457])
  }

  func testEveryWeightHasItsOwnSum() throws {
    var adaGrad = try AdaGrad(lr: 1)
    var weights: [Float] = [0, 0]
    try adaGrad.step(&weights, [100, 0])
    try adaGrad.step(&weights, [0, 0.01])
    try expect(weights, equals: [-1, -1])
  }

  func testEpsilonIsAddedToTheRoot() throws {
    var adaGrad = try AdaGrad(lr: 1, eps: 1)
    var weights: [Float] = [0]
    try adaGrad.step(&weights, [1])
    try expect(weights, equals: [-0.5])
  }

  func testRateMayChangeBetweenSteps() throws {
    var adaGrad = try AdaGrad(lr: 1)
    var weights: [Float] = [0]
    try adaGrad.step(&weights, [3])
    try adaGrad.set(lr: 0.25)
    try adaGrad.step(&weights, [4])
    try expect(weights, equals: [-1.2])
    try expect(adaGrad.lr, equals: 0.25)
  }

  func testCopyGoesItsOwnWay() throws {
    var adaGrad = try AdaGrad(lr: 1)
    var (weights, others): ([Float], [Float]) = ([0], [0])
    try adaGrad.step(&weights, [3])
    var copy = adaGrad
    try adaGrad.step(&weights, [100])
    try copy.step(&others, [4])
    try expect(others, equals: [-0.8])
  }
}
