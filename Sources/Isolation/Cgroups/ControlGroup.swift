import CIsolation
import Glibc
import Synchronization

/// The control groups of one process: made before it, removed after it.
final class ControlGroup {
  /// One folder, with the controllers that it has.
  private struct Member {
    var folder: CgroupFolder
    var controllers: [CgroupController]
    var path: String
  }

  /// The name of the group in each of its folders.
  let name: String
  private var members: [Member] = []
  private static let counter = Mutex(0)

  /// Makes a group with limits.
  ///
  /// - Returns: `nil` when none of the layers is one of a group.
  init?(layers: Set<BoxLayer>, limits: BoxLimits) throws(SystemError) {
    let controllers = CgroupController.allCases.filter { layers.contains($0.layer) }
    guard !controllers.isEmpty else { return nil }
    let number = Self.counter.withLock { counter in
      counter += 1
      return counter
    }
    name = "\(CgroupFolder.prefix)\(number)"
    for controller in controllers {
      let folder = try CgroupFolder.ours(for: controller)
      let path = "\(folder.path)/\(name)"
      if let index = members.firstIndex(where: { $0.path == path }) {
        members[index].controllers.append(controller)
      } else {
        guard mkdir(path, 0o755) == 0 else { throw .current("mkdir", "'\(path)'") }
        members.append(Member(folder: folder, controllers: [controller], path: path))
      }
      for setting in controller.settings(limits, version: folder.version) {
        let file = "\(path)/\(setting.file)"
        if setting.isOptional, access(file, F_OK) != 0 { continue }
        try CgroupFolder.write(setting.value, to: file)
      }
    }
  }

  deinit { remove() }

  /// Removes the group, or leaves that to the next one; nothing must live in it any more.
  ///
  /// A process that was just reaped may still be leaving, on another core: nobody waits for that.
  func remove() {
    let remaining = members.map(\.path).filter { !Self.removes($0) }
    members = []
    Self.left.withLock { left in left = (left + remaining).filter { !Self.removes($0) } }
  }

  private static func removes(_ path: String) -> Bool { rmdir(path) == 0 || errno != EBUSY }

  /// The groups that could not be removed yet.
  private static let left: Mutex<[String]> = {
    atexit { ControlGroup.removeLeft() }
    return Mutex([])
  }()

  /// Waits until every group that is not in use is gone.
  static func removeLeft() {
    left.withLock { left in
      for path in left {
        for _ in 0..<500 where !removes(path) { usleep(1_000) }
      }
      left = []
    }
  }
}

// MARK: - For the launcher

extension ControlGroup {
  /// Opens what the launcher needs to put a process in and calls back with it.
  func withDescriptors<Result>(
    _ body: (UnsafeBufferPointer<judge_cgroup>) -> Result
  ) throws(SystemError) -> Result {
    var opened: [judge_cgroup] = []
    defer {
      for group in opened { close(group.processes) }
    }
    for member in members {
      let parent = try member.folder.descriptor()
      // A thread that moves itself takes none of the kernel's locks on all processes, for which it
      // would wait milliseconds on a busy machine; the launcher has one thread.
      let file = member.folder.version == 1 ? "tasks" : "cgroup.procs"
      let processes = try Descriptor(opening: "\(member.path)/\(file)", flags: O_WRONLY)
      opened.append(judge_cgroup(processes: processes.release(), parent: parent))
    }
    return opened.withUnsafeBufferPointer(body)
  }
}

// MARK: - What was counted

extension ControlGroup {
  /// What the kernel says of the group.
  struct Account {
    /// The most memory that was charged at one time.
    var peakBytes: Int?
    /// Whether a process of the group was killed because there was no more memory.
    var wasOutOfMemory = false
    /// Whether a thread or process was refused.
    var wasRefusedTasks = false
  }

  /// The most memory that was charged at one time so far.
  var peakBytes: Int? {
    guard let member = members.first(where: { $0.controllers.contains(.memory) }) else {
      return nil
    }
    let file = member.folder.version == 1 ? "memory.max_usage_in_bytes" : "memory.peak"
    return words(of: "\(member.path)/\(file)").first.flatMap { Int($0) }
  }

  /// Reads what has been counted so far.
  var account: Account {
    var account = Account(peakBytes: peakBytes)
    for member in members {
      let version = member.folder.version
      for controller in member.controllers {
        switch controller {
        case .memory:
          let events = version == 1 ? "memory.oom_control" : "memory.events"
          account.wasOutOfMemory = count(of: "oom_kill", in: "\(member.path)/\(events)") > 0
        case .processes:
          account.wasRefusedTasks = count(of: "max", in: "\(member.path)/pids.events") > 0
        }
      }
    }
    return account
  }

  private func words(of file: String) -> [Substring] {
    let bytes = (try? readFile(file, upTo: 1_024)) ?? []
    return String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
  }

  private func count(of name: Substring, in file: String) -> Int {
    let words = words(of: file)
    guard let index = words.firstIndex(of: name), index + 1 < words.count else { return 0 }
    return Int(words[index + 1]) ?? 0
  }
}
