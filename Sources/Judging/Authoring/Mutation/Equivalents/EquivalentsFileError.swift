package import Foundation

/// What is wrong with an `equivalents.md`, and where.
package struct EquivalentsFileError: Error, Equatable, CustomStringConvertible {
  package let file: URL
  /// The line, from 1.
  package let line: Int
  package let text: String

  package var description: String { "\(file.path):\(line): \(text)" }
}
