import Foundation

/// Writes what was verified for people: a line for an exercise, and its findings below.
package struct VerificationReport: Sendable {
  let style: TerminalStyle
  /// Makes a path as short as it can be where the reader is.
  let shortPath: @Sendable (String) -> String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - shortPath: Shortens the path of an exercise's folder, so that editors find what is in it.
  package init(style: TerminalStyle, shortPath: @escaping @Sendable (String) -> String) {
    self.style = style
    self.shortPath = shortPath
  }

  /// The report of some exercises, ending in a line feed.
  package func text(for verifications: [ExerciseVerification]) -> String {
    let widest = verifications.map { DisplayWidth.of($0.exercise) }.max() ?? 0
    var page = verifications.flatMap { lines(for: $0, width: widest) }
    if verifications.count > 1 {
      page += ["", summary(of: verifications)]
    }
    return page.map { $0 + "\n" }.joined()
  }

  private func lines(for verification: ExerciseVerification, width: Int) -> [String] {
    let mark =
      switch verification.state {
      case .verified: style.painted(style.passMark, as: .good)
      case .unfinished: style.painted(style.dot, as: .caution)
      case .faulty: style.painted(style.failMark, as: .bad)
      }
    let name = verification.exercise.fitted(to: width)
    let head = "\(mark) \(name)  \(facts(of: verification))"
    return [head]
      + verification.findings.flatMap { finding in
        lines(for: finding, of: verification)
      }
  }

  private func facts(of verification: ExerciseVerification) -> String {
    var parts: [String] = []
    if verification.state == .unfinished { parts.append("unfinished") }
    if let tests = verification.tests { parts.append(count(tests, "test")) }
    if let submissions = verification.submissions {
      parts.append(count(submissions, "submission"))
    }
    let counts = Finding.Severity.allCases.map { severity in
      (severity, verification.findings.count { $0.severity == severity })
    }
    for (severity, number) in counts where number > 0 {
      switch severity {
      case .error: parts.append(count(number, "error"))
      case .unfinished: parts.append(count(number, "step"))
      case .warning: parts.append(count(number, "warning"))
      }
    }
    parts.append(String(format: "%.1f s", verification.seconds))
    return parts.joined(separator: ", ")
  }

  private func lines(
    for finding: Finding, of verification: ExerciseVerification
  ) -> [String] {
    let folder = shortPath(verification.folder)
    let path = finding.file.isEmpty ? folder : "\(folder)/\(finding.file)"
    let place = path + (finding.line.map { ":\($0)" } ?? "")
    let word =
      switch finding.severity {
      case .error: style.painted("error", as: .bad)
      case .unfinished: style.painted("to do", as: .caution)
      case .warning: style.painted("warning", as: .caution)
      }
    // One line with the place in front, which editors and people search for.
    let first = "  \(place.neutralized()): \(word): "
    let message = finding.message.neutralized().replacing("\n", with: "\n    ")
    guard finding.severity != .unfinished else { return [first + message] }
    return [first + message]
      + finding.advice.neutralized().wrapped(to: style.width - 4)
      .map { "    " + style.painted($0, as: .faint) }
  }

  private func summary(of verifications: [ExerciseVerification]) -> String {
    let verified = verifications.count { $0.state == .verified }
    let seconds = verifications.map(\.seconds).reduce(0, +)
    return "\(verified) of \(count(verifications.count, "exercise")) verified, "
      + String(format: "%.1f s of work", seconds)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
