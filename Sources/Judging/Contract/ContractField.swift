/// An element of a tuple, a stored property of a structure, or a part of a case's payload.
struct ContractField: Codable, Equatable, Sendable {
  /// The name; none for an unlabelled element.
  var label: String?
  var type: ContractType

  /// The field as it stands between the parentheses of a tuple.
  var source: String {
    label.map { "\($0): \(type.source)" } ?? type.source
  }
}
