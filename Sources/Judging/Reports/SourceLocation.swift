/// A place in the solution's source.
package struct SourceLocation: Sendable, Equatable, Codable {
  /// The file, as the person who wrote it would name it.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column in bytes, from 1, where it is known.
  package var column: Int?
  /// The function around it, as Swift names it: "nms(_:scores:iouThreshold:)".
  package var function: String?
  /// The text of the line.
  package var excerpt: String?

  /// Names a place in a file.
  package init(
    file: String, line: Int, column: Int? = nil, function: String? = nil, excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.function = function
    self.excerpt = excerpt
  }
}
