// What is wrong: the moments are looked up in dictionaries, weight by weight.
// Noticed by: the workload "a step of Adam, by weights"
import Foundation

/// Adam.
struct Adam {
  var lr: Float
  private let beta1, beta2, eps, weightDecay: Float
  private var means: [Int: Float] = [:]
  private var squares: [Int: Float] = [:]
  private var t = 0

  init(
    lr: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, eps: Float = 1e-8,
    weightDecay: Float = 0
  ) {
    (self.lr, self.beta1, self.beta2) = (lr, beta1, beta2)
    (self.eps, self.weightDecay) = (eps, weightDecay)
  }

  mutating func step(_ w: inout [Float], _ gradient: [Float]) {
    t += 1
    let correction1 = 1 - pow(beta1, Float(t))
    let correction2 = 1 - pow(beta2, Float(t))
    for i in w.indices {
      let g = gradient[i] + weightDecay * w[i]
      let m = beta1 * (means[i] ?? 0) + (1 - beta1) * g
      let v = beta2 * (squares[i] ?? 0) + (1 - beta2) * g * g
      means[i] = m
      squares[i] = v
      let mean = m / correction1
      let square = v / correction2
      w[i] -= lr * mean / (square.squareRoot() + eps)
    }
  }
}

/// AdaGrad.
struct AdaGrad {
  var lr: Float
  private let eps: Float
  private var s: [Float] = []

  init(lr: Float = 0.01, eps: Float = 1e-10) {
    (self.lr, self.eps) = (lr, eps)
  }

  mutating func step(_ w: inout [Float], _ g: [Float]) {
    if s.isEmpty { s = w.map { _ in 0 } }
    for i in w.indices {
      s[i] += g[i] * g[i]
      w[i] -= lr * g[i] / (s[i].squareRoot() + eps)
    }
  }
}
