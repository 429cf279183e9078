import Isolation

/// What the process tells its caller.
enum ExitCode: Int32 {
  /// The command did what it was asked, or the solution is accepted.
  case success = 0

  /// The solution has any verdict but accepted.
  case notAccepted = 1

  /// The command line asks for something that cannot be done as it stands.
  case usage = 2

  /// The judge, an exercise or the machine is at fault.
  case judgeError = 3

  /// The terminal is gone.
  case hungUp = 129

  /// Ctrl-C.
  case interrupted = 130

  /// Nobody reads what is written, as a shell says of a command before `| head`.
  case unread = 141

  /// A signal that asks processes to end.
  case terminated = 143
}

extension ExitCode {
  /// What to tell the caller when a signal has ended the command.
  init(_ signal: InterruptSignal) {
    switch signal {
    case .interrupt: self = .interrupted
    case .termination: self = .terminated
    }
  }
}
