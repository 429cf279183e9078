import Foundation

/// Checks that vectors agree with the reference, within the tolerance that the exercise declares.
///
/// A test with `expectGolden("name")` does that whenever the reference is judged. What no test asks for, or one
/// that asks with a tolerance of its own, is compared here.
enum GoldenCheck {
  /// What can be said without a call.
  static func findings(in sources: ExerciseSources) -> [Finding] {
    let asked = askedFor(in: sources)
    let names = names(in: sources)
    let unused = names.filter { name in !asked.contains { $0.name == name } }.map { name in
      Finding(
        .golden, file: "golden/\(name)", "No test asks for these vectors.",
        advice: "Add one: 'func testAgrees…() throws { try expectGolden(\"\(name)\") }'.")
    }
    let id = sources.exercise.id
    let missing = asked.filter { !names.contains($0.name) }.map { call in
      let near = NearestNames.best(for: call.name, in: names)
      return Finding(
        .golden, file: call.path, line: call.line, "There is no 'golden/\(call.name)'.",
        advice: near.map { "Did you mean '\($0)'?" }
          ?? "Make it with 'Scripts/oracles.sh --write \(id)', or name a file of 'golden'.")
    }
    return unused + missing
  }

  /// Compares the vectors that no test compares.
  ///
  /// - Parameters:
  ///   - sources: The exercise's files.
  ///   - workbench: What compiles the reference.
  /// - Returns: The first vector of each file that the reference does not agree with.
  /// - Throws: That the machine failed, or that it was interrupted.
  static func findings(in sources: ExerciseSources, with workbench: Workbench) throws -> [Finding] {
    let compared = askedFor(in: sources).filter(\.isPlain).map(\.name)
    let names = names(in: sources).filter { !compared.contains($0) }
    guard !names.isEmpty else { return [] }
    let caller = try SolutionCaller(
      Submission(contentsOf: sources.exercise.reference), of: sources.exercise,
      workbench: workbench)
    let comparison = ValueComparison(sources.exercise.metadata.tolerance)
    return try names.compactMap { name in
      guard let text = sources["golden/\(name)"] else { return nil }
      for (index, line) in text.lines.enumerated().dropFirst() where !line.isEmpty {
        let vector = try JSONValue(parsing: Data(line.utf8))
        guard case .object(let members) = vector else { continue }
        let answer = try caller.answer(RequestedCall(vector: members))
        guard let problem = try problem(with: answer, for: members, comparison) else { continue }
        return Finding(
          .golden, file: text.path, line: index + 1,
          "The reference does not agree with the vector: \(problem)",
          advice: "Find out who is right: the authority, or the reference.")
      }
      return nil
    }
  }

  private static func problem(
    with answer: CallAnswer, for vector: [String: JSONValue], _ comparison: ValueComparison
  ) throws -> String? {
    guard let expected = vector["returns"] else {
      return answer.json.hasPrefix("{\"throws\":{\"type\":\"InvalidInput\"")
        ? nil : "it should refuse the input."
    }
    guard let value = answer.value else { return answer.json }
    let actual = try JSONValue(parsing: Data(value.utf8))
    return comparison.difference(of: actual, from: expected)
  }

  // MARK: - Who asks

  /// A call of `expectGolden`.
  private struct Asked {
    var name: String
    /// Whether it leaves the tolerance to the exercise.
    var isPlain: Bool
    var path: String
    var line: Int
  }

  private static func askedFor(in sources: ExerciseSources) -> [Asked] {
    let files = sources.texts(in: "Tests") + [sources["Examples.swift"]].compactMap { $0 }
    return files.flatMap { file in
      let tokens = SwiftToken.tokens(in: file.text)
      return tokens.indices.compactMap { index -> Asked? in
        guard tokens[index].text == "expectGolden", index + 3 < tokens.count,
          tokens[index + 1].text == "(", tokens[index + 2].text.hasPrefix("\"")
        else { return nil }
        return Asked(
          name: tokens[index + 2].text.filter { $0 != "\"" },
          isPlain: tokens[index + 3].text == ")", path: file.path, line: tokens[index].line)
      }
    }
  }

  private static func names(in sources: ExerciseSources) -> [String] {
    sources.texts(in: "golden", suffix: ".jsonl").map { String($0.path.dropFirst("golden/".count)) }
  }
}
