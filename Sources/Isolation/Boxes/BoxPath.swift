import CIsolation
import Glibc

/// One path of a box and what may be done beneath it.
struct BoxPath {
  var path: String
  var access: judge_access

  /// All paths of a specification; none without a box.
  static func list(for specification: ProcessSpecification) throws(SystemError) -> [BoxPath] {
    guard let box = specification.box else { return [] }
    var list = [BoxPath(path: specification.executable, access: JUDGE_ACCESS_READ_EXECUTE)]
    list += box.executablePaths.map { BoxPath(path: $0, access: JUDGE_ACCESS_READ_EXECUTE) }
    list += box.readablePaths.map { BoxPath(path: $0, access: JUDGE_ACCESS_READ) }
    list += box.writablePaths.map { BoxPath(path: $0, access: JUDGE_ACCESS_READ_WRITE) }
    // A path that lies beneath another comes after it.
    list.sort { $0.path < $1.path }
    for path in list.map(\.path) where path.hasPrefix("/proc/self") || !path.hasPrefix("/") {
      throw SystemError(
        call: "open", code: EINVAL,
        detail: "'\(path)', a path of a box, which must be absolute and not beneath /proc/self")
    }
    return list
  }
}
