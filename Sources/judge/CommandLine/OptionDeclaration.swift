/// An option or flag as help texts and the parser see it: without the type of its value.
struct OptionDeclaration: Sendable {
  /// The name, without the hyphens.
  let name: String

  /// The one letter that also stands for it.
  var shortName: Character?

  /// The name of its value in help texts, in capitals; a flag has none.
  let valueName: String?

  /// What it does, in one sentence.
  let help: String

  /// What kind of value it takes.
  var kind = ValueKind.text

  /// What happens without it, if that is worth saying.
  var defaultText: String?

  /// Whether it may be given more than once.
  var isRepeatable = false

  /// What a value must be, for messages.
  var expectation = "a value"

  /// Whether a value can be used.
  var accepts: @Sendable (String) -> Bool = { _ in true }

  /// The option as it is written: `--format`.
  var spelling: String { "--\(name)" }

  /// The ways to write it, the long one first.
  var spellings: [String] { [spelling] + (shortName.map { ["-\($0)"] } ?? []) }

  /// How it stands in a usage line.
  var synopsis: String {
    let text = valueName.map { "\(spelling) \($0)" } ?? spelling
    return "[\(text)]" + (isRepeatable ? "..." : "")
  }
}
