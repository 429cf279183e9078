/// An option without a value, such as `--force`.
struct Flag: Sendable {
  let declaration: OptionDeclaration

  init(_ name: String, short shortName: Character? = nil, help: String) {
    declaration = OptionDeclaration(
      name: name, shortName: shortName, valueName: nil, help: help)
  }
}
