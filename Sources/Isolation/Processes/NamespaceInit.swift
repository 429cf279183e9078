import CIsolation
import Glibc

/// The init of a PID namespace: what kills everything in there.
///
/// It ends by itself when we are gone.
final class NamespaceInit {
  private let identifier: Int32
  private let pidfd: Descriptor
  /// Its end is what it waits for.
  private let lifeline: Descriptor
  private var isReaped = false

  /// Takes over what the launcher has started; nothing without a PID namespace.
  init?(_ result: judge_spawn_result) {
    guard result.init_pid > 0 else { return nil }
    identifier = result.init_pid
    pidfd = Descriptor(owning: result.init_pidfd)
    lifeline = Descriptor(owning: result.lifeline)
  }

  deinit {
    kill()
    reap()
  }

  /// Kills it, and so every process of its namespace.
  func kill() {
    guard !isReaped else { return }
    _ = judge_pidfd_send_signal(pidfd.rawValue, SIGKILL)
  }

  /// Waits for its end; the program must have been reaped, or it would wait for that.
  func reap() {
    guard !isReaped else { return }
    isReaped = true
    while waitpid(identifier, nil, 0) < 0, errno == EINTR {}
  }
}
