/// Writes survivors down in the form of `equivalents.md`, for an author to say why no test can tell them.
package enum EquivalenceDraft {
  /// Returns an entry for each survivor, the reason left out; nothing if there is none.
  package static func text(for report: MutationReport) -> String {
    let entries = report.results.filter(\.isSurvivor).map { result in
      let change = result.mutant.change
      let lines =
        ["@@ \(result.mutant.function)"] + change.removed.map { "-\($0)" }
        + change.added.map { "+\($0)" }
      return
        "## TODO(author): why no test can tell\n\n```diff\n\(lines.joined(separator: "\n"))\n```\n"
    }
    guard !entries.isEmpty else { return "" }
    return (["# \(report.file)\n"] + entries).joined(separator: "\n")
  }
}
