/// What an optimiser remembers.
public struct Memory: Equatable, Sendable {
  /// How many steps have been made.
  public var steps: Int
  /// The velocity, a number for each weight.
  public var velocity: [Float]

  /// Creates a memory.
  public init(steps: Int, velocity: [Float]) {
    self.steps = steps
    self.velocity = velocity
  }
}
