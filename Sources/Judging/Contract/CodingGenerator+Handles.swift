// What a suite does with the objects among the arguments of a call.

extension CodingGenerator {
  /// An expression of the handles of the objects in a value.
  func handles(_ type: ContractType, _ value: String) -> String {
    guard type.holdsObjects else { return "[]" }
    switch type {
    case .object: return "[\(value).handle]"
    case .optional(let wrapped): return "(\(value).map { \(handles(wrapped, "$0")) } ?? [])"
    case .array(let element), .set(let element):
      return "\(value).flatMap { value in \(handles(element, "value")) }"
    case .dictionary(_, let element):
      return "\(value).values.flatMap { value in \(handles(element, "value")) }"
    case .tuple(let fields):
      return fields.indices.map { handles(fields[$0].type, "\(value).\($0)") }
        .joined(separator: " + ")
    case .bool, .string, .integer, .floatingPoint, .range, .closedRange, .named, .function,
      .sequence:
      return "[]"
    }
  }

  /// An expression of a value with the names of its objects in their place.
  ///
  /// Who remembers a call remembers this: an object that is held by a memory would never be released.
  func references(_ type: ContractType, _ value: String) -> String {
    type.expression(replacingObjectsIn: value) { _, object in "\(object).handle.reference" }
  }
}
