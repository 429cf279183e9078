import Glibc
import Isolation
import Judging

/// Standard output takes nothing more.
struct OutputError: Error {
  /// What the system says.
  let cause: SystemError

  /// Whether nobody reads any more, as after `| head`, which is no failure.
  var isUnread: Bool { cause.code == EPIPE }
}

extension OutputError: MessageConvertible {
  var message: Message { Message("Standard output cannot be written: \(cause.reason).") }
}
