import SuiteKit
import XCTest

final class MomentumExamples: SuiteTestCase {
  func testTwoSteps() throws {
    var optimiser = try Momentum(lr: 0.1, mu: 0.5)
    var weights: [Float] = [1]
    try expect(optimiser.step(&weights, [1]), equals: 0.1)
    try expect(weights, equals: [0.9])
    try expect(optimiser.step(&weights, [1]), equals: 0.15)
    try expect(weights, equals: [0.75])
  }
}
