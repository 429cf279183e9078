package import Foundation

/// Reads documents with one native result or several, in each of the forms in which they are written.
package enum ResultDocument {
  /// Reads a `judge-result/1`, a `judge-results/1`, a `judge-result/1` on each line, or what `judge grade`
  /// wrote.
  ///
  /// - Parameters:
  ///   - data: The document.
  ///   - name: What to call it in an error: the file.
  /// - Returns: The results, in the order in which they are written; at least one, unless a
  ///   `judge-results/1` says that there are none.
  /// - Throws: `ResultDocumentError`.
  package static func results(
    in data: Data, named name: String
  ) throws(ResultDocumentError) -> [SubmissionResult] {
    let bytes = [UInt8](data)
    let lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.allSatisfy(isSpace) }
    guard let first = lines.first else {
      throw ResultDocumentError(file: name, problem: .empty)
    }
    // Two documents on two lines are no JSON; one document on several lines has no JSON on its first.
    guard lines.count > 1, format(of: Data(first.element)) != nil else {
      return try results(inOne: data, file: name, firstLine: 1)
    }
    if format(of: Data(first.element)) == GradingHeading.format {
      return try results(ofGrading: lines, endsWithALine: bytes.last == lineFeed, file: name)
    }
    var results: [SubmissionResult] = []
    for (index, line) in lines {
      results += try self.results(inOne: Data(line), file: name, firstLine: index + 1)
    }
    return results
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Reads the lines of a grading: the last one about each submission counts, and where one is still to be
  /// timed there is no result yet.
  private static func results(
    ofGrading lines: [(offset: Int, element: ArraySlice<UInt8>)], endsWithALine: Bool, file: String
  ) throws(ResultDocumentError) -> [SubmissionResult] {
    var heading: GradingHeading?
    var graded: [String: GradedSubmission] = [:]
    // What stands behind the last line feed was left by a writer who was killed.
    for (index, line) in endsWithALine ? lines[...] : lines.dropLast() {
      do {
        let text = String(decoding: line, as: UTF8.self)
        if format(of: Data(line)) == GradingHeading.format {
          heading = try JSONReport.decode(GradingHeading.self, from: text)
        } else {
          let one = try JSONReport.decode(GradedSubmission.self, from: text)
          graded[one.result.submission] = one
        }
      } catch let problem as DecodingError {
        throw ResultDocumentError(file: file, line: index + 1, problem: .init(problem))
      } catch {
        throw ResultDocumentError(file: file, line: index + 1, problem: .invalidJSON("\(error)"))
      }
    }
    return (heading?.submissions ?? []).compactMap { graded[$0] }
      .filter { !$0.awaitsTiming }.map(\.result)
  }

  /// What every document says of itself.
  private struct Heading: Decodable {
    var format: String
  }

  private static func format(of document: Data) -> String? {
    try? JSONDecoder().decode(Heading.self, from: document).format
  }

  private static func results(
    inOne document: Data, file: String, firstLine: Int
  ) throws(ResultDocumentError) -> [SubmissionResult] {
    func error(_ problem: ResultDocumentError.Problem, line: Int? = nil) -> ResultDocumentError {
      // The line of a document that has one to itself says which document it is.
      let place = line.map { $0 + firstLine - 1 } ?? (firstLine > 1 ? firstLine : nil)
      return ResultDocumentError(file: file, line: place, problem: problem)
    }
    do {
      let text = String(decoding: document, as: UTF8.self)
      switch format(of: document) {
      case SubmissionResult.format:
        return [try JSONReport.decode(SubmissionResult.self, from: text)]
      case GradingHeading.format: return []
      case SubmissionResults.format:
        return try JSONReport.decode(SubmissionResults.self, from: text).results
      case let format?: throw error(.format(String(format.prefix(80))))
      case nil:
        do throws(LocatedJSON.SyntaxError) {
          _ = try LocatedJSONParser.parse([UInt8](document))
        } catch {
          throw ResultDocumentError(
            file: file, line: error.line + firstLine - 1, problem: .invalidJSON(error.message))
        }
        throw error(.noFormat)
      }
    } catch let problem as ResultDocumentError {
      throw problem
    } catch let problem as DecodingError {
      throw error(.init(problem))
    } catch let other {
      throw error(.invalidJSON("\(other)"))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
