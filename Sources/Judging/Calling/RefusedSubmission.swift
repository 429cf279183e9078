/// A solution that cannot be called because it does not compile.
package struct RefusedSubmission: Error {
  /// What the compiler says.
  let diagnostics: [Diagnostic]

  /// The answer to every call of it.
  package var answer: CallAnswer {
    let lines = diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let place = [diagnostic.line, diagnostic.column].compactMap { $0 }.map { ":\($0)" }.joined()
      return "\(diagnostic.file)\(place): \(diagnostic.message)"
    }
    return CallAnswer(
      failure: Verdict.compileError.rawValue, message: lines.joined(separator: "\n"))
  }
}
