package import Foundation

/// A solution that somebody wrote, as it was read at one moment.
///
/// The text is copied before it is compiled: a file that is saved again in the meantime changes nothing.
package struct Submission: Sendable {
  /// The name of its file, under which diagnostics speak of it.
  package let name: String
  /// Its source.
  package let source: [UInt8]

  /// The largest source that is compiled: far above any solution, and a compiler takes long over more.
  static let sizeLimit = 512 << 10

  /// Reads a solution from a file.
  ///
  /// - Throws: `SubmissionProblem` if it cannot be read or is no text.
  package init(contentsOf file: URL) throws {
    let content: Data
    do {
      try Self.check(file)
      content = try Data(contentsOf: file)
    } catch let problem as SubmissionProblem {
      throw problem
    } catch {
      throw SubmissionProblem(file: file, text: "It cannot be read: \(error.localizedDescription)")
    }
    let source = Array(content)
    if let text = Self.problem(of: source) { throw SubmissionProblem(file: file, text: text) }
    self.init(name: file.lastPathComponent, source: source)
  }

  /// Takes a solution that has been read already, and about which `problem(of:)` has nothing to say.
  init(name: String, source: [UInt8]) {
    self.name = name
    self.source = source
  }

  /// What is wrong with a source before it is compiled; `nil` for text.
  static func problem(of source: [UInt8]) -> String? {
    guard String(validating: source, as: UTF8.self) != nil, !source.contains(0) else {
      return "It is not UTF-8 text."
    }
    return nil
  }

  /// Looks at a file before it is read: a pipe or a device could be read without end.
  private static func check(_ file: URL) throws {
    let path = file.resolvingSymlinksInPath().path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw SubmissionProblem(file: file, text: "It is not a file with text in it.")
    }
    let size = attributes[.size] as? Int ?? 0
    guard size <= sizeLimit else {
      throw SubmissionProblem(file: file, text: "It has \(size) bytes; the limit is \(sizeLimit).")
    }
  }

  /// Takes a submission that comes with an exercise, and has been read.
  init(_ text: AuthoredText) throws {
    let file = URL(filePath: text.path)
    let source = Array(text.text.utf8)
    if let text = Self.problem(of: source) { throw SubmissionProblem(file: file, text: text) }
    self.init(name: file.lastPathComponent, source: source)
  }
}
