/// Reads a type from the fragments that a symbol graph gives for it.
///
/// The fragments carry the precise identifier of every name, so that a type called `Box` in an
/// exercise is never mistaken for ExerciseKit's.
struct TypeParser {
  /// Why a type cannot cross the pipe.
  struct Refusal: Error {
    var reason: String
  }

  enum Token: Equatable {
    case name(String, precise: String?)
    case punctuation(Character)
    case arrow
  }

  private var tokens: [Token] = []
  var position = 0
  /// Called for every name that is not the standard library's, to find out what it is.
  private let resolve: (_ name: String, _ precise: String?) throws -> ContractType

  init(
    fragments: some Sequence<SymbolGraph.Fragment>,
    resolve: @escaping (_ name: String, _ precise: String?) throws -> ContractType
  ) {
    self.resolve = resolve
    for fragment in fragments {
      switch fragment.kind {
      case "typeIdentifier", "genericParameter":
        tokens.append(.name(fragment.spelling, precise: fragment.preciseIdentifier))
      default:
        tokens += Self.tokens(of: fragment.spelling)
      }
    }
  }

  /// Reads a type, which is all there is.
  mutating func parse() throws -> ContractType {
    let type = try parseType()
    guard current == nil else { throw Refusal(reason: "its type could not be read") }
    return type
  }

  /// Reads what stands between the parentheses after the name of a case, which is all there is.
  ///
  /// It looks like a tuple, but a single element counts.
  mutating func parsePayload() throws -> [ContractField] {
    let fields = try parseFields()
    guard current == nil else { throw Refusal(reason: "its payload could not be read") }
    return fields
  }

  /// Skips tokens up to and including the first colon outside of parentheses.
  mutating func skipPastColon() {
    while let token = current, token != .punctuation(":") {
      _ = token
      position += 1
    }
    position += 1
  }

  /// Skips a word, if it stands here, and says whether it was there.
  mutating func skip(_ word: String) -> Bool {
    guard case .name(word, _) = current else { return false }
    position += 1
    return true
  }

  var current: Token? { position < tokens.count ? tokens[position] : nil }

  private static func tokens(of text: String) -> [Token] {
    var result: [Token] = []
    var word = ""
    var rest = Substring(text)
    func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "_" || character == "@"
    }
    while let character = rest.first {
      if isWord(character) {
        word.append(character)
        rest.removeFirst()
        continue
      }
      if !word.isEmpty {
        result.append(.name(word, precise: nil))
        word = ""
      }
      if rest.hasPrefix("->") {
        result.append(.arrow)
        rest.removeFirst(2)
      } else {
        if !character.isWhitespace { result.append(.punctuation(character)) }
        rest.removeFirst()
      }
    }
    if !word.isEmpty { result.append(.name(word, precise: nil)) }
    return result
  }
}

// MARK: - Grammar

extension TypeParser {
  mutating func parseType() throws -> ContractType {
    let attributes = try parseAttributes()
    var type = try parsePrimary(attributes)
    while current == .punctuation("?") {
      position += 1
      type = try optional(type)
    }
    if current == .punctuation("!") {
      throw Refusal(reason: "an implicitly unwrapped optional has no place in an API; write `?`")
    }
    if current == .punctuation(".") {
      let isVariadic = position + 1 < tokens.count && tokens[position + 1] == current
      throw Refusal(
        reason: isVariadic
          ? "variadic parameters are not supported; use an array"
          : "nested types are not supported; declare the type at the top of Types.swift")
    }
    return type
  }

  private func optional(_ type: ContractType) throws -> ContractType {
    if case .optional = type {
      throw Refusal(reason: "`\(type.source)?` has two kinds of nil; an enumeration can name them")
    }
    return .optional(type)
  }

  private mutating func parsePrimary(
    _ attributes: Set<String>
  ) throws -> ContractType {
    switch current {
    case .punctuation("["):
      position += 1
      let element = try parseType()
      if current == .punctuation(":") {
        position += 1
        let value = try parseType()
        try expect("]")
        return .dictionary(key: element, value: value)
      }
      try expect("]")
      return .array(element)
    case .punctuation("("):
      return try parseTuple(attributes)
    case .name(let name, let precise):
      position += 1
      return try parseNamed(name, precise: precise)
    default:
      throw Refusal(reason: "its type could not be read")
    }
  }

  private mutating func parseTuple(_ attributes: Set<String>) throws -> ContractType {
    let elements = try parseFields()
    if isAtFunction { return try parseFunction(elements.map(\.type), attributes) }
    if elements.count == 1 { return elements[0].type }
    return .tuple(elements)
  }

  private mutating func parseFields() throws -> [ContractField] {
    try expect("(")
    var elements: [ContractField] = []
    while current != .punctuation(")") {
      var label: String?
      // Before the name of a parameter of a function type.
      if current == .name("_", precise: nil) { position += 1 }
      if case .name(let name, _) = current, position + 1 < tokens.count,
        tokens[position + 1] == .punctuation(":")
      {
        label = name
        position += 2
      }
      elements.append(ContractField(label: label, type: try parseType()))
      if current == .punctuation(",") { position += 1 }
      guard current != nil else { throw Refusal(reason: "its type could not be read") }
    }
    try expect(")")
    return elements
  }

  private mutating func parseNamed(_ name: String, precise: String?) throws -> ContractType {
    switch name {
    case "inout", "borrowing", "consuming", "sending":
      throw Refusal(reason: "`\(name)` is not supported here")
    case "any", "each", "repeat":
      throw Refusal(reason: "`\(name)` is not supported; name a concrete type")
    default:
      break
    }
    if let sequence = try parseSequence(name, precise) { return sequence }
    let type: ContractType? =
      switch (name, precise) {
      case ("Bool", "s:Sb"): .bool
      case ("String", "s:SS"): .string
      case ("Float", "s:Sf"), ("Double", "s:Sd"): .floatingPoint(name)
      case ("Void", "s:s4Voida"): .tuple([])
      case ("Array", "s:Sa"): .array(try parseArguments(1)[0])
      case ("Optional", "s:Sq"): try optional(parseArguments(1)[0])
      case ("Set", "s:Sh"): .set(try parseArguments(1)[0])
      case ("Range", "s:Sn"): .range(try parseBound())
      case ("ClosedRange", "s:SN"): .closedRange(try parseBound())
      case ("Dictionary", "s:SD"): try parseDictionary()
      default: Self.integers.contains(name) && isStandard(precise) ? .integer(name) : nil
      }
    return try type ?? resolve(name, precise)
  }

  private mutating func parseDictionary() throws -> ContractType {
    let arguments = try parseArguments(2)
    return .dictionary(key: arguments[0], value: arguments[1])
  }

  private mutating func parseBound() throws -> ContractType {
    let bound = try parseArguments(1)[0]
    guard bound.isScalar else {
      throw Refusal(reason: "a range of \(bound.source) is not supported; use numbers")
    }
    return bound
  }

  mutating func parseArguments(_ count: Int) throws -> [ContractType] {
    try expect("<")
    var arguments: [ContractType] = []
    repeat {
      arguments.append(try parseType())
      guard current == .punctuation(",") else { break }
      position += 1
    } while true
    try expect(">")
    guard arguments.count == count else {
      throw Refusal(reason: "it has \(arguments.count) generic arguments instead of \(count)")
    }
    return arguments
  }

  mutating func expect(_ character: Character) throws {
    guard current == .punctuation(character) else {
      throw Refusal(reason: "its type could not be read")
    }
    position += 1
  }

  /// Whether an identifier is one of the standard library, whose mangled names begin like this.
  private func isStandard(_ precise: String?) -> Bool {
    precise?.hasPrefix("s:S") == true || precise?.hasPrefix("s:s") == true
  }

  private static let integers: Set<String> = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
  ]
}
