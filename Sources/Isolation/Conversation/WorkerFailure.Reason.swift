extension WorkerFailure {
  /// What happened to a worker that gave no answer.
  public enum Reason: Equatable, Sendable {
    /// The session's CPU time was used up.
    case cpuLimit

    /// A request was not answered within the wall time.
    case wallLimit

    /// The process died because it was refused memory.
    case memoryLimit

    /// The process ran out of stack.
    case stackOverflow

    /// The process was refused a thread: it may have none besides the first, or had as many as it may.
    case threadLimit

    /// A runtime check failed, with the message that was printed.
    case trap(message: String?)

    /// The process was ended by a signal, for none of the other reasons.
    case signal(Int32)

    /// The process ended by itself, with this code, although an answer was due.
    case earlyExit(code: Int32)

    /// The process made a system call that its box refuses.
    case refusedSystemCall(name: String?)

    /// The worker did not keep to the grammar or to the order of the frames.
    case protocolViolation(String)

    /// The bytes of a returned value do not make a value of the function's type.
    ///
    /// The session never finds this out; who decodes the value does.
    case invalidValue(String)

    /// The fault is ours or the machine's, not the solution's.
    case judgeFault(String)
  }
}

// MARK: - CustomStringConvertible

extension WorkerFailure.Reason: CustomStringConvertible {
  /// The reason as a clause whose subject is the worker.
  public var description: String {
    switch self {
    case .cpuLimit: "used up its CPU time"
    case .wallLimit: "did not answer in time"
    case .memoryLimit: "ran out of memory"
    case .stackOverflow: "ran out of stack"
    case .threadLimit: "started more threads than it may"
    case .trap(let message): message.map { "trapped: \($0)" } ?? "trapped"
    case .signal(let number): "was ended by signal \(number)"
    case .earlyExit(let code): "exited with code \(code) instead of answering"
    case .refusedSystemCall(let name): "made a system call that is refused (\(name ?? "unknown"))"
    case .protocolViolation(let text): "broke the protocol: it \(text)"
    case .invalidValue(let text): "returned a value that cannot be decoded: \(text)"
    case .judgeFault(let text): "could not be served: \(text)"
    }
  }
}

extension WorkerFailure: CustomStringConvertible {
  /// The failure as a sentence.
  public var description: String { "The worker \(reason)." }
}
