/// A function was asked for that the exercise does not have, or that is not the only one of its name.
struct UnknownFunction: Error, CustomStringConvertible {
  /// The name that was given; none if it was left out.
  var name: String?
  /// The functions of the exercise with their labels.
  var available: [String]
  /// Whether there is one of this name that is called on an object, or takes or returns one.
  var needsObject = false

  var description: String {
    let list = available.map { "'\($0)'" }.joined(separator: ", ")
    if needsObject, let name {
      return "'\(name)' needs an object, which lives in a process and cannot be written as JSON. "
        + (available.isEmpty ? "Call it from a test." : "Call it from a test, or call \(list).")
    }
    guard !available.isEmpty else {
      return "The exercise has no function that takes and returns values only; call it from a test."
    }
    return switch name {
    case .some(let name): "There is no single function '\(name)'; the exercise has \(list)."
    case .none: "The exercise has several functions; name one of \(list)."
    }
  }
}
