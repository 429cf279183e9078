import SuiteKit
import XCTest

final class OptimiserExamples: SuiteTestCase {
  func testThreeStepsOfAdam() throws {
    var adam = try Adam(lr: 0.1, beta1: 0.5, beta2: 0.75)
    var weights: [Float] = [1]
    try adam.step(&weights, [2])
    try expect(weights, equals: [0.9])
    try adam.step(&weights, [0])
    try expect(weights, equals: [0.849082])
    try adam.step(&weights, [-2])
    try expect(weights, equals: [0.901221])
  }

  func testThreeStepsOfAdaGrad() throws {
    var adaGrad = try AdaGrad(lr: 1)
    var point: [Float] = [10]
    try adaGrad.step(&point, [3])
    try expect(point, equals: [9])
    try adaGrad.step(&point, [4])
    try expect(point, equals: [8.2])
    try adaGrad.step(&point, [12])
    try expect(point, equals: [7.276923])
  }
}
