import Foundation

extension LocatedJSONParser {
  /// Parses the JSON of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Where it is from.
  /// - Returns: Its value.
  /// - Throws: The first place where the file is not JSON, with the file.
  static func parse(_ bytes: [UInt8], of file: URL) throws(ExerciseFileError) -> LocatedJSON {
    do {
      return try parse(bytes)
    } catch {
      throw ExerciseFileError(
        file: file, line: error.line, problem: .invalidJSON(reason: error.message))
    }
  }
}
