/// A declaration of an exercise's API that cannot cross the pipe.
struct UnsupportedDeclaration: Error, CustomStringConvertible {
  /// The declaration as it is written.
  var declaration: String
  /// Why, and what to write instead.
  var reason: String
  /// The file and the line, where they are known.
  var place: String?

  var description: String {
    (place.map { "\($0): " } ?? "")
      + "`\(declaration)` cannot be called from a hidden suite: \(reason)"
  }
}
