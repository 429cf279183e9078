import Foundation

/// Writes the native result as JSON, and reads it back.
///
/// Keys are sorted and numbers are in their shortest form, so that equal results give equal bytes.
/// A number that is none is written as the string "nan", "inf" or "-inf": it should not happen,
/// and when it does the document must still be JSON and must still say so.
package enum JSONReport {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// One key per line, for people and for files.
    case pretty
    /// Everything on one line, for JSON Lines.
    case line
  }

  /// Returns the document, without a newline at its end.
  ///
  /// - Parameters:
  ///   - result: A `SubmissionResult` or `SubmissionResults`.
  ///   - layout: How the text is laid out.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError`, which would be a mistake in the result's own types.
  package static func text(for result: some Encodable, layout: Layout = .pretty) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if layout == .pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(result), as: UTF8.self)
  }

  /// Reads a document that `text(for:layout:)` wrote, or a later judge of the same format.
  ///
  /// Unknown keys are ignored: keys may be added within a version of the format.
  ///
  /// - Parameters:
  ///   - type: `SubmissionResult` or `SubmissionResults`.
  ///   - text: The JSON text.
  /// - Returns: The result.
  /// - Throws: `DecodingError` when the text is not JSON, has another format or lacks a key.
  package static func decode<Result: Decodable>(
    _ type: Result.Type, from text: String
  ) throws -> Result {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(text.utf8))
  }
}
