import CIsolation
import Glibc

/// One of the things that a box is made of.
public enum BoxLayer: String, CaseIterable, Codable, Sendable {
  /// The program can gain no privilege, and keeps no capability of ours.
  case noNewPrivileges
  /// Address space, CPU time, file size, open files, stack.
  case resourceLimits
  /// Files outside the named paths do not open.
  case landlock
  /// System calls outside a profile are trapped.
  case seccomp
}

// MARK: - The launcher's names

extension BoxLayer {
  private var bit: UInt32 {
    switch self {
    case .noNewPrivileges: JUDGE_LAYER_NO_NEW_PRIVILEGES.rawValue
    case .resourceLimits: JUDGE_LAYER_RESOURCE_LIMITS.rawValue
    case .landlock: JUDGE_LAYER_LANDLOCK.rawValue
    case .seccomp: JUDGE_LAYER_SECCOMP.rawValue
    }
  }

  static func bits(of layers: Set<BoxLayer>) -> UInt32 {
    layers.reduce(0) { $0 | $1.bit }
  }

  /// Why the kernel would refuse the layer with this error, and what would help.
  func reasonForMissing(code: Int32) -> (reason: String, remedy: String) {
    switch (self, code) {
    case (.landlock, ENOSYS):
      (
        "the kernel has no Landlock, or a container hides it",
        "use Linux 5.13 or newer with CONFIG_SECURITY_LANDLOCK, and allow the landlock_* calls"
      )
    case (.landlock, EOPNOTSUPP):
      ("Landlock is built into the kernel but not enabled", "boot with 'landlock' in lsm=")
    case (.seccomp, EINVAL), (.seccomp, ENOSYS):
      (
        "the kernel has no system call filters",
        "use a kernel built with CONFIG_SECCOMP_FILTER, and not an emulator"
      )
    case (.resourceLimits, EPERM):
      (
        "the limit of the judge itself is lower than what was asked for",
        "raise its hard limit (ulimit -H)"
      )
    case (_, EPERM), (_, EACCES):
      ("the system does not permit it", "look at the container's security profile")
    case (_, EOPNOTSUPP):
      ("the kernel accepts it and does not act on it", "use Linux itself, not an emulation of it")
    default:
      ("the kernel refuses it", "see the error for its reason")
    }
  }
}
