import SuiteKit
import XCTest

final class PyTorchTests: SuiteTestCase {
  func testAdamAgreesWithPyTorch() throws {
    let sessions: [RecordedSession<AdamArguments, [[Float]]>] =
      try recordedSessions("adamPath", in: pyTorchSessions)
    for session in sessions {
      let arguments = session.arguments
      var weights = arguments.weights
      var adam = try Adam(
        lr: arguments.lr, beta1: arguments.beta1, beta2: arguments.beta2, eps: arguments.eps,
        weightDecay: arguments.weightDecay)
      for (gradient, expected) in zip(arguments.gradients, session.returns) {
        try adam.step(&weights, gradient)
        try expect(weights, equals: expected)
      }
    }
  }

  func testAdaGradAgreesWithPyTorch() throws {
    let sessions: [RecordedSession<AdaGradArguments, [[Float]]>] =
      try recordedSessions("adaGradPath", in: pyTorchSessions)
    for session in sessions {
      let arguments = session.arguments
      var weights = arguments.weights
      var adaGrad = try AdaGrad(lr: arguments.lr, eps: arguments.eps)
      for (gradient, expected) in zip(arguments.gradients, session.returns) {
        try adaGrad.step(&weights, gradient)
        try expect(weights, equals: expected)
      }
    }
  }
}

private struct AdamArguments: Decodable {
  let lr, beta1, beta2, eps, weightDecay: Float
  let weights: [Float]
  let gradients: [[Float]]
}

private struct AdaGradArguments: Decodable {
  let lr, eps: Float
  let weights: [Float]
  let gradients: [[Float]]
}
