/// Checks that the statement shows the functions of the starter as they are.
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
        "It does not show 'func \(declaration[1].text)' as 'Starter.swift' declares it.",
        advice: """
          Copy the declaration from line \(declaration[0].line) of 'Starter.swift' into a block of \
          Swift below '## API'.
          """)
    }
  }

  /// The functions that a starter declares, each from `func` to the brace before its body.
  private static func declarations(in tokens: [SwiftToken]) -> [[SwiftToken]] {
    tokens.indices.filter { index in
      tokens[index].text == "func" && index > 0 && tokens[index - 1].text == "public"
    }.map { index in Array(tokens[index...].prefix { $0.text != "{" }) }
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
