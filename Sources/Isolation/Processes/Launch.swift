import CIsolation
import Glibc

/// Turns a specification into a request to the launcher, and its answer into an error with words.
enum Launch {
  /// A process that runs, and what is in force around it.
  struct Started {
    var identifier: Int32
    var pidfd: Int32
    var layers: Set<BoxLayer>
    var initProcess: NamespaceInit?
    var group: ControlGroup?
  }

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - specification: The program and everything that it gets.
  ///   - nursery: What has the program loaded and starts it; without one it is executed.
  /// - Returns: The process.
  /// - Throws: The step that failed and why.
  static func start(
    _ specification: ProcessSpecification, in nursery: Nursery? = nil
  ) throws(SystemError) -> Started {
    let layers: Set<BoxLayer>
    if let nursery {
      layers = nursery.layers
    } else {
      layers = try self.layers(of: specification.box)
    }
    let group = try controlGroup(
      counted(layers, specification.box), limits: specification.box?.limits)
    var result = judge_spawn_result()
    let status: Int32
    do throws(SystemError) {
      let varies = nursery?.varies ?? false
      status = try withRequest(for: specification, layers, group, varies: varies) { request in
        if let nursery { return judge_nursery_spawn(nursery.socket, &request, &result) }
        return judge_spawn(&request, &result)
      }
    } catch {
      group?.remove()
      throw error
    }
    guard status == 0 else {
      group?.remove()
      throw LaunchFailure(
        result: result, specification: specification,
        paths: try BoxPath.list(for: specification).map(\.path)
      ).error
    }
    let initProcess = NamespaceInit(result)
    // Where there is one for all of its processes, the first start alone brings it.
    if let nursery, let initProcess, initProcess.isShared { nursery.sharedInit = initProcess }
    return Started(
      identifier: result.pid, pidfd: result.pidfd, layers: layers,
      initProcess: initProcess ?? nursery?.sharedInit, group: group)
  }

  /// Calls back with the request to the launcher that a specification comes to.
  static func withRequest(
    for specification: ProcessSpecification, _ layers: Set<BoxLayer>, _ group: ControlGroup?,
    varies: Bool, _ body: (inout judge_spawn_request) -> Int32
  ) throws(SystemError) -> Int32 {
    guard specification.executable.hasPrefix("/") else {
      throw SystemError(
        call: "execve", code: EINVAL,
        detail: "'\(specification.executable)', which must be an absolute path")
    }
    let paths = try BoxPath.list(for: specification)
    let arguments = try CStringVector([specification.executable] + specification.arguments)
    let environment = try CStringVector(
      specification.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    let names = try CStringVector(
      [specification.executable, specification.workingDirectory ?? ""] + paths.map(\.path))
    let plan = specification.descriptors.map { judge_descriptor(child: $0.key, parent: $0.value) }
    var rules: [judge_path] = []
    for (index, path) in paths.enumerated() {
      guard let name = names.pointers[index + 2] else { continue }
      rules.append(judge_path(path: UnsafePointer(name), access: path.access))
    }
    guard let executable = names.pointers[0], let directory = names.pointers[1] else {
      throw SystemError(call: "strdup", code: ENOMEM)
    }

    func call(_ groups: UnsafeBufferPointer<judge_cgroup>) -> Int32 {
      plan.withUnsafeBufferPointer { plan in
        rules.withUnsafeBufferPointer { rules in
          (group?.name ?? "").withCString { name in
            var request = judge_spawn_request(
              executable: executable, arguments: arguments.pointers,
              environment: environment.pointers,
              working_directory: specification.workingDirectory == nil
                ? nil : UnsafePointer(directory),
              descriptors: plan.baseAddress, descriptor_count: plan.count,
              layers: BoxLayer.bits(of: layers),
              limits: judge_limits(
                specification.box?.limits, tasks: taskLimit(of: specification.box, layers)),
              paths: rules.baseAddress, path_count: rules.count,
              profile: specification.box?.systemCalls.launcherProfile ?? JUDGE_PROFILE_WORKER,
              user_namespace: BoxLayer.needNamespaces(layers) && BoxSupport.usesUserNamespace,
              cgroups: groups.baseAddress, cgroup_count: groups.count, cgroup_name: name,
              probe: false, varies: varies)
            return body(&request)
          }
        }
      }
    }
    let none = UnsafeBufferPointer<judge_cgroup>(start: nil, count: 0)
    return try group?.withDescriptors(call) ?? call(none)
  }

  /// The control groups, or an error that names the layer.
  private static func controlGroup(
    _ layers: Set<BoxLayer>, limits: BoxLimits?
  ) throws(SystemError) -> ControlGroup? {
    do throws(SystemError) {
      return try ControlGroup(layers: layers, limits: limits ?? BoxLimits())
    } catch {
      let layer = layers.contains(.memoryCgroup) ? BoxLayer.memoryCgroup : .processCgroup
      throw LaunchFailure.missing(layer, call: error.call, code: error.code, subject: error.detail)
    }
  }

  /// The layers without that of threads where there is one and the filter refuses any other: to make and remove a
  /// group to count it would be a thirtieth of judging a solution, each of whose tests has a process.
  private static func counted(_ layers: Set<BoxLayer>, _ box: BoxSpecification?) -> Set<BoxLayer> {
    guard let box, layers.contains(.seccomp), !box.systemCalls.allowsThreads else { return layers }
    return layers.subtracting([.processCgroup])
  }

  /// The resource limit on threads, where the kernel counts only what is in the box.
  ///
  /// That is for a user other than root, in a user namespace of the box's own. Elsewhere it counts
  /// all that the user runs.
  private static func taskLimit(of box: BoxSpecification?, _ layers: Set<BoxLayer>) -> Int? {
    guard let tasks = box?.limits.tasks, !layers.contains(.processCgroup), geteuid() != 0,
      BoxLayer.needNamespaces(layers), BoxSupport.usesUserNamespace
    else { return nil }
    // Init counts too.
    return tasks + 1
  }

  /// The layers to set up: all that are required, and of the others those that the system has.
  ///
  /// A required layer is not probed first: setting it up fails by itself when it is missing.
  static func layers(of box: BoxSpecification?) throws(SystemError) -> Set<BoxLayer> {
    guard let box else { return [] }
    let layers = box.required.reduce(into: Set<BoxLayer>()) { $0.formUnion($1.needed) }
    let rest = box.optional.subtracting(layers)
    guard !rest.isEmpty else { return layers }
    let more = rest.intersection(BoxSupport.available)
    return layers.union(more.filter { $0.needed.isSubset(of: layers.union(more)) })
  }
}
