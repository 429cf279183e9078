/// How much of a box is asked for, as a person says it.
///
/// A level names what must be there.
public enum BoxLevel: String, CaseIterable, Codable, Sendable {
  /// What a kernel alone can do, in any container and for any user.
  ///
  /// Enough for solutions by people who make mistakes, and for most attacks.
  case basic
  /// Namespaces besides: two walls instead of one around files, processes and network.
  ///
  /// For solutions by people who are not trusted.
  case strong
  /// Control groups besides: all memory and all threads are counted by the kernel.
  ///
  /// For a machine that must not be harmed by what the address space does not show.
  case full

  /// The layers that must be in force.
  public var layers: Set<BoxLayer> {
    switch self {
    case .basic: [.noNewPrivileges, .resourceLimits, .landlock, .seccomp]
    case .strong:
      BoxLevel.basic.layers.union([
        .pidNamespace, .mountNamespace, .privateProc, .networkNamespace, .ipcNamespace,
      ])
    case .full: BoxLevel.strong.layers.union([.memoryCgroup, .processCgroup])
    }
  }

  /// The strongest level whose layers are all among the given ones; `nil` below ``basic``.
  ///
  /// - Parameter layers: For example what was in force around a process.
  public init?(reachedBy layers: Set<BoxLayer>) {
    guard let level = Self.allCases.last(where: { layers.isSuperset(of: $0.layers) }) else {
      return nil
    }
    self = level
  }
}

// MARK: - Comparable

extension BoxLevel: Comparable {
  /// Whether the second asks for more than the first.
  public static func < (first: BoxLevel, second: BoxLevel) -> Bool {
    first.layers.count < second.layers.count
  }
}
