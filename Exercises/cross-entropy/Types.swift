/// How the losses of the samples become the result.
public enum Reduction: Sendable {
  /// They stay as they are.
  case none

  /// They are added up.
  case sum

  /// They are added up and divided by the sum of the weights of the samples that count.
  case mean
}
