import SuiteKit
import XCTest

final class AnyStepsTests: SuiteTestCase {
  func testAdamAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let lr = draw.element(of: [1, 0.125] as [Float])
      let beta1 = draw.element(of: [0, 0.5, 0.9] as [Float])
      let eps = draw.element(of: [1e-8, 1] as [Float])
      let decay = draw.element(of: [0, 0.5] as [Float])
      // Without memory a gradient that the decay cancels but for rounding would decide about a whole step.
      let beta2 = draw.element(of: decay == 0 ? [0.5, 0.999, 0] : [0.5, 0.999] as [Float])
      let gradients = steps(draw)
      func path(_ made: Adam) throws -> [[Float]] {
        var (adam, weights) = (made, start)
        return try gradients.map { gradient in
          try adam.step(&weights, gradient)
          return weights
        }
      }
      try expect(
        path(Adam(lr: lr, beta1: beta1, beta2: beta2, eps: eps, weightDecay: decay)),
        equals: path(
          Reference.Adam(lr: lr, beta1: beta1, beta2: beta2, eps: eps, weightDecay: decay)))
    }
  }

  func testAdaGradAgreesWithTheReference() throws {
    try property(cases: 40) { draw in
      let lr = draw.element(of: [1, 0.125] as [Float])
      let eps = draw.element(of: [1e-10, 1] as [Float])
      let gradients = steps(draw)
      func path(_ made: AdaGrad) throws -> [[Float]] {
        var (adaGrad, weights) = (made, start)
        return try gradients.map { gradient in
          try adaGrad.step(&weights, gradient)
          return weights
        }
      }
      try expect(
        path(AdaGrad(lr: lr, eps: eps)), equals: path(Reference.AdaGrad(lr: lr, eps: eps)))
    }
  }
}

/// The weights before the first step.
private let start: [Float] = [1, -2]

/// Draws the gradients of some steps.
private func steps(_ draw: Draw) -> [[Float]] {
  draw.array(count: 1...5) { draw in
    start.map { _ in Float(draw.int(in: -4...4)) }
  }
}
