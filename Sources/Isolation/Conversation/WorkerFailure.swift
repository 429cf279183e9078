/// Why a worker gave no answer.
///
/// The reason rests on what this side knows for itself: how the kernel says that the process ended, which
/// limit made us kill it, what arrived on the pipe. What the worker says about itself, its crash report
/// and its error output, only chooses between words for a failure: between a trap and a lack of memory,
/// between an invalid access and a stack overflow.
public struct WorkerFailure: Error, Equatable, Sendable {
  /// What happened.
  public var reason: Reason

  /// Where the worker says that it was: addresses relative to the start of the solution's library.
  ///
  /// Innermost first. Each lies inside the instruction that faulted or called, so that a symboliser can
  /// be given the addresses as they are. Empty if there was no report.
  public var frames: [UInt64]

  /// What the worker had written to standard error.
  public var errorOutput: String

  /// Describes a failure.
  public init(_ reason: Reason, frames: [UInt64] = [], errorOutput: String = "") {
    self.reason = reason
    self.frames = frames
    self.errorOutput = errorOutput
  }
}
