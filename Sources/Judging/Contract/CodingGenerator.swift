/// Writes the Swift that encodes and decodes values of contract types.
///
/// The client of a suite and the server of a worker are generated from the same contract and hold the
/// same code for its types, so the two ends of the pipe cannot disagree.
struct CodingGenerator {
  let contract: Contract
  let end: PipeEnd

  private var functions: FunctionCodingGenerator { FunctionCodingGenerator(coding: self) }

  /// The functions of `Coding` that some source calls, and those that they call themselves.
  ///
  /// The others are left out: most types cross the pipe in one direction, and who compiles the source pays for
  /// every function.
  func declarations(usedBy source: String) -> String {
    let all = declarations
    var isUsed = Array(repeating: false, count: all.count)
    var sources = [source]
    while let source = sources.popLast() {
      let called = Self.calledNames(in: source)
      for (index, declaration) in all.enumerated()
      where !isUsed[index] && called.contains(declaration.name) {
        isUsed[index] = true
        sources.append(declaration.source)
      }
    }
    let used = zip(all, isUsed).filter(\.1).map { "  " + $0.0.source }
    guard !used.isEmpty else { return "" }
    return """
      /// How the structures, enumerations and functions of the API cross the pipe.
      private enum Coding {
      \(used.joined(separator: "\n"))
      }
      """
  }

  /// All functions of `Coding`: those that encode and decode named types, and those that lend and borrow functions.
  private var declarations: [Declaration] {
    let values = contract.sortedTypes.flatMap { type in
      switch type.shape {
      case .structure(let fields, let validates):
        structure(type, fields: fields, validates: validates)
      case .enumeration(let cases):
        enumeration(type, cases: cases)
      }
    }
    return values + functions.declarations
  }

  /// A function of `Coding`.
  struct Declaration {
    var name: String
    var source: String
  }

  /// The names of the functions of `Coding` that a source calls.
  private static func calledNames(in source: String) -> Set<String> {
    Set(
      source.split(separator: "Coding.", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0 != "(" }) })
  }
}

// MARK: - Values

extension CodingGenerator {
  /// Statements that encode the value of an expression, which a report calls by a name if it is a function.
  func encode(_ type: ContractType, _ value: String, named name: String) -> String {
    func closure(_ type: ContractType) -> String {
      "{ encoder, value in \(encode(type, "value", named: name)) }"
    }
    switch type {
    case .bool, .string, .integer, .floatingPoint:
      return "encoder.encode(\(value))"
    case .array(let element) where element.isScalar:
      return "encoder.encode(\(value))"
    case .optional(let wrapped):
      return "encoder.optional(\(value)) \(closure(wrapped))"
    case .array(let element):
      return "encoder.array(\(value)) \(closure(element))"
    case .set(let element):
      return "encoder.set(\(value)) \(closure(element))"
    case .dictionary(let key, let element):
      return "encoder.dictionary(\(value), key: \(closure(key)), value: \(closure(element)))"
    case .range(let bound):
      return "encoder.range(\(value)) \(closure(bound))"
    case .closedRange(let bound):
      return "encoder.closedRange(\(value)) \(closure(bound))"
    case .tuple(let fields):
      if fields.isEmpty { return "encoder.unit()" }
      return fields.indices.map { encode(fields[$0].type, "\(value).\($0)", named: name) }
        .joined(separator: "; ")
    case .named(let name):
      return "Coding.encode\(name)(\(value), to: &encoder)"
    case .object:
      return end == .suite ? "encoder.encode(\(value).number)" : "encoder.object(\(value))"
    case .function(let type):
      return functions.encode(type, value, named: name)
    case .sequence(let kind, let element):
      let method =
        switch kind {
        case .anySequence, .someSequence: "sequence"
        case .anyIterator: "iterator"
        case .asyncStream, .asyncThrowingStream: "asyncSequence"
        }
      return "encoder.\(method)(\(value), named: \"\(name)\") \(closure(element))"
    }
  }

  /// An expression, with its `try`, that decodes a value, which a report calls by a name if it is a function.
  func decode(_ type: ContractType, named name: String) -> String {
    func closure(_ type: ContractType) -> String {
      "{ decoder throws(Wire.WireError) in \(decode(type, named: name)) }"
    }
    switch type {
    case .bool, .string, .integer, .floatingPoint:
      return "try decoder.decode(\(type.source).self)"
    case .array(let element) where element.isScalar:
      return "try decoder.scalars(\(element.source).self)"
    case .optional(let wrapped):
      return "try decoder.optional \(closure(wrapped))"
    case .array(let element):
      return "try decoder.array \(closure(element))"
    case .set(let element):
      return "try decoder.set \(closure(element))"
    case .dictionary(let key, let value):
      return "try decoder.dictionary(key: \(closure(key)), value: \(closure(value)))"
    case .range(let bound):
      return "try decoder.range \(closure(bound))"
    case .closedRange(let bound):
      return "try decoder.closedRange \(closure(bound))"
    case .tuple(let fields):
      if fields.isEmpty { return "try decoder.unit()" }
      return "("
        + fields.map { ($0.label.map { "\($0): " } ?? "") + decode($0.type, named: name) }
        .joined(separator: ", ") + ")"
    case .named(let name):
      return "try Coding.decode\(name)(from: &decoder)"
    case .object(let name):
      return end == .suite
        ? "(try decoder.object(\"\(name)\") as \(name))"
        : "try decoder.object(of: \(name).self)"
    case .function(let type):
      return functions.decode(type, named: name)
    case .sequence(let kind, let element):
      let isIterator = kind == .anyIterator || kind.isAsync
      let decoded =
        "try decoder.\(isIterator ? "iterator" : "sequence")(named: \"\(name)\") \(closure(element))"
      return switch kind {
      case .anySequence, .someSequence: "AnySequence(\(decoded))"
      case .anyIterator: "AnyIterator(\(decoded))"
      case .asyncStream, .asyncThrowingStream: "AsyncThrowingStream(pulling: \(decoded))"
      }
    }
  }
}

// MARK: - Named types

extension CodingGenerator {
  private func structure(
    _ type: ContractNamedType, fields: [ContractField], validates: Bool
  ) -> [Declaration] {
    let encoded = fields.map { encode($0.type, "value.\($0.label ?? "")", named: $0.label ?? "") }
    let body = fields.isEmpty ? "encoder.unit()" : encoded.joined(separator: "; ")
    let decoded: String
    if validates {
      let constants = fields.enumerated().map {
        "let field\($0) = \(decode($1.type, named: $1.label ?? ""))"
      }
      let labels = fields.enumerated().map { index, field in
        "\(index == 0 ? "validating" : field.label ?? ""): field\(index)"
      }
      decoded = """
        \(constants.joined(separator: "; ")); \
        do { return try \(type.qualifiedName)(\(labels.joined(separator: ", "))) } \
        catch { throw Wire.WireError.invalidValue("\\(error)") }
        """
    } else {
      let arguments = fields.map { "\($0.label ?? ""): \(decode($0.type, named: $0.label ?? ""))" }
        .joined(separator: ", ")
      let empty = fields.isEmpty ? "try decoder.unit(); " : ""
      decoded = "\(empty)return \(type.qualifiedName)(\(arguments))"
    }
    return functions(for: type, encoding: body, decoding: decoded)
  }

  private func enumeration(
    _ type: ContractNamedType, cases: [ContractNamedType.Case]
  ) -> [Declaration] {
    let encoded = cases.enumerated().map { index, enumerationCase in
      let names = enumerationCase.payload.indices.map { "let value\($0)" }
      let pattern = names.isEmpty ? "" : "(\(names.joined(separator: ", ")))"
      let payload = enumerationCase.payload.enumerated()
        .map { encode($0.element.type, "value\($0.offset)", named: enumerationCase.name) }
      let statements = ["encoder.caseIndex(\(index))"] + payload
      return "case .\(enumerationCase.name)\(pattern): \(statements.joined(separator: "; "))"
    }
    let decoded = cases.enumerated().map { index, enumerationCase in
      let payload = enumerationCase.payload
        .map { ($0.label.map { "\($0): " } ?? "") + decode($0.type, named: enumerationCase.name) }
      let arguments = payload.isEmpty ? "" : "(\(payload.joined(separator: ", ")))"
      let label = index == cases.count - 1 ? "default" : "case \(index)"
      return "\(label): return .\(enumerationCase.name)\(arguments)"
    }
    return functions(
      for: type, encoding: "switch value { \(encoded.joined(separator: "; ")) }",
      decoding: "switch try decoder.caseIndex(below: \(cases.count)) "
        + "{ \(decoded.joined(separator: "; ")) }")
  }

  private func functions(
    for type: ContractNamedType, encoding: String, decoding: String
  ) -> [Declaration] {
    [
      Declaration(
        name: "encode\(type.name)",
        source: "static func encode\(type.name)(_ value: \(type.qualifiedName), "
          + "to encoder: inout Wire.WireEncoder) { \(encoding) }"),
      Declaration(
        name: "decode\(type.name)",
        source: "static func decode\(type.name)(from decoder: inout Wire.WireDecoder) "
          + "throws(Wire.WireError) -> \(type.qualifiedName) { \(decoding) }"),
    ]
  }
}
