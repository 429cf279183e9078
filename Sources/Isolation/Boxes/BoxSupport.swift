import CIsolation
import Glibc

/// What this system can do for a box.
public enum BoxSupport {
  /// Tries each layer in a throw-away process, once; later calls give the same answer.
  ///
  /// - Returns: An entry for every layer.
  public static func probe() -> [BoxLayer: LayerSupport] { probed }

  private static let probed = Dictionary(
    uniqueKeysWithValues: BoxLayer.allCases.map { ($0, support(of: $0)) })

  private static func support(of layer: BoxLayer) -> LayerSupport {
    let code = failure(of: layer)
    guard code != 0 else { return .available(detail: detail(of: layer)) }
    let missing = layer.reasonForMissing(code: code)
    return .missing(reason: missing.reason, remedy: missing.remedy)
  }

  /// 0, or why a process with only this layer (and what the layer itself needs) could not see it
  /// bite.
  private static func failure(of layer: BoxLayer) -> Int32 {
    var limits = judge_limits(nil)
    if layer == .resourceLimits {
      // The process has 0, 1 and 2, and sees that it cannot have a fourth.
      limits.open_files = 3
    }
    let needed: Set<BoxLayer> =
      layer == .landlock || layer == .seccomp ? [layer, .noNewPrivileges] : [layer]
    var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
    var result = judge_spawn_result()
    let status = "/".withCString { root in
      nothing.withUnsafeMutableBufferPointer { nothing -> Int32 in
        guard let empty = nothing.baseAddress else { return -1 }
        var request = judge_spawn_request(
          executable: root, arguments: empty, environment: empty, working_directory: nil,
          descriptors: nil, descriptor_count: 0, layers: BoxLayer.bits(of: needed), limits: limits,
          paths: nil, path_count: 0, profile: JUDGE_PROFILE_WORKER, probe: true)
        return judge_spawn(&request, &result)
      }
    }
    guard status == 0 else { return result.error == 0 ? EOPNOTSUPP : result.error }
    defer { close(result.pidfd) }
    var wait: Int32 = 0
    while waitpid(result.pid, &wait, 0) < 0 {
      guard errno == EINTR else { return errno }
    }
    return wait == 0 ? 0 : EOPNOTSUPP
  }

  private static func detail(of layer: BoxLayer) -> String {
    switch layer {
    case .noNewPrivileges: "no_new_privs, all capabilities dropped"
    case .resourceLimits: "address space, CPU time, file size, open files, stack"
    case .landlock: "Landlock ABI \(judge_landlock_abi())"
    case .seccomp: "system call filter"
    }
  }
}
