import Foundation
import XCTest

/// The messages that the sources say, read from the text of the sources.
struct MessageLiterals {
  /// The keys, each with the places where it is said.
  private(set) var places: [String: [String]] = [:]
  /// The nouns of what is counted, each with the places.
  private(set) var nouns: [String: [String]] = [:]

  /// Reads every file of the modules that speak to people.
  init() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    for module in ["judge", "Judging"] {
      let folder = sources.appending(path: module)
      let files = try XCTUnwrap(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        read(try String(contentsOf: file, encoding: .utf8), of: file.lastPathComponent)
      }
    }
  }

  init(source: String) { read(source, of: "source") }

  private mutating func read(_ source: String, of file: String) {
    for range in source.ranges(of: /Message\(\s*"/) {
      let before = source[..<range.lowerBound]
      let line = before[(before.lastIndex(of: "\n") ?? before.startIndex)...]
      // Neither another type's name nor what a documentation comment shows.
      guard before.last?.isLetter != true, !line.contains("///") else { continue }
      let number = before.count { $0 == "\n" } + 1
      note(Self.literal(in: source[range.upperBound...]), place: "\(file):\(number)")
    }
  }

  private mutating func note(_ literal: String, place: String) {
    var rest = literal[...]
    var key = ""
    var interpolations = 0
    while let character = rest.first {
      if rest.hasPrefix(#"\("#) {
        let interpolation = rest[..<Self.endOfInterpolation(in: rest)]
        if let noun = interpolation.firstMatch(of: /^\\\(count: .*"([a-z -]+)"\)$/)?.output.1 {
          nouns[String(noun), default: []].append(place)
        }
        interpolations += 1
        key += "%\(interpolations)"
        rest = rest[interpolation.endIndex...]
      } else if character == "\\" {
        key += rest.hasPrefix(#"\n"#) ? "\n" : String(rest.dropFirst().prefix(1))
        rest = rest.dropFirst(2)
      } else {
        key += character == "%" ? "%%" : String(character)
        rest = rest.dropFirst()
      }
    }
    places[key, default: []].append(place)
  }

  /// Returns what is between the quotes of a literal, on one line or several; the text begins behind the
  /// first quote.
  private static func literal(in text: Substring) -> String {
    let isMultiline = text.hasPrefix("\"\"")
    let delimiter = isMultiline ? "\"\"\"" : "\""
    let start = text.dropFirst(delimiter.count - 1)
    var rest = start
    while !rest.isEmpty, !rest.hasPrefix(delimiter) {
      if rest.hasPrefix(#"\("#) {
        rest = rest[endOfInterpolation(in: rest)...]
      } else {
        rest = rest.dropFirst(rest.first == "\\" ? 2 : 1)
      }
    }
    let literal = String(start[..<rest.startIndex])
    guard isMultiline else { return literal }
    // The closing delimiter's indentation is not part of any line, and a backslash joins lines.
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indentation = lines.last?.count ?? 0
    return lines.dropLast().map { $0.dropFirst(indentation) }.joined(separator: "\n")
      .replacing("\\\n", with: "")
  }

  /// Returns where the interpolation that a text begins with ends.
  private static func endOfInterpolation(in text: Substring) -> String.Index {
    var depth = 0
    for index in text.indices.dropFirst() {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text.index(after: index) }
    }
    return text.endIndex
  }
}
