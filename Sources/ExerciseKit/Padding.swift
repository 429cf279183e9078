/// How many zeros are imagined around an image before a sliding window passes over it.
public enum Padding: Equatable, Sendable {
  /// As many as keep the size with stride 1; where their number along an axis is odd, the extra one
  /// goes to the bottom or to the right.
  case same

  /// A number for each side. Not negative.
  case explicit(top: Int, bottom: Int, left: Int, right: Int)
}
