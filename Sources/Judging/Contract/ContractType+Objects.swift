// Objects stay in their process: what crosses the pipe in their place is made of expressions like these.

extension ContractType {
  /// Whether there are objects in it, which stay in their process.
  var holdsObjects: Bool {
    parts.contains { part in if case .object = part { true } else { false } }
  }

  /// Returns an expression of a value of this type with something else in the place of its objects.
  ///
  /// - Parameters:
  ///   - value: An expression of the value.
  ///   - replace: Returns an expression of what takes the place of an object, from the name of its type and an
  ///     expression of it; none for an object that stays.
  /// - Returns: The expression; that of the value where nothing is replaced.
  func expression(
    replacingObjectsIn value: String, with replace: (_ name: String, _ object: String) -> String?
  ) -> String {
    replaced(value, with: replace) ?? value
  }

  /// The same; none where nothing is replaced.
  private func replaced(
    _ value: String, with replace: (_ name: String, _ object: String) -> String?
  ) -> String? {
    switch self {
    case .object(let name): return replace(name, value)
    case .optional(let wrapped), .array(let wrapped), .set(let wrapped):
      return wrapped.replaced("$0", with: replace).map { "\(value).map { \($0) }" }
    case .dictionary(_, let element):
      return element.replaced("$0", with: replace).map { "\(value).mapValues { \($0) }" }
    case .tuple(let fields):
      let olds = fields.indices.map { "\(value).\($0)" }
      let news = zip(fields, olds).map { field, old in field.type.replaced(old, with: replace) }
      guard news.contains(where: { $0 != nil }) else { return nil }
      let parts = fields.indices.map { index in
        (fields[index].label.map { "\($0): " } ?? "") + (news[index] ?? olds[index])
      }
      return "(\(parts.joined(separator: ", ")))"
    case .bool, .string, .integer, .floatingPoint, .range, .closedRange, .named, .function,
      .sequence:
      return nil
    }
  }
}
