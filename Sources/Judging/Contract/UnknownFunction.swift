/// A function was asked for that the exercise does not have, or that is not the only one of its name.
struct UnknownFunction: Error, CustomStringConvertible {
  /// The name that was given; none if it was left out.
  var name: String?
  /// The functions of the exercise with their labels.
  var available: [String]

  var description: String {
    let list = available.map { "'\($0)'" }.joined(separator: ", ")
    return switch name {
    case .some(let name): "There is no single function '\(name)'; the exercise has \(list)."
    case .none: "The exercise has several functions; name one of \(list)."
    }
  }
}
