import Isolation

/// What became of a compiler or linker.
struct ToolOutcome {
  /// How it ended; none if it was killed at its deadline.
  var cause: ProcessEnding.Cause?
  /// Whether the kernel ended it because it had used up the memory of its control group.
  var wasOutOfMemory = false
  /// What it printed, cut at `RunningTool.outputLimit`.
  var text: String
  /// From its start until it was seen to have ended.
  var duration: Duration

  var hasSucceeded: Bool { cause == .exited(code: 0) }

  /// Why the tool was ended, in words that follow a colon; none if it ended by itself.
  ///
  /// A source that makes a compiler run without end, or crash, gets the blame: no other does.
  var stopped: String? {
    if wasOutOfMemory { return Self.outOfMemory }
    switch cause {
    // SIGKILL follows SIGXCPU a second later.
    case nil, .signalled(Self.cpuLimitSignal), .signalled(Self.killSignal):
      return "it took too long over this file"
    case .signalled(let number):
      return text.contains("out of memory")
        ? Self.outOfMemory : "it crashed over this file (signal \(number))"
    case .exited:
      return nil
    }
  }

  private static let outOfMemory = "it ran out of memory over this file"
  private static let killSignal: Int32 = 9
  private static let cpuLimitSignal: Int32 = 24
}
