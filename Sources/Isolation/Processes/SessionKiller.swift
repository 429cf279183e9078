import CIsolation
import Glibc

/// Ends a process and what it has started.
enum SessionKiller {
  /// Kills the leader of a session that has not been reaped, and the members that can be found.
  static func kill(session: Int32, pidfd: Int32, mayHaveChildren: Bool) {
    // The pidfd reaches the process itself even if it has left its group.
    _ = judge_pidfd_send_signal(pidfd, SIGKILL)
    guard mayHaveChildren else { return }
    _ = Glibc.kill(-session, SIGKILL)
    // A member may start another while we look, so we look until nobody new is found.
    var killed: Set<Int32> = [session]
    while true {
      let found = members(of: session).filter { !killed.contains($0) }
      guard !found.isEmpty else { return }
      for member in found {
        _ = Glibc.kill(member, SIGKILL)
      }
      killed.formUnion(found)
    }
  }

  private static func members(of session: Int32) -> [Int32] {
    guard let directory = opendir("/proc") else { return [] }
    defer { closedir(directory) }
    var found: [Int32] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let process = Int32(name), getsid(process) == session else { continue }
      found.append(process)
    }
    return found
  }
}
