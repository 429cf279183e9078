import CIsolation
import Glibc

/// Turns a specification into a request to the launcher, and its answer into an error with words.
enum Launch {
  /// A process that runs, and what is in force around it.
  struct Started {
    var identifier: Int32
    var pidfd: Int32
    var layers: Set<BoxLayer>
  }

  static func start(_ specification: ProcessSpecification) throws(SystemError) -> Started {
    guard specification.executable.hasPrefix("/") else {
      throw SystemError(
        call: "execve", code: EINVAL,
        detail: "'\(specification.executable)', which must be an absolute path")
    }
    let layers = try layers(of: specification.box)
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

    var result = judge_spawn_result()
    let status = plan.withUnsafeBufferPointer { plan in
      rules.withUnsafeBufferPointer { rules in
        var request = judge_spawn_request(
          executable: executable, arguments: arguments.pointers, environment: environment.pointers,
          working_directory: specification.workingDirectory == nil ? nil : UnsafePointer(directory),
          descriptors: plan.baseAddress, descriptor_count: plan.count,
          layers: BoxLayer.bits(of: layers), limits: judge_limits(specification.box?.limits),
          paths: rules.baseAddress, path_count: rules.count,
          profile: specification.box?.systemCalls.launcherProfile ?? JUDGE_PROFILE_WORKER,
          probe: false)
        return judge_spawn(&request, &result)
      }
    }
    guard status == 0 else {
      throw LaunchFailure(result: result, specification: specification, paths: paths.map(\.path))
        .error
    }
    return Started(identifier: result.pid, pidfd: result.pidfd, layers: layers)
  }

  /// The layers to set up: all that are required, and of the others those that the system has.
  ///
  /// A required layer is not probed first: setting it up fails by itself when it is missing.
  private static func layers(of box: BoxSpecification?) throws(SystemError) -> Set<BoxLayer> {
    guard let box else { return [] }
    var layers = box.required
    for layer in BoxLayer.allCases where !layers.contains(layer) {
      if case .available = BoxSupport.probe()[layer] {
        layers.insert(layer)
      }
    }
    return layers
  }
}
