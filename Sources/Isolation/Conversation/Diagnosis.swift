import CIsolation
import Glibc

/// What is known about a worker that died by itself, and what follows from it.
struct Diagnosis {
  /// How the kernel says that the process ended.
  var ending: ProcessEnding

  /// The limit that the kernel enforces as a backstop.
  var cpuLimit: Duration

  /// Whether the stream broke off in the middle of a frame.
  var isFrameIncomplete: Bool

  /// What the process said about it; used only to choose between words.
  var report: CrashReport?
  var errorOutput: String

  /// The reason that a failure is given.
  var reason: WorkerFailure.Reason {
    switch ending.cause {
    case .exited(let code):
      return isFrameIncomplete
        ? .protocolViolation("exited with code \(code) in the middle of a frame")
        : .earlyExit(code: code)
    case .signalled(let signal):
      return reason(for: signal)
    }
  }

  private func reason(for signal: Int32) -> WorkerFailure.Reason {
    switch signal {
    case SIGXCPU:
      return .cpuLimit
    case SIGKILL:
      // Not sent by us. The kernel sends it when a control group has no memory left, and at the hard
      // CPU limit; otherwise somebody else did.
      if ending.wasOutOfMemory { return .memoryLimit }
      return ending.cpuTime >= cpuLimit ? .cpuLimit : .signal(signal)
    case SIGSYS:
      return isThreadStart ? .threadLimit : .refusedSystemCall(name: systemCallName)
    case SIGILL, SIGTRAP:
      // Whoever gives up for lack of a thread says nothing, or something about the thread.
      let message = TrapMessage.last(in: errorOutput)
      return message == nil && ending.wasRefusedTasks ? .threadLimit : .trap(message: message)
    case SIGABRT:
      if isOutOfMemory { return .memoryLimit }
      // A message means that the Swift runtime called abort().
      guard let message = TrapMessage.last(in: errorOutput) else {
        return ending.wasRefusedTasks ? .threadLimit : .signal(signal)
      }
      return .trap(message: message)
    case SIGSEGV, SIGBUS:
      if report?.signal == signal, report?.isStackOverflow ?? false { return .stackOverflow }
      return isOutOfMemory ? .memoryLimit : .signal(signal)
    default:
      return .signal(signal)
    }
  }

  /// Whether the process found no memory, by its own account.
  ///
  /// When malloc returns nothing, the Swift runtime prints a message and aborts; where there is no memory
  /// for the message either, it passes a null pointer on and gets SIGSEGV. The kernel does not tell why a
  /// process aborted. A solution that lies here exchanges one failure for another.
  private var isOutOfMemory: Bool {
    report?.isMemoryExhausted ?? false || TrapMessage.isAllocationFailure(errorOutput)
  }

  /// Whether the refused call is the one that a worker makes when it may not start a thread. (A process is
  /// started with clone.)
  private var isThreadStart: Bool { systemCallName == "clone3" }

  private var systemCallName: String? {
    guard let report, report.signal == SIGSYS, report.systemCall >= 0 else { return nil }
    return judge_system_call_name(Int64(report.systemCall)).map { String(cString: $0) }
  }
}
