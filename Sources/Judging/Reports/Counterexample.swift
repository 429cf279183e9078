/// A call that failed, as values that a program can read.
package struct Counterexample: Sendable, Equatable, Codable {
  /// An argument of the call.
  package struct Argument: Sendable, Equatable, Codable {
    /// The name of the parameter inside the function.
    package var name: String
    /// The type as Swift.
    package var type: String
    package var value: JSONValue

    package init(name: String, type: String, value: JSONValue) {
      self.name = name
      self.type = type
      self.value = value
    }
  }

  /// What the call returned, or should have.
  package struct Result: Sendable, Equatable, Codable {
    /// The type as Swift.
    package var type: String
    package var value: JSONValue

    package init(type: String, value: JSONValue) {
      self.type = type
      self.value = value
    }
  }

  /// The function with its labels: "nms(_:scores:iouThreshold:)".
  package var function: String
  /// The arguments in the order of the parameters.
  package var arguments: [Argument]
  /// What the call should have returned, where the test expects one value.
  package var expected: Result?
  /// What the call returned, where it did.
  package var actual: Result?

  package init(
    function: String, arguments: [Argument], expected: Result? = nil, actual: Result? = nil
  ) {
    self.function = function
    self.arguments = arguments
    self.expected = expected
    self.actual = actual
  }
}
