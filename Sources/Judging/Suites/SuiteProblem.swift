import Foundation

/// Something is wrong with the files of an exercise, so that nothing can be judged with them.
struct SuiteProblem: Error, CustomStringConvertible {
  var file: URL
  /// The line, where it is known.
  var line: Int?
  /// What is wrong and what to do.
  var text: String

  var description: String {
    "\(file.path)" + (line.map { ":\($0)" } ?? "") + ": \(text)"
  }
}
