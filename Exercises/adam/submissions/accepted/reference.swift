// The corrections are the same for all weights, so they are computed once in each step; one loop does the rest.
import Foundation

/// Adam with both moments in arrays, made at the first step.
public struct Adam {
  /// The learning rate, which may change between steps.
  public var lr: Float
  private let beta1: Float
  private let beta2: Float
  private let eps: Float
  private let weightDecay: Float
  private var steps = 0
  private var means: [Float] = []
  private var squares: [Float] = []

  /// Creates an optimiser that has made no step.
  public init(
    lr: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, eps: Float = 1e-8,
    weightDecay: Float = 0
  ) {
    self.lr = lr
    self.beta1 = beta1
    self.beta2 = beta2
    self.eps = eps
    self.weightDecay = weightDecay
  }

  /// Makes a step.
  public mutating func step(_ weights: inout [Float], _ gradient: [Float]) {
    if steps == 0 {
      means = Array(repeating: 0, count: weights.count)
      squares = means
    }
    steps += 1
    let correction1 = Float(1 - pow(Double(beta1), Double(steps)))
    let correction2 = Float(1 - pow(Double(beta2), Double(steps)))
    let rate = lr / correction1
    let rootOfCorrection = correction2.squareRoot()
    for i in weights.indices {
      let g = gradient[i] + weightDecay * weights[i]
      means[i] = beta1 * means[i] + (1 - beta1) * g
      squares[i] = beta2 * squares[i] + (1 - beta2) * g * g
      weights[i] -= rate * means[i] / (squares[i].squareRoot() / rootOfCorrection + eps)
    }
  }
}

/// AdaGrad with the sums of the squares in an array, made at the first step.
public struct AdaGrad {
  /// The learning rate, which may change between steps.
  public var lr: Float
  private let eps: Float
  private var sums: [Float] = []

  /// Creates an optimiser that has made no step.
  public init(lr: Float = 0.01, eps: Float = 1e-10) {
    self.lr = lr
    self.eps = eps
  }

  /// Makes a step.
  public mutating func step(_ weights: inout [Float], _ gradient: [Float]) {
    if sums.isEmpty { sums = Array(repeating: 0, count: weights.count) }
    for i in weights.indices {
      sums[i] += gradient[i] * gradient[i]
      weights[i] -= lr * gradient[i] / (sums[i].squareRoot() + eps)
    }
  }
}
