/// A JSON value that is not one of the type that is wanted.
struct JSONMismatch: Error, CustomStringConvertible {
  /// Where it stands: `boxes[3].x1`.
  var path: String
  /// What is wrong.
  var text: String

  var description: String { path.isEmpty ? text : "'\(path)': \(text)" }
}
