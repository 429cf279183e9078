/// A positional argument of a command.
struct Argument: Sendable {
  /// Its name in help texts, in capitals.
  let name: String

  /// What it stands for, in one sentence.
  let help: String

  /// What kind of value it takes, for completions.
  var kind = ValueKind.text

  /// Whether the command cannot do without it.
  var isRequired = true

  /// Whether it takes all arguments that are left; only the last one can.
  var isRepeated = false

  /// How it stands in a usage line.
  var synopsis: String {
    let text = isRepeated ? "\(name)..." : name
    return isRequired ? text : "[\(text)]"
  }
}
