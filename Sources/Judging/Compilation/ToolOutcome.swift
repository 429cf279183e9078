import Isolation

/// What became of a compiler or linker.
struct ToolOutcome {
  /// How it ended; none if it was killed at its deadline.
  var cause: ProcessEnding.Cause?
  /// What it printed, cut at `RunningTool.outputLimit`.
  var text: String
  /// From its start until it was seen to have ended.
  var duration: Duration

  var hasSucceeded: Bool { cause == .exited(code: 0) }
}
