import CIsolation
import Glibc

/// One of the things that a box is made of.
///
/// There is one for each thing that a system can lack while it has the others.
public enum BoxLayer: String, CaseIterable, Codable, Sendable {
  /// The program can gain no privilege, and keeps no capability of ours.
  case noNewPrivileges
  /// Address space, CPU time, file size, open files, stack.
  case resourceLimits
  /// Files outside the named paths do not open.
  case landlock
  /// System calls outside a profile are trapped.
  case seccomp
  /// Process numbers of its own: no other process can be named, and none survives the box.
  case pidNamespace
  /// A file tree of its own: what is not among the named paths does not exist.
  case mountNamespace
  /// A `/proc` that shows the processes of the box and nothing of the system.
  case privateProc
  /// A network with nothing in it but a loopback that is down.
  case networkNamespace
  /// Shared memory, semaphores and queues of its own.
  case ipcNamespace
  /// All memory that is spent on its behalf is counted and limited, not only its address space.
  case memoryCgroup
  /// Its threads and processes are counted and limited. Where a filter refuses a second one
  /// (``seccomp`` with ``SystemCallProfile/worker``), no group is made to count them.
  case processCgroup
}

// MARK: - The launcher's names

extension BoxLayer {
  /// Whether the launcher sets it up; control groups are made on this side.
  var isOfLauncher: Bool { self != .memoryCgroup && self != .processCgroup }

  /// The layers that this one cannot be tried without.
  var needed: Set<BoxLayer> {
    switch self {
    case .landlock, .seccomp: [self, .noNewPrivileges]
    case .privateProc: [self, .pidNamespace, .mountNamespace]
    default: [self]
    }
  }

  /// The launcher's bit for it; none for a control group.
  var bit: UInt32 {
    switch self {
    case .noNewPrivileges: JUDGE_LAYER_NO_NEW_PRIVILEGES.rawValue
    case .resourceLimits: JUDGE_LAYER_RESOURCE_LIMITS.rawValue
    case .landlock: JUDGE_LAYER_LANDLOCK.rawValue
    case .seccomp: JUDGE_LAYER_SECCOMP.rawValue
    case .pidNamespace: JUDGE_LAYER_PID_NAMESPACE.rawValue
    case .mountNamespace: JUDGE_LAYER_MOUNT_NAMESPACE.rawValue
    case .privateProc: JUDGE_LAYER_PRIVATE_PROC.rawValue
    case .networkNamespace: JUDGE_LAYER_NETWORK_NAMESPACE.rawValue
    case .ipcNamespace: JUDGE_LAYER_IPC_NAMESPACE.rawValue
    case .memoryCgroup, .processCgroup: 0
    }
  }

  static func bits(of layers: Set<BoxLayer>) -> UInt32 {
    layers.reduce(0) { $0 | $1.bit }
  }

  /// Whether any of the layers is a namespace.
  static func needNamespaces(_ layers: Set<BoxLayer>) -> Bool {
    !layers.isDisjoint(with: [.pidNamespace, .mountNamespace, .networkNamespace, .ipcNamespace])
  }
}
