// What is wrong: the moments are in a class, so that copies share them.
// Noticed by: AdamTests/testCopyGoesItsOwnWay
import Foundation

/// The moments.
private final class Moments {
  var m: [Float] = []
  var v: [Float] = []
}

/// Adam.
struct Adam {
  var lr: Float
  private let beta1, beta2, eps, weightDecay: Float
  private let moments = Moments()
  private var t = 0

  init(
    lr: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, eps: Float = 1e-8,
    weightDecay: Float = 0
  ) {
    (self.lr, self.beta1, self.beta2) = (lr, beta1, beta2)
    (self.eps, self.weightDecay) = (eps, weightDecay)
  }

  mutating func step(_ w: inout [Float], _ gradient: [Float]) {
    if moments.m.isEmpty {
      moments.m = w.map { _ in 0 }
      moments.v = moments.m
    }
    t += 1
    let correction1 = 1 - pow(beta1, Float(t))
    let correction2 = 1 - pow(beta2, Float(t))
    for i in w.indices {
      let g = gradient[i] + weightDecay * w[i]
      moments.m[i] = beta1 * moments.m[i] + (1 - beta1) * g
      moments.v[i] = beta2 * moments.v[i] + (1 - beta2) * g * g
      let mean = moments.m[i] / correction1
      let square = moments.v[i] / correction2
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
