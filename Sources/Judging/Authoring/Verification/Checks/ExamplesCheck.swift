/// Checks that the examples that the statement shows are those that `Examples.swift` tests.
enum ExamplesCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    guard let statement = sources["statement.md"], let tests = sources["Examples.swift"] else {
      return []
    }
    let stated = ExampleReader(statement: statement)
    let tested = ExampleReader(tests: tests)
    guard stated.examples.contains(where: { $0.outcome != .changes }) else {
      return [
        Finding(
          .examples, file: statement.path, "No example of the statement can be compared.",
          advice: """
            Below a heading that begins with 'Example', show the calls of 'Examples.swift' as \
            Swift: 'f(1) == 2', or 'f(-1) throws InvalidInput'.
            """)
      ]
    }
    let unclear =
      stated.others.map { line in
        Finding(
          .examples, file: statement.path, line: line,
          "This is neither a definition nor a call.",
          advice: """
            Write 'let name = value', 'f(1) == 2' or 'f(-1) throws InvalidInput', and 'x.step(1)' \
            for a call that changes something.
            """)
      }
      + tested.others.map { line in
        Finding(
          .examples, file: tests.path, line: line,
          "What this expects cannot be compared with the statement.",
          advice: """
            Use 'expect(f(1), equals: 2)' or 'expectInvalidInput { try f(-1) }', and leave the \
            rest to 'Tests'.
            """)
      }
    return unclear + definitions(stated, tested, statement, tests)
      + examples(stated, tested, statement, tests)
  }

  private static func definitions(
    _ stated: ExampleReader, _ tested: ExampleReader, _ statement: AuthoredText,
    _ tests: AuthoredText
  ) -> [Finding] {
    let inStatement = stated.definitions.filter { definition in
      !tested.definitions.contains { $0.words == definition.words }
    }
    let inTests = tested.definitions.filter { definition in
      !stated.definitions.contains { $0.words == definition.words }
    }
    return inStatement.map { words, line in
      Finding(
        .examples, file: statement.path, line: line,
        "'\(StatedExample.text(of: words))' is not in 'Examples.swift'.",
        advice: "Define the same value in both.")
    }
      + inTests.map { words, line in
        Finding(
          .examples, file: tests.path, line: line,
          "'\(StatedExample.text(of: words))' is not among the statement's examples.",
          advice: "Define the same value in both.")
      }
  }

  private static func examples(
    _ stated: ExampleReader, _ tested: ExampleReader, _ statement: AuthoredText,
    _ tests: AuthoredText
  ) -> [Finding] {
    let untested = stated.examples.filter { example in
      !tested.examples.contains(where: example.matches)
    }
    let unstated = tested.examples.filter { example in
      !stated.examples.contains(where: example.matches)
    }
    return untested.map { example in
      let other = unstated.first { $0.call == example.call }
      return Finding(
        .examples, file: statement.path, line: example.line,
        "The example '\(example.text)' is not what 'Examples.swift' tests.",
        advice: other.map { "Line \($0.line) there expects '\($0.text)': let both say the same." }
          ?? "Add a test of it there, or take it away.")
    }
      + unstated.filter { other in !untested.contains { $0.call == other.call } }.map { example in
        Finding(
          .examples, file: tests.path, line: example.line,
          "'\(example.text)' is tested, and the statement does not show it.",
          advice: "Add it to the statement's examples, or move the test to 'Tests'.")
      }
  }
}
