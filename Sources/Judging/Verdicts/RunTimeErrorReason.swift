/// How a solution ended before it answered.
package enum RunTimeErrorReason: Sendable, Equatable {
  /// Swift stopped the solution: "Index out of range"; no message when the build has none.
  case trap(message: String?)
  /// The solution's calls went deeper than its stack.
  case stackOverflow
  /// The solution started more threads than its box allows.
  case threadLimit
  /// The solution ended its process itself, with `exit` or the like; no code where that is not shown.
  case earlyExit(code: Int32?)
  /// The solution made a system call that the box refuses; the name where it is known.
  case refusedSystemCall(name: String?)
  /// What came through the pipe is not what a worker says; no detail where that is not shown.
  case protocolViolation(detail: String?)
  /// The bytes that came back are not a value of the declared type; no detail where that is not shown.
  case invalidValue(detail: String?)
  /// A signal that none of the other reasons explains.
  case signal(number: Int32)
}

// MARK: - For people

extension RunTimeErrorReason {
  /// What happened, as one sentence for the person who wrote the solution.
  package var sentence: Message {
    switch self {
    case .trap(let message?): Message("The solution trapped: \(message)")
    case .trap(nil): Message("The solution trapped.")
    case .stackOverflow:
      Message("The stack overflowed: calls go too deep, often a recursion without an end.")
    case .threadLimit: Message("The solution started more threads than the box allows.")
    case .earlyExit(let code?):
      Message("The solution ended its process with exit(\(code)) and no answer.")
    case .earlyExit(nil): Message("The solution ended its process itself and gave no answer.")
    case .refusedSystemCall(let name?): Message("The box refused the system call '\(name)'.")
    case .refusedSystemCall(nil): Message("The box refused a system call.")
    case .protocolViolation(let detail?):
      Message("The solution disturbed the conversation with the judge: \(detail)")
    case .protocolViolation(nil): Message("The solution disturbed the conversation with the judge.")
    case .invalidValue(let detail?):
      Message("What came back is not a value of the declared type: \(detail)")
    case .invalidValue(nil): Message("What came back is not a value of the declared type.")
    case .signal(let number): Message("The solution was killed by \(Self.name(ofSignal: number)).")
    }
  }

  // The numbers are those of Linux, the same on x86-64 and arm64 for all of these.
  private static func name(ofSignal number: Int32) -> Message {
    switch number {
    case 4: Message("SIGILL (signal 4), an instruction that does not exist")
    case 5: Message("SIGTRAP (signal 5)")
    case 6: Message("SIGABRT (signal 6), the program gave up")
    case 7: Message("SIGBUS (signal 7), memory that is not there")
    case 8: Message("SIGFPE (signal 8), arithmetic that has no result")
    case 9: Message("SIGKILL (signal 9)")
    case 11: Message("SIGSEGV (signal 11), memory that is not its own")
    case 13: Message("SIGPIPE (signal 13)")
    case 15: Message("SIGTERM (signal 15)")
    default: Message("signal \(number)")
    }
  }
}

// MARK: - Codable

/// An object whose `kind` names the case; the other keys are the payload, where there is one.
extension RunTimeErrorReason: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind
    case message
    case code
    case name
    case detail
    case number
  }

  private enum Kind: String, Codable {
    case trap
    case stackOverflow = "stack-overflow"
    case threadLimit = "thread-limit"
    case earlyExit = "early-exit"
    case refusedSystemCall = "refused-system-call"
    case protocolViolation = "protocol-violation"
    case invalidValue = "invalid-value"
    case signal
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .trap: self = .trap(message: try container.decodeIfPresent(String.self, forKey: .message))
    case .stackOverflow: self = .stackOverflow
    case .threadLimit: self = .threadLimit
    case .earlyExit:
      self = .earlyExit(code: try container.decodeIfPresent(Int32.self, forKey: .code))
    case .refusedSystemCall:
      self = .refusedSystemCall(name: try container.decodeIfPresent(String.self, forKey: .name))
    case .protocolViolation:
      self = .protocolViolation(detail: try container.decodeIfPresent(String.self, forKey: .detail))
    case .invalidValue:
      self = .invalidValue(detail: try container.decodeIfPresent(String.self, forKey: .detail))
    case .signal: self = .signal(number: try container.decode(Int32.self, forKey: .number))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .trap(let message):
      try container.encode(Kind.trap, forKey: .kind)
      try container.encodeIfPresent(message, forKey: .message)
    case .stackOverflow: try container.encode(Kind.stackOverflow, forKey: .kind)
    case .threadLimit: try container.encode(Kind.threadLimit, forKey: .kind)
    case .earlyExit(let code):
      try container.encode(Kind.earlyExit, forKey: .kind)
      try container.encodeIfPresent(code, forKey: .code)
    case .refusedSystemCall(let name):
      try container.encode(Kind.refusedSystemCall, forKey: .kind)
      try container.encodeIfPresent(name, forKey: .name)
    case .protocolViolation(let detail):
      try container.encode(Kind.protocolViolation, forKey: .kind)
      try container.encodeIfPresent(detail, forKey: .detail)
    case .invalidValue(let detail):
      try container.encode(Kind.invalidValue, forKey: .kind)
      try container.encodeIfPresent(detail, forKey: .detail)
    case .signal(let number):
      try container.encode(Kind.signal, forKey: .kind)
      try container.encode(number, forKey: .number)
    }
  }
}
