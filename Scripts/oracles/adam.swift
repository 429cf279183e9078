/// The weights after each step of Adam.
public func adamPath(
  lr: Float, beta1: Float, beta2: Float, eps: Float, weightDecay: Float, weights: [Float],
  gradients: [[Float]]
) -> [[Float]] {
  var adam = Adam(lr: lr, beta1: beta1, beta2: beta2, eps: eps, weightDecay: weightDecay)
  var weights = weights
  return gradients.map { gradient in
    adam.step(&weights, gradient)
    return weights
  }
}

/// The weights after each step of AdaGrad.
public func adaGradPath(
  lr: Float, eps: Float, weights: [Float], gradients: [[Float]]
) -> [[Float]] {
  var adaGrad = AdaGrad(lr: lr, eps: eps)
  var weights = weights
  return gradients.map { gradient in
    adaGrad.step(&weights, gradient)
    return weights
  }
}
