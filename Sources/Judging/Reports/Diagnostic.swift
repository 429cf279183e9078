/// Something that the compiler, or the exercise's contract, has to say about a file.
package struct Diagnostic: Sendable, Equatable, Codable {
  /// How bad it is.
  package enum Severity: String, Sendable, Codable {
    /// The submission does not compile because of this.
    case error
    /// The submission compiles all the same.
    case warning
    /// More about the error or warning before it.
    case note
  }

  /// The file, as the person who wrote it would name it.
  package var file: String
  /// The line, from 1; absent when the whole file is meant.
  package var line: Int?
  /// The column in bytes, from 1.
  package var column: Int?
  /// The column, in bytes and from 1, just after the last character that is meant.
  package var endColumn: Int?
  /// How bad it is.
  package var severity: Severity
  /// The compiler's own words, without the place and without "error:".
  package var message: String
  /// The text of the line.
  package var excerpt: String?
  /// The declaration that the exercise asks for, when that is what is wrong.
  package var expected: String?
  /// The declaration that the file has in its place, if it has one.
  package var found: String?

  /// Describes one diagnostic.
  package init(
    file: String, line: Int? = nil, column: Int? = nil, endColumn: Int? = nil, severity: Severity,
    message: String, excerpt: String? = nil, expected: String? = nil, found: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endColumn = endColumn
    self.severity = severity
    self.message = message
    self.excerpt = excerpt
    self.expected = expected
    self.found = found
  }
}
