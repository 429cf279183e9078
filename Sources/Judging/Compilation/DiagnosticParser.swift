/// Reads the diagnostics that `swift-frontend -diagnostic-style llvm` prints.
struct DiagnosticParser {
  /// The file name of the solution, which stands for every path that ends in it.
  let solution: String

  /// The diagnostics in the order in which they were printed; notes follow what they belong to.
  ///
  /// A diagnostic is a line `path:line:column: severity: message`, then the source line and the place in
  /// it.
  func diagnostics(in text: String) -> [Diagnostic] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var diagnostics: [Diagnostic] = []
    for (index, line) in lines.enumerated() {
      guard var diagnostic = head(line) else { continue }
      // Below it are the place within the line and what the compiler would put there.
      if let excerpt = lines.dropFirst(index + 1).first, !excerpt.isEmpty, head(excerpt) == nil {
        diagnostic.excerpt = String(excerpt)
      }
      // Printed once for every place where generic code was looked at.
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    return diagnostics
  }

  /// A diagnostic that is about the whole solution.
  func diagnostic(_ message: String) -> Diagnostic {
    Diagnostic(file: solution, severity: .error, message: message)
  }

  /// The complaints of the linker, which knows no lines.
  func linkerDiagnostics(in text: String) -> [Diagnostic] {
    let prefix = "error: "
    let errors = text.split(separator: "\n").compactMap { line in
      line.firstRange(of: prefix).map { String(line[$0.upperBound...]) }
    }
    let messages = errors.isEmpty ? [text] : errors
    return messages.map { diagnostic("The program cannot be linked: \($0)") }
  }

  private func head(_ line: Substring) -> Diagnostic? {
    let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let number = Int(parts[1]), let column = Int(parts[2]),
      let severity = Diagnostic.Severity(rawValue: parts[3].trimmingPrefix(" ").description)
    else { return nil }
    let name = parts[0].split(separator: "/").last.map(String.init) ?? String(parts[0])
    return Diagnostic(
      file: name, line: number, column: column, severity: severity,
      message: String(parts[4].trimmingPrefix(" ")))
  }
}
