/// Reads the examples of a statement, and those that `Examples.swift` tests.
///
/// In a statement they are Swift below a heading that begins with "Example": definitions with `let` or `var`,
/// and calls with their results, `nms(boxes, iouThreshold: 0.5) == [0, 2]` or `nms([]) throws InvalidInput`, or calls
/// that change something, `adam.step(&weights, gradient)`. In `Examples.swift` they are what `expect(_:equals:)` and
/// its relatives get, and statements that begin with `try`.
struct ExampleReader {
  /// The values that calls refer to by name: word by word, and on which line.
  private(set) var definitions: [(words: [String], line: Int)] = []
  private(set) var examples: [StatedExample] = []
  /// The lines of a statement's code that are neither.
  private(set) var others: [Int] = []
}

// MARK: - In a statement

extension ExampleReader {
  /// Reads the Swift below the headings that begin with "Example".
  init(statement: AuthoredText) {
    var isExample = false
    for part in MarkdownOutline(of: statement).parts {
      switch part.kind {
      case .heading(_, let title): isExample = title.hasPrefix("Example")
      case .code(let language, let lines) where isExample && language == "swift":
        read(lines.joined(separator: "\n"), firstLine: part.line + 1)
      case .code, .list, .table: break
      }
    }
  }

  private mutating func read(_ code: String, firstLine: Int) {
    let tokens = SwiftToken.tokens(in: code, firstLine: firstLine)
    for statement in SwiftStatement.statements(in: tokens) {
      let line = statement[0].line
      if ["let", "var"].contains(statement[0].text) {
        definitions.append((Self.withoutTry(statement).words, line))
      } else if let sign = statement.firstIndex(where: { $0.text == "==" }) {
        examples.append(
          StatedExample(
            call: statement[..<sign].words,
            outcome: .returns(statement[(sign + 1)...].words), line: line))
      } else if statement.suffix(2).map(\.text) == ["throws", "InvalidInput"] {
        examples.append(
          StatedExample(
            call: statement.dropLast(2).words, outcome: .throwsInvalidInput, line: line))
      } else if Self.isCall(statement) {
        examples.append(StatedExample(call: statement.words, outcome: .changes, line: line))
      } else {
        others.append(line)
      }
    }
  }

  /// Whether a statement is one call and nothing else: `adam.step(&weights, gradient)`.
  private static func isCall(_ statement: [SwiftToken]) -> Bool {
    guard let bracket = statement.firstIndex(where: { $0.text == "(" }), bracket > 0 else {
      return false
    }
    let name = statement[..<bracket].enumerated()
    return statement.last?.text == ")"
      && name.allSatisfy { index, token in
        index.isMultiple(of: 2) ? token.text.first?.isLetter == true : token.text == "."
      } && !bracket.isMultiple(of: 2)
  }
}

// MARK: - In a test

extension ExampleReader {
  /// Reads what the tests of `Examples.swift` expect.
  init(tests: AuthoredText) {
    let tokens = SwiftToken.tokens(in: tests.text)
    // Where the definition or the expectation ends that is being read: what it contains is no statement of its own.
    var end = 0
    for (index, token) in tokens.enumerated() {
      switch token.text {
      case "let", "var":
        let statement = SwiftStatement.statements(in: tokens[index...])[0]
        definitions.append((Self.withoutTry(statement).words, token.line))
        end = max(end, index + statement.count)
      case _ where Self.expectations.contains(token.text):
        end = read(tokens[(index + 1)...], after: token)
      case "try" where index >= end && Self.beginsCall(tokens, at: index):
        var call = Self.withoutTry(SwiftStatement.statements(in: tokens[index...])[0])
        // A statement does not end before the brace that ends its test.
        while call.last?.text == "}", !call.contains(where: { $0.text == "{" }) {
          call.removeLast()
        }
        examples.append(StatedExample(call: call.words, outcome: .changes, line: token.line))
      default: break
      }
    }
  }

  /// Reads an expectation and returns where it ends.
  private mutating func read(_ rest: ArraySlice<SwiftToken>, after name: SwiftToken) -> Int {
    let (arguments, end) = Self.arguments(in: rest)
    switch name.text {
    case "expect"
    where arguments.count >= 2 && Self.labels.contains(arguments[1].first?.text ?? ""):
      examples.append(
        StatedExample(
          call: Self.withoutTry(arguments[0]).words,
          outcome: .returns(arguments[1].dropFirst(2).words), line: name.line))
    case "expectInvalidInput" where arguments.count == 1:
      examples.append(
        StatedExample(
          call: Self.withoutTry(arguments[0]).words, outcome: .throwsInvalidInput, line: name.line))
    default: others.append(name.line)
    }
    return end
  }

  /// Whether a statement begins with a `try` that is a call of something else than an expectation.
  private static func beginsCall(_ tokens: [SwiftToken], at index: Int) -> Bool {
    let next = tokens[(index + 1)...].first { $0.text != "await" }
    return SwiftStatement.statements(in: tokens[max(0, index - 1)...index]).last?.count == 1
      && next.map { !expectations.contains($0.text) } ?? false
  }

  private static let expectations: Set = [
    "expect", "expectInvalidInput", "expectAgreement", "expectGolden", "property",
  ]

  private static let labels: Set = ["equals", "equalsInAnyOrder"]

  /// What stands between the bracket that comes first and its partner, divided at commas, and where that is.
  private static func arguments(
    in tokens: ArraySlice<SwiftToken>
  ) -> (arguments: [[SwiftToken]], end: Int) {
    var arguments: [[SwiftToken]] = [[]]
    var depth = 0
    var end = tokens.startIndex
    for (index, token) in zip(tokens.indices, tokens) {
      end = index
      if [")", "]", "}"].contains(token.text) { depth -= 1 }
      if depth == 0, !["(", "{"].contains(token.text) { break }
      if depth == 1, token.text == "," {
        arguments.append([])
      } else if depth > 0 {
        arguments[arguments.count - 1].append(token)
      }
      if ["(", "[", "{"].contains(token.text) { depth += 1 }
    }
    return (arguments.filter { !$0.isEmpty }, end)
  }

  private static func withoutTry(_ tokens: [SwiftToken]) -> [SwiftToken] {
    let isAssigned = tokens.prefix(2).map(\.text) == ["_", "="]
    return tokens.dropFirst(isAssigned ? 2 : 0).filter { !["try", "await"].contains($0.text) }
  }
}
