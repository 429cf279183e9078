import Glibc

/// A part of the kernel that counts for a control group, and the files with which it is spoken to.
enum CgroupController: String, CaseIterable {
  case memory
  case processes = "pids"

  /// The layer that it makes.
  var layer: BoxLayer {
    switch self {
    case .memory: .memoryCgroup
    case .processes: .processCgroup
    }
  }

  /// Where it is, in words; `nil` when it is not there.
  var place: String? {
    (try? CgroupFolder.ours(for: self)).map { "cgroup v\($0.version), beneath \($0.path)" }
  }

  /// What is written into which file of a new group.
  ///
  /// Files that may be missing are marked: without accounting of swap there is nothing to limit.
  func settings(
    _ limits: BoxLimits, version: Int
  ) -> [(file: String, value: String, isOptional: Bool)] {
    switch self {
    case .memory:
      let bytes = "\(limits.memoryBytes ?? limits.addressSpaceBytes)"
      return version == 1
        ? [
          ("memory.limit_in_bytes", bytes, false), ("memory.memsw.limit_in_bytes", bytes, true),
        ] : [("memory.max", bytes, false), ("memory.swap.max", "0", true)]
    case .processes:
      return [("pids.max", limits.tasks.map { "\($0)" } ?? "max", false)]
    }
  }
}
