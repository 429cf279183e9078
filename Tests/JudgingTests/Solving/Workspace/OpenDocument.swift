import Foundation
import XCTest

/// A file that is open in an editor.
struct OpenDocument {
  let server: LanguageServer
  let file: URL
  let text: String

  /// Opens a file with a server of its own.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - root: The folder that the editor has open.
  ///   - home: A home folder for the server.
  /// - Throws: That the test is skipped, or that the server does not answer.
  init(_ file: URL, in root: URL, home: URL) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let program = folders.map { "\($0)/sourcekit-lsp" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else {
      throw XCTSkip("sourcekit-lsp is not in PATH, so what editors show cannot be tried.")
    }
    self.file = file
    text = try String(contentsOf: file, encoding: .utf8)
    server = try LanguageServer(program, in: root, home: home)
    try server.open(file, text: text)
  }

  /// The place behind the first one of some words.
  func place(behind words: String) throws -> (line: Int, column: Int) {
    let before = text[..<(try XCTUnwrap(text.firstRange(of: words)).upperBound)]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count - 1, lines.last?.utf16.count ?? 0)
  }

  /// What is shown of a name that ends behind some words, as soon as the server knows it.
  func hover(behind words: String) throws -> String {
    let (line, column) = try place(behind: words)
    return try server.waiting(for: "knowing what is behind '\(words)'") {
      let answer = try server.ask("hover", file, line: line, column: column - 1)
      let contents = (answer as? [String: Any])?["contents"] as? [String: Any]
      return contents?["value"] as? String
    }
  }
}
