import Judging

/// A command line that cannot be understood.
enum UsageError: Error, Equatable {
  case missingCommand(known: [String])
  case unknownCommand(String, known: [String])
  case unknownOption(String, known: [String])
  case repeatedOption(String)
  case missingValue(option: String, valueName: String)
  case unexpectedValue(option: String)
  case invalidValue(String, option: String, expectation: String, known: [String])
  case missingArgument(String)
  case unexpectedArgument(String)
}

// MARK: - MessageConvertible

extension UsageError: MessageConvertible {
  var message: Message {
    switch self {
    case .missingCommand(let known):
      Message("A command is missing: \(known.joined(separator: ", ")).")
    case .unknownCommand(let name, let known):
      Message("Unknown command '\(name)'.\(Self.suggestion(for: name, in: known))")
    case .unknownOption(let name, let known):
      Message("Unknown option '\(name)'.\(Self.suggestion(for: name, in: known))")
    case .repeatedOption(let option):
      Message("The option '\(option)' may be given only once.")
    case .missingValue(let option, let valueName):
      Message(
        """
        The option '\(option)' needs a value: '\(option) \(valueName)', or '\(option)=\(valueName)' \
        for one that begins with a hyphen.
        """)
    case .unexpectedValue(let option):
      Message("The option '\(option)' takes no value.")
    case .invalidValue(let value, let option, let expectation, let known):
      Message(
        """
        '\(option)' must be \(expectation), not '\(value)'.\(Self.suggestion(for: value, in: known))
        """)
    case .missingArgument(let name):
      Message("The argument \(name) is missing.")
    case .unexpectedArgument(let value):
      Message("Unexpected argument '\(value)'.")
    }
  }

  private static func suggestion(for name: String, in known: [String]) -> Message {
    let near = NearestNames.names(near: name, in: known)
    return near.isEmpty ? .empty : Message(" Did you mean \(CatalogError.alternatives(near))?")
  }
}
