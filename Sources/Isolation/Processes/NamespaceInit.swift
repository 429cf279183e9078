import CIsolation
import Glibc
import Synchronization

/// The init of a PID namespace: what kills everything in there.
///
/// It ends by itself when we are gone.
final class NamespaceInit {
  /// The process number.
  let identifier: Int32
  private let pidfd: Descriptor
  /// Its end is what it waits for.
  private let lifeline: Descriptor
  /// Whether the processes of a nursery share it, none of which could start another.
  ///
  /// Then it ends with the last one who holds it, and not with a process.
  let isShared: Bool
  private var isReaped = false

  /// Takes over what the launcher has started; nothing without a PID namespace.
  init?(_ result: judge_spawn_result) {
    guard result.init_pid > 0 else { return nil }
    identifier = result.init_pid
    pidfd = Descriptor(owning: result.init_pidfd)
    lifeline = Descriptor(owning: result.lifeline)
    isShared = result.shares_init
    Self.reapLater([])
  }

  deinit {
    killUnlessReaped()
    reapOnce(waits: !isShared)
  }

  /// Kills it, and so every process of its namespace, unless it is shared.
  func kill() {
    if !isShared { killUnlessReaped() }
  }

  /// Reaps it, unless it is shared; the program must have been reaped, or it would wait for that.
  ///
  /// - Parameter waits: Whether everything in the namespace must be gone on return. There is nothing
  ///   to wait for when the program could not start another process: then it is reaped when it has
  ///   ended, by the next one.
  func reap(waits: Bool = true) {
    if !isShared { reapOnce(waits: waits) }
  }

  private func killUnlessReaped() {
    guard !isReaped else { return }
    _ = judge_pidfd_send_signal(pidfd.rawValue, SIGKILL)
  }

  private func reapOnce(waits: Bool) {
    guard !isReaped else { return }
    isReaped = true
    guard waits else { return Self.reapLater([identifier]) }
    while waitpid(identifier, nil, 0) < 0, errno == EINTR {}
  }

  /// Those that have been killed and perhaps not ended yet.
  private static let ending = Mutex<[Int32]>([])

  private static func reapLater(_ more: [Int32]) {
    ending.withLock { ending in
      ending = (ending + more).filter { waitpid($0, nil, WNOHANG) == 0 }
    }
  }
}
