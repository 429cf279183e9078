// What the compiler and the contract say, in their own words and with the line that is meant.

extension HTMLResult {
  var diagnostics: Markup {
    let shown = result.diagnostics.prefix(Limit.diagnostics)
    let hidden = result.diagnostics.count - shown.count + result.omittedDiagnostics
    let list = Markup {
      for diagnostic in shown { block(for: diagnostic) }
      Self.omission(hidden, "more message")
    }
    guard result.verdict != .compileError, !list.isEmpty else {
      return section("Compiler messages", list)
    }
    // Warnings about a solution that compiles are nothing to begin with.
    return Markup("details") {
      Markup("summary") {
        Figures.count(result.diagnostics.count + result.omittedDiagnostics, "compiler message")
      }
      list
    }
  }

  private func block(for diagnostic: Diagnostic) -> Markup {
    let line = diagnostic.line.map { ":\($0)" } ?? ""
    let column = diagnostic.column.map { ":\($0)" } ?? ""
    let lines = SafeText.lines(of: diagnostic.message)
    return Markup("div", ["class": "diagnostic \(diagnostic.severity.rawValue)"]) {
      Markup("p", ["class": "label"]) { "\(diagnostic.file)\(line)\(column)" }
      Markup("p", ["class": "message"]) {
        Markup("span", ["class": style(of: diagnostic.severity)]) { diagnostic.severity.rawValue }
        Markup(text: " ")
        Markup(text: lines.first ?? "")
      }
      for line in lines.dropFirst().prefix(Limit.messageLines) {
        Markup("p") { Markup(text: line) }
      }
      if let excerpt = diagnostic.excerpt, let line = diagnostic.line {
        self.excerpt(
          excerpt, line: line, column: diagnostic.column, endColumn: diagnostic.endColumn)
      }
      declarations(of: diagnostic)
    }
  }

  private func style(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "badge bad"
    case .warning: "badge caution"
    case .note: "badge"
    }
  }

  private func declarations(of diagnostic: Diagnostic) -> Markup {
    let difference = diagnostic.expected.flatMap { expected in
      diagnostic.found.flatMap { ValueDifference(expected: expected, actual: $0) }
    }
    let rows = Markup {
      if let expected = diagnostic.expected {
        declaration("expected", expected, difference?.expected, style: "good")
      }
      if let found = diagnostic.found {
        declaration("found", found, difference?.actual, style: "bad")
      }
    }
    return rows.isEmpty ? .nothing : Markup("dl", ["class": "values"]) { rows }
  }

  private func declaration(
    _ name: String, _ text: String, _ ranges: [Range<Int>]?, style: String
  ) -> Markup {
    Markup("div") {
      Markup("dt") { name }
      Markup("dd") { Markup("pre") { Markup("code") { highlighted(text, ranges, style: style) } } }
    }
  }
}

// MARK: - Excerpts

extension HTMLResult {
  /// A line of source with its number, the place that is meant marked in it.
  ///
  /// - Parameters:
  ///   - excerpt: The text of the line.
  ///   - line: The number of the line.
  ///   - column: The place, in bytes from 1; without it nothing is marked.
  ///   - endColumn: Where the place ends, if it is more than a point.
  /// - Returns: The line, which scrolls by itself where it is too long.
  func excerpt(_ excerpt: String, line: Int, column: Int?, endColumn: Int? = nil) -> Markup {
    let bytes = Array((SafeText.lines(of: excerpt).first ?? "").utf8)
    let place = Self.place(in: bytes, from: column, to: endColumn)
    func text(_ range: Range<Int>) -> Markup {
      Markup(text: String(decoding: bytes[range], as: UTF8.self))
    }
    return Markup("pre", ["class": "excerpt"]) {
      Markup("code") {
        Markup("span", ["class": "line-number"]) { "\(line)" }
        text(0..<place.lowerBound)
        if !place.isEmpty { Markup("mark", ["class": "bad"]) { text(place) } }
        text(place.upperBound..<bytes.count)
      }
    }
  }

  /// The offsets of the bytes that are meant; a point stands for the word that it lies in the front of.
  private static func place(in line: [UInt8], from column: Int?, to endColumn: Int?) -> Range<Int> {
    guard let column else { return line.count..<line.count }
    let start = min(max(column - 1, 0), line.count)
    let word = line[start...].prefix(while: isPartOfWord).count
    let end = endColumn.map { $0 - 1 } ?? start + max(word, 1)
    return start..<min(max(end, start), line.count)
  }

  /// Letters beyond ASCII have such bytes only, so that none is cut.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
