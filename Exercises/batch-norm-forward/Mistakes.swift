import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - The formula

  .batchNorm("epsilon-outside", "Epsilon is added to the standard deviation.") {
    try $0.normalise { $0.root = { $0.squareRoot() + $1 } }
  },
  .batchNorm("epsilon-squared", "The square of epsilon is added to the variance.") {
    try $0.normalise { $0.root = { ($0 + $1 * $1).squareRoot() } }
  },
  .batchNorm("epsilon-subtracted", "Epsilon is subtracted from the variance.") {
    try $0.normalise { $0.root = { ($0 - $1).squareRoot() } }
  },
  .batchNorm("no-epsilon", "Epsilon is left out.") {
    try $0.normalise { $0.root = { variance, _ in variance.squareRoot() } }
  },
  .batchNorm("shifted-before-scaled", "Beta is added before gamma multiplies.") {
    try $0.normalise { $0.result = { ($0 + $2) * $1 } }
  },
  .batchNorm("unbiased-in-the-batch", "The result is made with the unbiased variance.") {
    try $0.normalise { $0.variance = { $0 / ($1 - 1) } }
  },

  // MARK: - Over what

  .batchNorm("each-pixel", "Every pixel has statistics of its own over the batch.") {
    guard $0.x.rank > 2, $0.training else { return try $0.rightAnswer() }
    let plane = $0.plane
    return try $0.normalise { $0.isTogether = { $0 % plane == $1 % plane } }
  },
  .batchNorm("each-image", "Every image is normalised by itself.") {
    guard $0.plane > 1, $0.training else { return try $0.rightAnswer() }
    let plane = $0.plane
    return try $0.normalise { $0.isTogether = { $0 / plane == $1 / plane } }
  },

  // MARK: - Running statistics

  .batchNorm("biased-running-variance", "The running variance takes the biased variance.") {
    guard $0.training else { return try $0.rightAnswer() }
    let old = $0.state
    var (result, state) = try $0.rightAnswer()
    let count = Float($0.x.shape[0] * $0.plane)
    for channel in state.runningVar.indices {
      let kept = (1 - old.momentum) * old.runningVar[channel]
      state.runningVar[channel] = kept + (state.runningVar[channel] - kept) * (count - 1) / count
    }
    return (result, state)
  },
  .batchNorm("momentum-for-the-old", "Momentum is the weight of the old statistics.") {
    let momentum = $0.state.momentum
    var other = $0
    other.state.momentum = 1 - momentum
    var (result, state) = try other.rightAnswer()
    state.momentum = momentum
    return (result, state)
  },
  .batchNorm("fixed-momentum", "The momentum is always 0.1.") {
    let momentum = $0.state.momentum
    var other = $0
    other.state.momentum = 0.1
    var (result, state) = try other.rightAnswer()
    state.momentum = momentum
    return (result, state)
  },
  .batchNorm("no-update", "Training does not update the running statistics.") {
    let (result, _) = try $0.rightAnswer()
    return (result, $0.state)
  },
  .batchNorm("trains-on-the-running-statistics", "Training normalises by the running statistics.") {
    guard $0.training else { return try $0.rightAnswer() }
    var other = $0
    other.state = try $0.rightAnswer().state
    other.training = false
    return try other.rightAnswer()
  },
  .batchNorm("inference-updates", "Inference updates the running statistics.") {
    guard !$0.training, $0.x.shape[0] * $0.plane > 1 else { return try $0.rightAnswer() }
    var other = $0
    other.training = true
    return try ($0.rightAnswer().result, other.rightAnswer().state)
  },
  .batchNorm("inference-by-the-batch", "Inference uses the statistics of the batch.") {
    guard !$0.training, $0.x.shape[0] * $0.plane > 1 else { return try $0.rightAnswer() }
    var other = $0
    other.training = true
    return try (other.rightAnswer().result, $0.state)
  },
]

/// What is done with the values of a channel.
private struct Rules {
  var root: (_ variance: Double, _ eps: Double) -> Double = { ($0 + $1).squareRoot() }
  var variance: (_ squares: Double, _ count: Double) -> Double = { $0 / $1 }
  var result: (_ normalised: Double, _ gamma: Double, _ beta: Double) -> Double = { $0 * $1 + $2 }
  /// Whether two elements, of the same channel, have the same statistics.
  var isTogether: (Int, Int) -> Bool = { _, _ in true }
}

extension BatchNormArguments {
  /// How many values of a channel an image has.
  fileprivate var plane: Int { x.shape[2...].reduce(1, *) }

  /// Normalises by other rules; the state becomes what it should.
  fileprivate func normalise(
    _ change: (inout Rules) -> Void
  ) throws -> (result: Tensor, state: BatchNormState) {
    var rules = Rules()
    change(&rules)
    var answer = try rightAnswer()
    for (index, value) in x.data.enumerated() {
      let channel = index / plane % x.shape[1]
      var mean = Double(state.runningMean[channel])
      var variance = Double(state.runningVar[channel])
      if training {
        let values = x.data.indices.filter {
          $0 / plane % x.shape[1] == channel && rules.isTogether($0, index)
        }.map { Double(x.data[$0]) }
        mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        variance = rules.variance(squares, Double(values.count))
      }
      let normalised = (Double(value) - mean) / rules.root(variance, Double(state.eps))
      answer.result.data[index] = Float(
        rules.result(normalised, Double(state.gamma[channel]), Double(state.beta[channel])))
    }
    return answer
  }
}
