import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - The gradient of the batch

  .batchNormBackward("statistics-constant", "Mean and variance are taken for constants.") {
    $0.gradients { $0.element = { $0.dy } }
  },
  .batchNormBackward("variance-constant", "The path through the variance is forgotten.") {
    $0.gradients { $0.element = { $0.dy - $0.meanGradient } }
  },
  .batchNormBackward("mean-constant", "The path through the mean is forgotten.") {
    $0.gradients { $0.element = { $0.dy - $0.normalised * $0.meanProduct } }
  },
  .batchNormBackward("sign-of-the-variance", "The path through the variance has the wrong sign.") {
    $0.gradients { $0.element = { $0.dy - $0.meanGradient + $0.normalised * $0.meanProduct } }
  },
  .batchNormBackward("sums", "Sums are subtracted, not means.") {
    $0.gradients { $0.share = { _, _ in 1 } }
  },
  .batchNormBackward("images-only", "The sums are divided by the number of images, not of values.")
  {
    $0.gradients { $0.share = { images, _ in images } }
  },
  .batchNormBackward("not-divided", "The gradient is not divided by the deviation.") {
    $0.gradients { $0.scale = { gamma, _ in gamma } }
  },
  .batchNormBackward("divided-twice", "The gradient is divided by the variance, not by its root.") {
    $0.gradients { $0.scale = { $0 / ($1 * $1) } }
  },
  .batchNormBackward("without-gamma", "The gradient is not multiplied by gamma.") {
    $0.gradients { $0.scale = { _, deviation in 1 / deviation } }
  },
  .batchNormBackward("first-gamma", "All channels are multiplied by the gamma of the first.") {
    $0.gamma = $0.gamma.map { [first = $0.gamma[0]] _ in first }
  },

  // MARK: - The statistics

  .batchNormBackward("epsilon-outside", "Epsilon is added to the deviation.") {
    $0.gradients { $0.root = { $0.squareRoot() + $1 } }
  },
  .batchNormBackward("no-epsilon", "Epsilon is left out.") {
    $0.gradients { $0.root = { variance, _ in variance.squareRoot() } }
  },
  .batchNormBackward("unbiased", "The variance is divided by n - 1.") {
    $0.gradients { $0.variance = { $0 / ($1 - 1) } }
  },

  // MARK: - Gamma and beta

  .batchNormBackward("gamma-of-the-values", "The gradient of gamma is summed with x.") {
    $0.gradients { $0.gamma = { $0 * $2 + $1 } }
  },
  .batchNormBackward("gamma-not-divided", "The gradient of gamma is summed with x - μ.") {
    $0.gradients { $0.gamma = { product, _, deviation in product * deviation } }
  },
  .batchNormBackward("gamma-times-gamma", "The gradient of gamma is multiplied by gamma.") {
    var (input, gamma, beta) = try $0.rightAnswer()
    for channel in gamma.indices { gamma[channel] *= $0.gamma[channel] }
    return (input, gamma, beta)
  },
  .batchNormBackward("means-for-gamma-and-beta", "The gradients of gamma and beta are means.") {
    let (input, gamma, beta) = try $0.rightAnswer()
    let count = Float($0.x.count / $0.gamma.count)
    return (input, gamma.map { $0 / count }, beta.map { $0 / count })
  },
]

/// An element of the batch, with what its gradient is made of.
private struct Element {
  let dy: Double
  let normalised: Double
  let meanGradient: Double
  let meanProduct: Double
}

/// What gradients are made of.
private struct Rules {
  var element: (Element) -> Double = { $0.dy - $0.meanGradient - $0.normalised * $0.meanProduct }
  var share: (_ images: Double, _ values: Double) -> Double = { $1 }
  var scale: (_ gamma: Double, _ deviation: Double) -> Double = { $0 / $1 }
  var root: (_ variance: Double, _ eps: Double) -> Double = { ($0 + $1).squareRoot() }
  var variance: (_ squares: Double, _ count: Double) -> Double = { $0 / $1 }
  /// The gradient of gamma, from Σ dy · x̂, μ · Σ dy and the deviation.
  var gamma: (_ product: Double, _ mean: Double, _ deviation: Double) -> Double = { product, _, _ in
    product
  }
}

extension BatchNormBackwardArguments {
  /// Passes the gradient back by other rules.
  fileprivate func gradients(
    _ change: (inout Rules) -> Void
  ) -> (gradInput: Tensor, gradGamma: [Float], gradBeta: [Float]) {
    var rules = Rules()
    change(&rules)
    var (gradInput, gradGamma, gradBeta) = (x, gamma, gamma)
    let plane = x.shape[2...].reduce(1, *)
    for channel in gamma.indices {
      let indices = x.data.indices.filter { $0 / plane % gamma.count == channel }
      let count = Double(indices.count)
      let mean = indices.reduce(0) { $0 + Double(x.data[$1]) } / count
      let differences = indices.map { Double(x.data[$0]) - mean }
      let squares = differences.reduce(0) { $0 + $1 * $1 }
      let deviation = rules.root(rules.variance(squares, count), Double(eps))
      let normalised = differences.map { $0 / deviation }
      let dy = indices.map { Double(gradOutput.data[$0]) }
      let sum = dy.reduce(0, +)
      let product = zip(dy, normalised).reduce(0) { $0 + $1.0 * $1.1 }
      gradBeta[channel] = Float(sum)
      gradGamma[channel] = Float(rules.gamma(product, mean * sum, deviation))
      let share = rules.share(Double(x.shape[0]), count)
      for (position, index) in indices.enumerated() {
        let element = Element(
          dy: dy[position], normalised: normalised[position], meanGradient: sum / share,
          meanProduct: product / share)
        gradInput.data[index] = Float(
          rules.scale(Double(gamma[channel]), deviation) * rules.element(element))
      }
    }
    return (gradInput, gradGamma, gradBeta)
  }
}
