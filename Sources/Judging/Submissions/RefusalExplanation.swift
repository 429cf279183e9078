import Foundation

/// Turns what the compiler said about a submission into diagnostics for the learner.
struct RefusalExplanation {
  let plan: BuildPlan

  /// The diagnostics for a compilation that did not succeed.
  ///
  /// Mistakes in the solution come as the compiler words them. If there are none, it does not fit the
  /// exercise, and that is said in other words: the compiler would speak of a file that nobody has seen.
  func diagnostics(for outcome: ToolOutcome) throws -> [Diagnostic] {
    let parser = DiagnosticParser(solution: plan.solution)
    if let stopped = outcome.stopped {
      return [parser.diagnostic("The compiler was stopped: \(stopped).")]
    }
    let diagnostics = parser.diagnostics(in: outcome.text)
    let own = diagnostics.filter { $0.file == plan.solution }
    if own.contains(where: { $0.severity == .error }) { return own }
    let differences = try declarationDifferences()
    if !differences.isEmpty { return differences }
    if !diagnostics.isEmpty { return diagnostics }
    return [parser.diagnostic("The compiler failed: \(outcome.text.prefix(2000))")]
  }

  private func declarationDifferences() throws -> [Diagnostic] {
    let (compiler, kits, sources) = (plan.compiler, plan.kits, plan.sources.visible)
    let symbols = plan.folder.appending(path: "symbols")
    try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
    var tool = try compiler.start(
      Compiler.Request(
        moduleName: "Solution", sources: sources, mode: .checked,
        module: symbols.appending(path: "Solution.swiftmodule"), symbolGraph: (symbols, "private"),
        importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
        box: compiler.box(
          reading: [plan.folder] + sources + kits.importable, writing: [symbols])),
      from: plan.tools)
    guard try tool.finish(deadline: compiler.deadline).hasSucceeded else { return [] }
    let graph = try SymbolGraph(contentsOf: symbols.appending(path: "Solution.symbols.json"))
    return DeclarationComparison(
      contract: plan.suite.contract, graph: graph, solution: plan.solution
    ).differences
  }
}
