/// A document that is no native result that this judge can read: which place, and what is wrong there.
package struct ResultDocumentError: Error, Equatable {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    case empty
    case invalidJSON(String)
    case noFormat
    case format(String)
    case missingKey(String, at: String)
    case wrongValue(at: String, reason: String)
  }

  /// The file, as the person who asked would name it.
  package var file: String
  /// The line, from 1, where it is known.
  package var line: Int?
  package var problem: Problem
}

// MARK: - CustomStringConvertible

extension ResultDocumentError: CustomStringConvertible {
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    // Keys and values are the document's own words.
    return SafeText.visible("\(place): \(sentence)")
  }

  private var sentence: String {
    switch problem {
    case .empty: "The document is empty. 'judge test --format json' writes one."
    case .invalidJSON(let reason): "This is not JSON: \(reason)."
    case .noFormat:
      "This is no result of the judge: it has no 'format'. 'judge test --format json' writes one."
    case .format(let format):
      """
      The format is '\(format)', and this judge reads '\(SubmissionResult.format)' and \
      '\(SubmissionResults.format)'. Update the judge, or judge again.
      """
    case .missingKey(let key, let path):
      "The key '\(key)' is missing\(path.isEmpty ? "" : " in '\(path)'")."
    case .wrongValue(let path, let reason):
      "\(path.isEmpty ? "The document" : "'\(path)'") cannot be read: \(reason)"
    }
  }
}

// MARK: - Places

extension ResultDocumentError.Problem {
  /// Says in our words what a decoder found, and where.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missingKey(key.stringValue, at: Self.path(context.codingPath))
    case .typeMismatch(let type, let context):
      self = .wrongValue(
        at: Self.path(context.codingPath), reason: "it is not \(Self.name(of: type)).")
    case .valueNotFound(let type, let context):
      self = .wrongValue(
        at: Self.path(context.codingPath), reason: "it is null, not \(Self.name(of: type)).")
    case .dataCorrupted(let context):
      self = .wrongValue(
        at: Self.path(context.codingPath), reason: Self.ended(context.debugDescription))
    @unknown default: self = .wrongValue(at: "", reason: "\(error)")
    }
  }

  /// A path as people write it: "tests[3].verdict".
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }

  private static func name(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "a Boolean"
    case is Double.Type: "a number"
    case is any FixedWidthInteger.Type: "a whole number"
    case is [Any].Type: "a list"
    case is [String: Any].Type: "an object"
    default: "a \(type)"
    }
  }

  private static func ended(_ sentence: String) -> String {
    // It can quote a value of any length.
    let sentence = sentence.prefix(200)
    return sentence.hasSuffix(".") ? String(sentence) : "\(sentence)."
  }
}
