/// Adam: steps along the mean of the gradients, divided by the root of the mean of their squares.
public struct Adam {
  /// The learning rate η, which may change between steps.
  public var lr: Float

  /// Creates an optimiser that has made no step.
  ///
  /// - Parameters:
  ///   - lr: The learning rate η.
  ///   - beta1: How much of the mean of the gradients is kept at each step. In `0 ..< 1`.
  ///   - beta2: How much of the mean of their squares is kept at each step. In `0 ..< 1`.
  ///   - eps: What is added to the root. Positive.
  ///   - weightDecay: The factor λ of an L2 term, of which λw is added to the gradient.
  public init(
    lr: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, eps: Float = 1e-8,
    weightDecay: Float = 0
  ) {
    self.lr = lr
  }

  /// Makes a step.
  ///
  /// - Parameters:
  ///   - weights: The weights, which change; as many at every step.
  ///   - gradient: The derivative of the loss by each weight.
  public mutating func step(_ weights: inout [Float], _ gradient: [Float]) {
  }
}

/// AdaGrad: steps along the gradient, divided by the root of the sum of all squares so far.
public struct AdaGrad {
  /// The learning rate η, which may change between steps.
  public var lr: Float

  /// Creates an optimiser that has made no step.
  ///
  /// - Parameters:
  ///   - lr: The learning rate η.
  ///   - eps: What is added to the root. Positive.
  public init(lr: Float = 0.01, eps: Float = 1e-10) {
    self.lr = lr
  }

  /// Makes a step.
  ///
  /// - Parameters:
  ///   - weights: The weights, which change; as many at every step.
  ///   - gradient: The derivative of the loss by each weight.
  public mutating func step(_ weights: inout [Float], _ gradient: [Float]) {
  }
}
