import Glibc
import Synchronization

/// A folder of the cgroup file system in which groups for boxes are made: always beneath the group
/// that we are in ourselves, so that whatever limits us limits them too.
struct CgroupFolder: Equatable {
  var path: String
  var version: Int

  /// Where groups with a controller are made, made ready and swept once per process.
  static func ours(for controller: CgroupController) throws(SystemError) -> CgroupFolder {
    switch controller {
    case .memory: try memory.get()
    case .processes: try processes.get()
    }
  }

  private static let memory = find(.memory)
  private static let processes = find(.processes)

  private static func find(_ controller: CgroupController) -> Result<CgroupFolder, SystemError> {
    do throws(SystemError) {
      let folder = try found(for: controller)
      if folder.version == 2 { try folder.delegate(controller) }
      folder.sweep()
      return .success(folder)
    } catch {
      return .failure(error)
    }
  }

  /// Folders that have been opened, by path; few, and open as long as this process lives.
  private static let opened = Mutex<[String: Int32]>([:])

  /// A descriptor of the folder, which stays ours.
  func descriptor() throws(SystemError) -> Int32 {
    if let known = Self.opened.withLock({ $0[path] }) { return known }
    let descriptor = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY).release()
    let first = Self.opened.withLock { opened in
      opened[path] = opened[path] ?? descriptor
      return opened[path]
    }
    if first != descriptor { close(descriptor) }
    return first ?? descriptor
  }

  /// Where groups with a controller would be made; nothing is changed there.
  static func found(for controller: CgroupController) throws(SystemError) -> CgroupFolder {
    let memberships = try readFile("/proc/self/cgroup", upTo: 1 << 16)
    let mounts = try readFile("/proc/self/mountinfo", upTo: 1 << 20)
    guard
      let folder = CgroupFolder(
        for: controller, memberships: String(decoding: memberships, as: UTF8.self),
        mounts: String(decoding: mounts, as: UTF8.self))
    else {
      throw SystemError(call: "find", code: ENOENT, detail: "a '\(controller.rawValue)' cgroup")
    }
    return folder
  }
}

// MARK: - Where it is

extension CgroupFolder {
  /// The name of the group that we put ourselves into where the kernel wants it; see `delegate`.
  private static let ownName = "judge-processes"

  /// Reads `/proc/self/cgroup` and `/proc/self/mountinfo`.
  init?(for controller: CgroupController, memberships: String, mounts: String) {
    var second: String?
    for line in memberships.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[1].split(separator: ",").contains(Substring(controller.rawValue)) {
        guard let path = Self.folder(String(fields[2]), in: mounts, type: "cgroup", controller)
        else { return nil }
        self.init(path: path, version: 1)
        return
      }
      if fields[1].isEmpty { second = String(fields[2]) }
    }
    guard var group = second else { return nil }
    if group.hasSuffix("/\(Self.ownName)") { group.removeLast(Self.ownName.utf8.count + 1) }
    guard let path = Self.folder(group.isEmpty ? "/" : group, in: mounts, type: "cgroup2", nil)
    else { return nil }
    self.init(path: path, version: 2)
  }

  /// The folder of a group, beneath the mount that shows it.
  private static func folder(
    _ group: String, in mounts: String, type: String, _ controller: CgroupController?
  ) -> String? {
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), fields.count > dash + 3, fields.count > 5,
        fields[dash + 1] == type
      else { continue }
      let options = fields[dash + 3].split(separator: ",")
      if let controller, !options.contains(Substring(controller.rawValue)) { continue }
      let (root, point) = (String(fields[3]), String(fields[4]))
      if root == "/" { return group == "/" ? point : point + group }
      if group == root { return point }
      if group.hasPrefix(root + "/") { return point + group.dropFirst(root.utf8.count) }
    }
    return nil
  }
}

// MARK: - Version 2

extension CgroupFolder {
  /// Lets our group hand the controller on to groups beneath it.
  ///
  /// The kernel allows that only to a group that has no processes itself (but for the topmost), so
  /// where we are in it, we move into one beneath. If others are in it too, it is not ours to
  /// divide.
  private func delegate(_ controller: CgroupController) throws(SystemError) {
    let name = controller.rawValue
    guard Self.words(of: "\(path)/cgroup.controllers").contains(name) else {
      throw SystemError(call: "read", code: ENOENT, detail: "'\(name)' in '\(path)'")
    }
    let control = "\(path)/cgroup.subtree_control"
    guard !Self.words(of: control).contains(name) else { return }
    do throws(SystemError) {
      try Self.write("+\(name)", to: control)
    } catch let first {
      guard first.code == EBUSY else { throw first }
      let own = "\(path)/\(Self.ownName)"
      guard mkdir(own, 0o755) == 0 || errno == EEXIST else { throw .current("mkdir", "'\(own)'") }
      try Self.write("0", to: "\(own)/cgroup.procs")
      do throws(SystemError) {
        try Self.write("+\(name)", to: control)
      } catch {
        try? Self.write("0", to: "\(path)/cgroup.procs")
        rmdir(own)
        throw error
      }
    }
  }

  private static func words(of file: String) -> [String] {
    let bytes = (try? readFile(file, upTo: 4_096)) ?? []
    return String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// Writes a value into a file of the kernel's.
  static func write(_ value: String, to file: String) throws(SystemError) {
    let descriptor = try Descriptor(opening: file, flags: O_WRONLY)
    let count = value.utf8.count
    guard Glibc.write(descriptor.rawValue, value, count) == count else {
      throw .current("write", "'\(value)' to '\(file)'")
    }
  }
}

// MARK: - Names

extension CgroupFolder {
  /// The beginning of the names of all groups that this process makes.
  ///
  /// With the time at which it started, because a process number is used again.
  static let prefix = "judge-\(getpid())-\(startTime(of: "self") ?? "0")-"

  /// Removes groups whose makers are gone: killed together with what would have removed them.
  func sweep() {
    guard let directory = opendir(path) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let fields = name.split(separator: "-")
      guard fields.count == 4, fields[0] == "judge", Int32(fields[1]) != nil,
        Self.startTime(of: String(fields[1])).map({ $0 != fields[2] }) ?? true
      else { continue }
      // Refused while there is a process in it.
      rmdir("\(path)/\(name)")
    }
  }

  /// The start of a process in clock ticks since boot: the 22nd field of its status.
  private static func startTime(of process: String) -> String? {
    guard let bytes = try? readFile("/proc/\(process)/stat", upTo: 4_096),
      // The second field is a name that may have anything in it, within the last parentheses.
      let end = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = bytes[(end + 1)...].split(separator: UInt8(ascii: " "))
    return fields.count > 19 ? String(decoding: fields[19], as: UTF8.self) : nil
  }
}
