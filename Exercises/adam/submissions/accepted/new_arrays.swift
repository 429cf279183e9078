// Whole arrays at a time, as in NumPy: each line of the formulas makes a new one.
import Foundation

/// Adam.
struct Adam {
  var lr: Float
  private let beta1, beta2, eps, weightDecay: Float
  private var m: [Float] = []
  private var v: [Float] = []
  private var t = 0

  init(
    lr: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, eps: Float = 1e-8,
    weightDecay: Float = 0
  ) {
    (self.lr, self.beta1, self.beta2) = (lr, beta1, beta2)
    (self.eps, self.weightDecay) = (eps, weightDecay)
  }

  mutating func step(_ w: inout [Float], _ gradient: [Float]) {
    if m.isEmpty {
      m = w.map { _ in 0 }
      v = m
    }
    t += 1
    let correction1 = 1 - pow(beta1, Float(t))
    let correction2 = 1 - pow(beta2, Float(t))
    let g = zip(gradient, w).map { $0 + weightDecay * $1 }
    m = zip(m, g).map { beta1 * $0 + (1 - beta1) * $1 }
    v = zip(v, g).map { beta2 * $0 + (1 - beta2) * $1 * $1 }
    let means = m.map { $0 / correction1 }
    let roots = v.map { ($0 / correction2).squareRoot() + eps }
    let changes = zip(means, roots).map { lr * $0 / $1 }
    w = zip(w, changes).map { $0 - $1 }
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
    s = zip(s, g).map { $0 + $1 * $1 }
    let changes = zip(g, s).map { lr * $0 / ($1.squareRoot() + eps) }
    w = zip(w, changes).map { $0 - $1 }
  }
}
