import CIsolation
import Glibc

/// What this system can do for a box.
public enum BoxSupport {
  /// Tries each layer in a throw-away process, once; later calls give the same answer.
  ///
  /// - Returns: An entry for every layer.
  public static func probe() -> [BoxLayer: LayerSupport] { probed }

  /// The strongest level that this system reaches; `nil` when it lacks even the lowest.
  public static var level: BoxLevel? { BoxLevel(reachedBy: available) }

  /// The layers that this system has.
  public static var available: Set<BoxLayer> {
    Set(
      probed.filter { entry in
        if case .available = entry.value { true } else { false }
      }.keys)
  }

  /// Refuses a level that this system does not reach.
  ///
  /// - Parameter level: What is asked for.
  /// - Throws: An error that names every missing layer, why it is missing and what would enable it.
  public static func require(_ level: BoxLevel) throws(SystemError) {
    let missing = BoxLayer.allCases.compactMap { layer -> String? in
      guard level.layers.contains(layer), case .missing(let reason, let remedy)? = probed[layer]
      else { return nil }
      return "'\(layer.rawValue)' is missing: \(reason); \(remedy)"
    }
    guard !missing.isEmpty else { return }
    throw SystemError(
      call: "set up the box", code: EOPNOTSUPP,
      detail: "at the level '\(level.rawValue)' (\(missing.joined(separator: ". ")))")
  }

  /// Whether namespaces are to be made within a user namespace: for everyone but root, and for a root
  /// that may not make them, as in a container.
  static let usesUserNamespace = failure(of: [.ipcNamespace], userNamespace: false) != 0

  // MARK: - Trying

  private static let probed: [BoxLayer: LayerSupport] = {
    // One process with everything answers for most systems; only where it fails is each layer tried.
    let all = Set(BoxLayer.allCases.filter(\.isOfLauncher))
    let hasAll = failure(of: all, userNamespace: usesUserNamespace) == 0
    return Dictionary(
      uniqueKeysWithValues: BoxLayer.allCases.map { layer in
        let code = hasAll && layer.isOfLauncher ? 0 : failure(of: layer)
        guard code != 0 else { return (layer, .available(detail: detail(of: layer))) }
        let missing = layer.reasonForMissing(code: code)
        return (layer, .missing(reason: missing.reason, remedy: missing.remedy))
      })
  }()

  private static func failure(of layer: BoxLayer) -> Int32 {
    guard layer.isOfLauncher else {
      do throws(SystemError) {
        let group = try ControlGroup(layers: [layer], limits: BoxLimits())
        group?.remove()
        return 0
      } catch {
        return error.code
      }
    }
    return failure(
      of: layer.needed, userNamespace: BoxLayer.needNamespaces([layer]) && usesUserNamespace)
  }

  /// 0, or why a process with these layers could not see them bite.
  private static func failure(of layers: Set<BoxLayer>, userNamespace: Bool) -> Int32 {
    var limits = judge_limits(nil)
    if layers.contains(.resourceLimits) {
      // The process sees that it can have no descriptor of this number.
      limits.open_files = 128
    }
    var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
    var result = judge_spawn_result()
    let status = "/".withCString { root in
      nothing.withUnsafeMutableBufferPointer { nothing -> Int32 in
        guard let empty = nothing.baseAddress else { return -1 }
        var request = judge_spawn_request(
          executable: root, arguments: empty, environment: empty, working_directory: nil,
          descriptors: nil, descriptor_count: 0, layers: BoxLayer.bits(of: layers), limits: limits,
          paths: nil, path_count: 0, profile: JUDGE_PROFILE_WORKER, user_namespace: userNamespace,
          cgroups: nil, cgroup_count: 0, cgroup_name: nil, probe: true, varies: false)
        return judge_spawn(&request, &result)
      }
    }
    guard status == 0 else { return result.error == 0 ? EOPNOTSUPP : result.error }
    let pidfd = Descriptor(owning: result.pidfd)
    let initProcess = NamespaceInit(result)
    // Its ending is 0, or it would have reported a failure.
    _ = try? Polling.waitUntilReadable(pidfd.rawValue, deadline: nil)
    initProcess?.kill()
    var wait: Int32 = 0
    while waitpid(result.pid, &wait, 0) < 0 {
      guard errno == EINTR else { return errno }
    }
    initProcess?.reap()
    return wait == 0 ? 0 : EOPNOTSUPP
  }

  private static func detail(of layer: BoxLayer) -> String {
    let how = usesUserNamespace ? "in a user namespace" : "with root's rights"
    return switch layer {
    case .noNewPrivileges: "no_new_privs, all capabilities dropped"
    case .resourceLimits: "address space, CPU time, file size, open files, stack"
    case .landlock: "Landlock ABI \(judge_landlock_abi())"
    case .seccomp: "system call filter"
    case .pidNamespace: "killed as a whole, \(how)"
    case .mountNamespace: "only the paths of the box, \(how)"
    case .privateProc: "only processes of the box, \(how)"
    case .networkNamespace: "nothing but a loopback that is down, \(how)"
    case .ipcNamespace: "own queues and semaphores, \(how)"
    case .memoryCgroup: CgroupController.memory.place ?? "memory controller"
    case .processCgroup: CgroupController.processes.place ?? "pids controller"
    }
  }
}
