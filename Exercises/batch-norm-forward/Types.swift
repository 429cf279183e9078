import ExerciseKit

/// What a batch normalisation layer has learnt and counted: a number for each of C channels.
public struct BatchNormState: Equatable, Sendable {
  /// What normalised values are multiplied by.
  public var gamma: [Float]

  /// What is added to them then.
  public var beta: [Float]

  /// The moving mean of the batches' means.
  public var runningMean: [Float]

  /// The moving mean of the batches' variances, with n - 1 in the denominator.
  public var runningVar: [Float]

  /// The weight of a new batch in the moving means, from 0 to 1.
  public var momentum: Float

  /// What is added to a variance before its root is taken; positive.
  public var eps: Float

  /// Creates a state from its parts.
  public init(
    gamma: [Float], beta: [Float], runningMean: [Float], runningVar: [Float],
    momentum: Float = 0.1, eps: Float = 1e-5
  ) {
    self.gamma = gamma
    self.beta = beta
    self.runningMean = runningMean
    self.runningVar = runningVar
    self.momentum = momentum
    self.eps = eps
  }
}
