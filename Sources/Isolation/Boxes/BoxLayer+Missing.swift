import Glibc

extension BoxLayer {
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
    case (.memoryCgroup, _), (.processCgroup, _):
      missingGroup(code: code)
    case (.pidNamespace, _), (.mountNamespace, _), (.privateProc, _), (.networkNamespace, _),
      (.ipcNamespace, _):
      missingNamespace(code: code)
    case (_, EPERM), (_, EACCES):
      ("the system does not permit it", "look at the container's security profile")
    case (_, EOPNOTSUPP):
      ("the kernel accepts it and does not act on it", "use Linux itself, not an emulation of it")
    default:
      ("the kernel refuses it", "see the error for its reason")
    }
  }

  private func missingNamespace(code: Int32) -> (reason: String, remedy: String) {
    switch code {
    case EPERM, EACCES:
      if Self.isRestrictedByAppArmor {
        return (
          "AppArmor keeps ordinary users from using namespaces",
          "set kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu 24.04 has 1), or give the"
            + " program a profile that allows userns"
        )
      }
      if Self.number(in: "/proc/sys/kernel/unprivileged_userns_clone") == 0 {
        return (
          "the system keeps ordinary users from using namespaces",
          "set kernel.unprivileged_userns_clone=1"
        )
      }
      if self == .privateProc {
        return (
          "parts of /proc are masked, as in a container, and the kernel grants no fuller one",
          "run the container with an unmasked /proc (docker: --security-opt systempaths=unconfined)"
        )
      }
      return (
        "the system does not let this user make namespaces",
        "in a container, allow unshare, mount and pivot_root in its seccomp and AppArmor profiles,"
          + " or run the judge outside of one"
      )
    case ENOSPC, EUSERS:
      return (
        "the limit on namespaces is reached or 0",
        "raise user.max_user_namespaces and the other user.max_*_namespaces"
      )
    case EINVAL, ENOSYS:
      return (
        "the kernel has no such namespaces, or is too old",
        "use Linux 5.12 or newer with CONFIG_NAMESPACES and CONFIG_USER_NS"
      )
    default:
      return ("the kernel refuses it", "see the error for its reason")
    }
  }

  private func missingGroup(code: Int32) -> (reason: String, remedy: String) {
    let run = "run it as 'systemd-run --user --scope -p Delegate=yes judge …', or as root"
    return switch code {
    case ENOENT: ("there is no cgroup controller for it here", run)
    case EACCES, EPERM, EROFS: ("the judge's control group is not its own to divide", run)
    case EBUSY: ("other programs are in the judge's control group", run)
    default: ("the control group cannot be made", "see the error for its reason")
    }
  }

  private static var isRestrictedByAppArmor: Bool {
    geteuid() != 0 && number(in: "/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == 1
  }

  private static func number(in path: String) -> Int? {
    guard let bytes = try? readFile(path, upTo: 64) else { return nil }
    return Int(String(decoding: bytes.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
