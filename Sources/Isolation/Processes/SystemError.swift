import Glibc

/// A system call that failed: which one, on what, and why.
///
/// It is always about us or the machine, never a verdict on a submission.
public struct SystemError: Error, Equatable, Sendable {
  /// The system call, or the step of ours that failed.
  public var call: String
  /// The `errno` of the failure.
  public var code: Int32
  /// What it was about: a quoted path, a number, a sentence; may be empty.
  public var detail: String

  /// An error with everything given.
  public init(call: String, code: Int32, detail: String = "") {
    self.call = call
    self.code = code
    self.detail = detail
  }

  /// The failure that `errno` describes now; call it before anything else can change `errno`.
  static func current(_ call: String, _ detail: String = "") -> SystemError {
    SystemError(call: call, code: errno, detail: detail)
  }
}

extension SystemError {
  /// What the system calls the failure: "Permission denied".
  public var reason: String { String(cString: strerror(code)) }
}

// MARK: - CustomStringConvertible

extension SystemError: CustomStringConvertible {
  /// For example `open '/x': Permission denied (13)`.
  public var description: String {
    let subject = detail.isEmpty ? call : "\(call) \(detail)"
    return "\(subject): \(reason) (\(code))"
  }
}
