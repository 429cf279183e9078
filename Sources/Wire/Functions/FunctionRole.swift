/// What a function stands for, which matters to a report of its calls.
public enum FunctionRole: Sendable {
  /// Itself.
  case function
  /// A sequence: the function makes an iterator.
  case sequence
  /// An iterator: the function gives the next element.
  case iterator
  /// Which call of an asynchronous function returns next, which no report mentions.
  case settling
}
