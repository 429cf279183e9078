/// What kind of value an argument or option takes.
///
/// Completions are made from it; only choices are checked while the command line is read.
enum ValueKind: Equatable, Sendable {
  case text
  case exercise
  case track
  case command
  case file
  case folder
  case choices([String])

  /// The values, if there is a fixed set of them.
  var choices: [String] {
    if case .choices(let values) = self { values } else { [] }
  }
}
