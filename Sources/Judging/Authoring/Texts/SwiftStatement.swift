/// A statement of Swift as tokens: from where one begins to where a line begins another.
enum SwiftStatement {
  /// Divides tokens into statements.
  ///
  /// A line goes on with a statement while a bracket is open, after a sign that wants something behind it, and
  /// where it begins with one that wants something in front.
  static func statements(in tokens: some Sequence<SwiftToken>) -> [[SwiftToken]] {
    var statements: [[SwiftToken]] = []
    var depth = 0
    for token in tokens {
      let isOpen = depth > 0 || statements.last?.last.map { wantsMore.contains($0.text) } ?? false
      if token.beginsLine, !isOpen, !continues.contains(token.text) || statements.isEmpty {
        statements.append([])
      }
      if statements.isEmpty { statements.append([]) }
      statements[statements.count - 1].append(token)
      if ["(", "[", "{"].contains(token.text) { depth += 1 }
      if [")", "]", "}"].contains(token.text) { depth = max(0, depth - 1) }
    }
    return statements
  }

  private static let wantsMore: Set = ["=", "==", ",", "(", "[", "{", ":", ".", "+", "-", "*", "/"]
  private static let continues: Set = ["==", ".", "=", ",", ")", "]", "}", "throws"]
}
