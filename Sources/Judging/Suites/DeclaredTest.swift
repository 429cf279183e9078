/// A test that a suite declares, found in the symbol graph of its files.
struct DeclaredTest: Codable, Equatable, Sendable {
  /// The class.
  var suite: String
  /// The method, without parentheses.
  var method: String
  var isAsync: Bool
  /// Whether it stands in Examples.swift, which everyone may see.
  var isVisible: Bool

  /// The identifier: `NMSTests/testKeepsTies`.
  var id: String { "\(suite)/\(method)" }
}
