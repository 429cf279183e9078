/// Writes values given as JSON as Swift source, for people.
struct SourceText {
  let contract: Contract

  /// A call as it stands in Swift.
  func call(of function: ContractFunction, _ arguments: [String: JSONValue]) -> String {
    let parts = function.parameters.compactMap { parameter in
      arguments[parameter.name].map { value in
        (parameter.label.map { "\($0): " } ?? "") + text(value, as: parameter.type)
      }
    }
    return "\(function.baseName)(\(parts.joined(separator: ", ")))"
  }

  private func text(_ value: JSONValue, as type: ContractType) -> String {
    switch (type, value) {
    case (_, .null): "nil"
    case (_, .bool(let value)): "\(value)"
    case (_, .integer(let value)): "\(value)"
    case (_, .number(let value)): "\(value)"
    case (.optional(let wrapped), _): text(value, as: wrapped)
    case (.floatingPoint, .string("nan")): ".nan"
    case (.floatingPoint, .string("inf")): ".infinity"
    case (.floatingPoint, .string("-inf")): "-.infinity"
    case (.named(let name), _): named(name, value)
    case (.array(let element), .array(let values)), (.set(let element), .array(let values)):
      list(values.map { text($0, as: element) })
    case (.tuple(let fields), _): "(\(self.fields(fields, value)))"
    case (.range(let bound), .object(let bounds)): range(bounds, of: bound, "..<")
    case (.closedRange(let bound), .object(let bounds)): range(bounds, of: bound, "...")
    case (.dictionary(_, let element), .object(let entries)):
      dictionary(
        entries.sorted { $0.key < $1.key }
          .map { ($0.key.debugDescription, text($0.value, as: element)) })
    case (.dictionary(let key, let element), .array(let pairs)):
      dictionary(
        pairs.map { pair in
          guard case .array(let parts) = pair, parts.count == 2 else { return ("…", "…") }
          return (text(parts[0], as: key), text(parts[1], as: element))
        })
    case (_, .string(let value)): value.debugDescription
    default: "…"
    }
  }

  private func named(_ name: String, _ value: JSONValue) -> String {
    switch (contract.types[name]?.shape, value) {
    case (.structure(let fields, _), _):
      // Boxes and sizes have initializers without labels.
      let isBare = name == "Box" || name == "WH"
      let list = self.fields(fields, value, isBare: isBare)
      return "\(name)(\(list))"
    case (.enumeration, .string(let name)): return ".\(name)"
    case (.enumeration(let cases), .object(let object)):
      guard let (name, payload) = object.first, let chosen = cases.first(where: { $0.name == name })
      else { return "…" }
      return ".\(name)(\(fields(chosen.payload, payload)))"
    default: return "…"
    }
  }

  private func fields(
    _ fields: [ContractField], _ value: JSONValue, isBare: Bool = false
  ) -> String {
    switch value {
    case .object(let object):
      fields.map { field in
        let label = field.label ?? ""
        let text = object[label].map { self.text($0, as: field.type) } ?? "…"
        return isBare ? text : "\(label): \(text)"
      }.joined(separator: ", ")
    case .array(let values):
      zip(fields, values).map { field, value in
        (field.label.map { "\($0): " } ?? "") + text(value, as: field.type)
      }.joined(separator: ", ")
    default: "…"
    }
  }

  private func range(
    _ bounds: [String: JSONValue], of bound: ContractType, _ sign: String
  ) -> String {
    text(bounds["lower"] ?? .null, as: bound) + sign + text(bounds["upper"] ?? .null, as: bound)
  }

  private func dictionary(_ entries: [(key: String, value: String)]) -> String {
    entries.isEmpty ? "[:]" : list(entries.map { "\($0.key): \($0.value)" })
  }

  private func list(_ elements: [String]) -> String {
    let limit = 64
    guard elements.count > limit else { return "[\(elements.joined(separator: ", "))]" }
    let head = elements.prefix(limit * 3 / 4).joined(separator: ", ")
    return "[\(head), …] (\(elements.count) elements)"
  }
}
