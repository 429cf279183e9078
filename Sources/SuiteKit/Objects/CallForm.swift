/// How a call of something that belongs to a type with state is written.
public enum CallForm {
  /// `mahalanobis(filter, box)`
  case function
  /// `Adam(lr: 0.1)`, with the name of the type
  case initializer(String)
  /// `adam1.step([1], [2])`
  case method(ObjectReference)
  /// `Value.zeros(count: 2)`, with the name of the type
  case staticMethod(String)
  /// `adam1.lr`
  case getter(ObjectReference)
  /// `adam1.lr = 0.1`
  case setter(ObjectReference)
  /// `value1 + value2`
  case infix
  /// `-value1`
  case prefix
  /// `adam1`, of which a copy is taken
  case copy(ObjectReference)

  /// The call as Swift source.
  ///
  /// - Parameters:
  ///   - name: The name of what is called, without labels.
  ///   - arguments: The arguments as they stand in a call.
  /// - Returns: The source.
  func text(_ name: String, _ arguments: [String]) -> String {
    let list = arguments.joined(separator: ", ")
    return switch self {
    case .function: "\(name)(\(list))"
    case .initializer(let type): "\(type)(\(list))"
    case .method(let receiver): "\(receiver).\(name)(\(list))"
    case .staticMethod(let type): "\(type).\(name)(\(list))"
    case .getter(let receiver): "\(receiver).\(name)"
    // The argument has the name of the property as its label.
    case .setter(let receiver):
      "\(receiver).\(list.replacing(": ", with: " = ", maxReplacements: 1))"
    case .infix: arguments.joined(separator: " \(name) ")
    case .prefix: "\(name)\(list)"
    case .copy(let receiver): "\(receiver)"
    }
  }
}
