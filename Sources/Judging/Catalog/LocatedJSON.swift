/// A value of a JSON file, with the line that it starts on.
///
/// Foundation's decoders forget where a value was and keep one of two equal keys without a word.
/// An author who misspells a key is helped by the line, so files that people write are read with
/// this type instead.
struct LocatedJSON: Equatable, Sendable {
  /// One key of an object with its value.
  struct Member: Equatable, Sendable {
    var key: String
    var line: Int
    var value: LocatedJSON
  }

  /// What a JSON value can be.
  indirect enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([LocatedJSON])
    case object([Member])
  }

  var line: Int
  var value: Value

  /// What kind of value this is, with its article, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "a Boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

// MARK: - Errors

extension LocatedJSON {
  /// A place where a file is not JSON, and why.
  struct SyntaxError: Error, Equatable {
    var line: Int
    var message: String
  }
}
