/// An argument of a call, kept for the report of a failure.
public struct Argument {
  /// The label at the point of the call; none for an unlabelled argument.
  let label: String?
  /// The value.
  let value: Any
  /// What the value would be if the argument were left out; none if it cannot be.
  let defaultValue: Any?
  /// Whether the call gives it another value.
  let isInout: Bool

  /// Creates an argument; generated code does this for every call.
  public init(label: String?, value: Any, defaultValue: Any? = nil, isInout: Bool = false) {
    self.label = label
    self.value = value
    self.defaultValue = defaultValue
    self.isInout = isInout
  }

  /// The argument as it stands in a call; nothing where it has its default value.
  var description: String? {
    let shown = Value(reflecting: value)
    if let defaultValue, shown == Value(reflecting: defaultValue) { return nil }
    let passed = isInout ? "&\(shown)" : "\(shown)"
    return label.map { "\($0): \(passed)" } ?? passed
  }
}
