package import Foundation

/// A call that somebody asks for in JSON.
package struct RequestedCall {
  /// The function, with or without labels; none if the exercise has only one.
  var function: String?
  /// The arguments by parameter name.
  var arguments: [String: JSONValue]

  /// Reads the arguments of a call.
  ///
  /// - Parameters:
  ///   - function: The function, if it is named.
  ///   - argumentsJSON: A JSON object by parameter name.
  /// - Throws: `InvalidCall`.
  package init(function: String?, argumentsJSON: Data) throws {
    guard case .object(let arguments) = try Self.json(argumentsJSON) else {
      throw InvalidCall("The arguments must be a JSON object by parameter name.")
    }
    self.function = function
    self.arguments = arguments
  }

  /// Reads a call from a line `{"function": …, "arguments": {…}}`.
  ///
  /// - Parameter line: The line.
  /// - Throws: `InvalidCall`.
  package init(line: Data) throws {
    guard case .object(let call) = try Self.json(line),
      case .object(let arguments)? = call["arguments"]
    else {
      throw InvalidCall("A call is a JSON object with 'arguments', and 'function' if needed.")
    }
    for key in call.keys.sorted() where key != "function" && key != "arguments" {
      throw InvalidCall("A call has no '\(key)', only 'function' and 'arguments'.")
    }
    switch call["function"] {
    case .string(let name): function = name
    case nil, .null: function = nil
    default: throw InvalidCall("The name of a function is a string.")
    }
    self.arguments = arguments
  }

  /// Takes the call from a vector that an authority computed.
  init(vector: [String: JSONValue]) {
    if case .string(let name)? = vector["function"] { function = name }
    if case .object(let arguments)? = vector["arguments"] {
      self.arguments = arguments
    } else {
      arguments = [:]
    }
  }

  private static func json(_ text: Data) throws -> JSONValue {
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw InvalidCall("This is not JSON: \(String(decoding: text.prefix(80), as: UTF8.self))")
    }
  }
}
