// Function types and sequences: `@escaping (Double) throws -> Double`, `some Sequence<Int>`.

extension TypeParser {
  /// Reads what follows the parameters of a function type.
  ///
  /// - Parameters:
  ///   - parameters: The types of its parameters.
  ///   - attributes: The attributes before it.
  /// - Returns: The type.
  /// - Throws: `Refusal`.
  mutating func parseFunction(
    _ parameters: [ContractType], _ attributes: Set<String>
  ) throws -> ContractType {
    let isAsync = skip("async")
    let canThrow = skip("throws")
    guard current == .arrow else {
      throw Refusal(reason: "typed throws is not supported; write `throws`")
    }
    position += 1
    return .function(
      ContractFunctionType(
        parameters: parameters, result: try parseType(), canThrow: canThrow, isAsync: isAsync,
        isEscaping: attributes.contains("@escaping"),
        isSendable: attributes.contains("@Sendable")))
  }

  /// Whether a function type goes on here, after its parameters.
  var isAtFunction: Bool {
    switch current {
    case .arrow, .name("async", _), .name("throws", _): true
    default: false
    }
  }

  /// Reads the attributes before a type.
  mutating func parseAttributes() throws -> Set<String> {
    var attributes: Set<String> = []
    while case .name(let name, _) = current, name.hasPrefix("@") {
      switch name {
      case "@escaping", "@Sendable": attributes.insert(name)
      case "@autoclosure":
        throw Refusal(reason: "`@autoclosure` is not supported; take a function without parameters")
      default: throw Refusal(reason: "`\(name)` is not supported")
      }
      position += 1
    }
    return attributes
  }

  /// Reads a sequence of the standard library whose name has just been read; nothing if it is none.
  mutating func parseSequence(_ name: String, _ precise: String?) throws -> ContractType? {
    switch (name, precise) {
    case ("AnySequence", "s:s11AnySequenceV"):
      return .sequence(.anySequence, try parseArguments(1)[0])
    case ("AnyIterator", "s:s11AnyIteratorV"):
      return .sequence(.anyIterator, try parseArguments(1)[0])
    case ("AsyncStream", "s:ScS"):
      return .sequence(.asyncStream, try parseArguments(1)[0])
    case ("AsyncThrowingStream", "s:Scs"):
      try expect("<")
      let element = try parseType()
      try expect(",")
      guard skip("any"), skip("Error") else {
        throw Refusal(reason: "a stream that throws must throw `any Error`")
      }
      try expect(">")
      return .sequence(.asyncThrowingStream, element)
    case ("some", _):
      guard case .name("Sequence", "s:ST") = current else {
        throw Refusal(
          reason: "of the `some` types only `some Sequence<…>` is supported; name a concrete type")
      }
      position += 1
      guard current == .punctuation("<") else {
        throw Refusal(reason: "the elements of the sequence need a type: `some Sequence<Int>`")
      }
      return .sequence(.someSequence, try parseArguments(1)[0])
    default: return nil
    }
  }
}
