/// What a thread that judges one solution after another keeps from each to the next: programs that are loaded, of
/// which each solution gets copies, and nothing of any solution.
///
/// Like the processes that it starts, it belongs to the thread that has made it.
package final class JudgingLane {
  let suites = SuiteStarter()
  let tools: ToolStarter

  /// Creates a lane that has nothing loaded yet.
  package init(_ workbench: Workbench) {
    tools = ToolStarter(workbench.kits)
  }

  /// Returns what makes a lane on the thread that it is for.
  static func maker(_ workbench: Workbench) -> @Sendable () -> JudgingLane {
    { JudgingLane(workbench) }
  }
}
