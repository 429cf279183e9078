import Foundation

/// A file that is no solution that could be judged.
package struct SubmissionProblem: Error, CustomStringConvertible {
  var file: URL
  var text: String

  package var description: String { "\(file.path): \(text)" }
}
