/// Checks that the statement shows the functions of the starter, and those of its types, as they are.
enum APICheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    guard let statement = sources["statement.md"], let starter = sources["Starter.swift"] else {
      return []
    }
    let shown = MarkdownOutline(of: statement).parts.flatMap { part -> [String] in
      guard case .code("swift", let lines) = part.kind else { return [] }
      return SwiftToken.tokens(in: lines.joined(separator: "\n")).words + [";"]
    }
    return declarations(in: SwiftToken.tokens(in: starter.text)).compactMap { declaration in
      guard !shown.contains(declaration.words) else { return nil }
      return Finding(
        .api, file: statement.path,
        "It does not show '\(name(of: declaration))' as 'Starter.swift' declares it.",
        advice: """
          Copy the declaration from line \(declaration[0].line) of 'Starter.swift' into a block of \
          Swift below '## API'.
          """)
    }
  }

  /// The functions and initializers that a starter declares, each from its modifiers to the brace before its body.
  private static func declarations(in tokens: [SwiftToken]) -> [[SwiftToken]] {
    tokens.indices.filter { tokens[$0].text == "public" }.compactMap { index in
      let words = tokens[(index + 1)...].prefix { modifiers.contains($0.text) }
      let declaration = Array(tokens[(index + 1)...].prefix { $0.text != "{" })
      let keyword = declaration.dropFirst(words.count).first?.text
      return ["func", "init"].contains(keyword) ? declaration : nil
    }
  }

  private static let modifiers: Set = ["mutating", "static", "prefix", "convenience"]

  /// `func nms`, `mutating func step`, `init`.
  private static func name(of declaration: [SwiftToken]) -> String {
    let words = declaration.map(\.text).prefix { $0 != "(" && $0 != "<" && $0 != "?" }
    return words.joined(separator: " ")
  }
}

extension [String] {
  /// Whether the words stand here in a row.
  fileprivate func contains(_ words: [String]) -> Bool {
    guard words.count <= count else { return false }
    return (0...(count - words.count)).contains {
      self[$0..<($0 + words.count)].elementsEqual(words)
    }
  }
}
