import ExerciseKit

/// Gradient descent with momentum: v ← μv + g, w ← w − ηv.
public struct Momentum: Equatable {
  /// The learning rate η, which may change between steps.
  public var lr: Float
  /// How many steps have been made.
  public private(set) var steps: Int = 0

  /// - Throws: `InvalidInput` unless the rate is positive and μ is in 0 ..< 1.
  public init(lr: Float, mu: Float = 0.9) throws {
    self.lr = lr
  }

  /// An optimiser for a task, or nil for a task that is not known: "vision" has η 0.1, "text" 0.01.
  public init?(task: String) { nil }

  /// Makes a step.
  ///
  /// - Parameters:
  ///   - weights: The weights, which change.
  ///   - gradient: The gradient, as long as the weights.
  /// - Returns: The largest change of a weight, 0 where there are none.
  /// - Throws: `InvalidInput` unless both are of one length, before anything changes.
  public mutating func step(_ weights: inout [Float], _ gradient: [Float]) throws -> Float { 0 }

  /// Forgets all steps.
  public mutating func reset() {}

  /// What it remembers; the velocity is empty before the first step.
  public func memory() -> Memory { Memory(steps: 0, velocity: []) }

  /// Optimisers of several rates, with μ 0.9.
  public static func ladder(_ rates: [Float]) throws -> [Momentum] { [] }
}

/// Moves the target towards the source: target ← m · target + (1 − m) · source.
public func emaUpdate(_ target: inout [Float], source: [Float], momentum: Float) {}

/// Shuffles numbers by Fisher and Yates, from the last place on, with `next() % (i + 1)`.
///
/// - Returns: How many numbers were drawn.
public func shuffle(_ numbers: inout [Int], using generator: inout SplitMix64) -> Int { 0 }

/// Weights after steps that all have the same gradient, on a copy of the optimiser.
public func descend(
  _ optimiser: Momentum, from weights: [Float], along gradient: [Float], steps: Int
) throws -> [Float] { [] }
