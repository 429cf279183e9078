/// How the losses of the samples become the result.
public enum Reduction: Equatable, Sendable {
  /// They stay as they are.
  case none

  /// They are added up.
  case sum

  /// They are added up and divided by how many count, or by the sum of their weights, as the exercise says.
  case mean
}
