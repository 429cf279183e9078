// What is wrong: it traps when it is reset before a step.
// Noticed by: MomentumTests/testAgreesWithTheReferenceOnAnyOperations
import ExerciseKit

struct Momentum: Equatable {
  var lr: Float
  private(set) var steps = 0
  private let mu: Float
  private var velocity: [Float] = []

  init(lr: Float, mu: Float = 0.9) throws {
    guard lr > 0, 0 <= mu, mu < 1 else {
      throw InvalidInput("the rate or the momentum is out of range")
    }
    self.lr = lr
    self.mu = mu
  }

  init?(task: String) {
    switch task {
    case "vision": lr = 0.1
    case "text": lr = 0.01
    default: return nil
    }
    mu = 0.9
  }

  mutating func step(_ weights: inout [Float], _ gradient: [Float]) throws -> Float {
    guard weights.count == gradient.count else { throw InvalidInput("the lengths differ") }
    if velocity.isEmpty { velocity = Array(repeating: 0, count: weights.count) }
    steps += 1
    var largest: Float = 0
    for index in weights.indices {
      velocity[index] = mu * velocity[index] + gradient[index]
      let change = lr * velocity[index]
      weights[index] -= change
      largest = max(largest, abs(change))
    }
    return largest
  }

  mutating func reset() {
    steps = 0
    velocity[0] = 0
    velocity = []
  }

  func memory() -> Memory { Memory(steps: steps, velocity: velocity) }

  static func ladder(_ rates: [Float]) throws -> [Momentum] {
    try rates.map { try Momentum(lr: $0) }
  }
}

func emaUpdate(_ target: inout [Float], source: [Float], momentum: Float) {
  for index in target.indices {
    target[index] = momentum * target[index] + (1 - momentum) * source[index]
  }
}

func shuffle(_ numbers: inout [Int], using generator: inout SplitMix64) -> Int {
  for index in numbers.indices.reversed().dropLast() {
    numbers.swapAt(index, Int(generator.next() % UInt64(index + 1)))
  }
  return max(0, numbers.count - 1)
}

func descend(
  _ optimiser: Momentum, from weights: [Float], along gradient: [Float], steps: Int
) throws -> [Float] {
  var (optimiser, weights) = (optimiser, weights)
  for _ in 0..<steps { _ = try optimiser.step(&weights, gradient) }
  return weights
}
