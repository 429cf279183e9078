package import Foundation

/// A fault in an `exercise.json`: which file, which line, which key, and what would be right.
package struct ExerciseFileError: Error, Equatable {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    case unreadable(reason: String)
    case invalidJSON(reason: String)
    case formatVersion(Int)
    case unknownKey(String, allowed: [String])
    case missingKey(String)
    case wrongType(expected: String, found: String)
    case invalidValue(String, expected: String, known: [String])
    case folderName(String)
  }

  package var file: URL
  package var line: Int?

  /// The key that the problem is about or in, such as `limits.timeRatio`; empty at the top.
  package var keyPath: String
  package var problem: Problem

  package init(file: URL, line: Int? = nil, keyPath: String = "", problem: Problem) {
    self.file = file
    self.line = line
    self.keyPath = keyPath
    self.problem = problem
  }
}

// MARK: - CustomStringConvertible

extension ExerciseFileError: CustomStringConvertible {
  package var description: String {
    let place = line.map { "\(file.path):\($0)" } ?? file.path
    return "\(place): \(sentence)"
  }

  /// What is wrong and what would be right, without the place.
  var sentence: String {
    let inside = keyPath.isEmpty ? "" : " in '\(keyPath)'"
    switch problem {
    case .unreadable(let reason):
      return "The file cannot be read: \(reason)"
    case .invalidJSON(let reason):
      return "This is not JSON: \(reason)."
    case .formatVersion(let version):
      return """
        'formatVersion' is \(version), but this judge reads \
        \(ExerciseMetadata.currentFormatVersion). Update the judge.
        """
    case .unknownKey(let key, let allowed):
      let list = allowed.joined(separator: ", ")
      return "Unknown key '\(key)'\(inside).\(nearest(key, allowed)) Allowed: \(list)."
    case .missingKey(let key):
      return "The key '\(key)' is missing\(inside)."
    case .wrongType(let expected, let found):
      return "'\(keyPath)' must be \(expected), not \(found)."
    case .invalidValue(let value, let expected, let known):
      return "'\(keyPath)' must be \(expected), not '\(value)'.\(nearest(value, known))"
    case .folderName(let name):
      return """
        The folder's name '\(name)' is the exercise's id: use lower-case letters and digits, \
        with single hyphens between words.
        """
    }
  }

  private func nearest(_ name: String, _ known: [String]) -> String {
    NearestNames.best(for: name, in: known).map { " Did you mean '\($0)'?" } ?? ""
  }
}
