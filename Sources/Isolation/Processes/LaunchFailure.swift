import CIsolation

/// A step of the launcher that failed, put into words.
struct LaunchFailure {
  var result: judge_spawn_result
  var specification: ProcessSpecification
  var paths: [String]

  var error: SystemError {
    let (call, detail) = words
    guard let layer else {
      return SystemError(call: call, code: result.error, detail: detail)
    }
    return Self.missing(layer, call: call, code: result.error, subject: detail)
  }

  /// The error that says which layer of a box cannot be had, why, and what would help.
  static func missing(
    _ layer: BoxLayer, call: String, code: Int32, subject: String
  ) -> SystemError {
    let missing = layer.reasonForMissing(code: code)
    let subject = subject.isEmpty ? "" : " \(subject)"
    let advice = "(\(missing.reason); \(missing.remedy))"
    return SystemError(
      call: call, code: code, detail: "for the box layer '\(layer.rawValue)'\(subject) \(advice)")
  }

  /// The layer that could not be set up, if the step belongs to one.
  private var layer: BoxLayer? {
    switch result.failed_step {
    case JUDGE_STEP_LIMITS: .resourceLimits
    case JUDGE_STEP_PRIVILEGES: .noNewPrivileges
    case JUDGE_STEP_PREPARE_LANDLOCK, JUDGE_STEP_LANDLOCK: .landlock
    case JUDGE_STEP_PREPARE_FILTER, JUDGE_STEP_SECCOMP: .seccomp
    case JUDGE_STEP_USER_NAMESPACE, JUDGE_STEP_PREPARE_INIT, JUDGE_STEP_INIT: .pidNamespace
    case JUDGE_STEP_NAMESPACE, JUDGE_STEP_NAMESPACE_PROBE:
      BoxLayer.allCases.first { $0.bit == UInt32(bitPattern: result.detail) }
    case JUDGE_STEP_CGROUP: result.detail == 0 ? .memoryCgroup : .processCgroup
    case JUDGE_STEP_ROOT: .mountNamespace
    case JUDGE_STEP_PROC: .privateProc
    default: nil
    }
  }

  /// The path that the step was at.
  private var path: String? {
    let index = Int(result.detail)
    return paths.indices.contains(index) ? "'\(paths[index])'" : nil
  }

  private var words: (call: String, detail: String) {
    let executable = "'\(specification.executable)'"
    switch result.failed_step {
    case JUDGE_STEP_PREPARE_DESCRIPTORS: return ("pipe2", "to start \(executable)")
    case JUDGE_STEP_PREPARE_LANDLOCK: return ("landlock_create_ruleset", "")
    case JUDGE_STEP_PREPARE_PATH:
      return ("open", "\(path ?? "?"), a path of the box of \(executable)")
    case JUDGE_STEP_PREPARE_INIT, JUDGE_STEP_INIT: return ("start init", "before \(executable)")
    case JUDGE_STEP_USER_NAMESPACE:
      let calls = ["unshare(CLONE_NEWUSER)", "write uid_map", "write gid_map"]
      let index = Int(result.detail)
      return (calls.indices.contains(index) ? calls[index] : "unshare", "")
    case JUDGE_STEP_NAMESPACE, JUDGE_STEP_NAMESPACE_PROBE: return ("unshare", "")
    case JUDGE_STEP_CGROUP: return ("write cgroup.procs", "")
    case JUDGE_STEP_ROOT: return ("mount", path.map { "of \($0)" } ?? "")
    case JUDGE_STEP_PROC: return ("mount", "of /proc")
    case JUDGE_STEP_PREPARE_FILTER: return ("prepare the filter", "")
    case JUDGE_STEP_CLONE: return ("clone", "to start \(executable)")
    case JUDGE_STEP_SESSION: return ("setsid", "before \(executable)")
    case JUDGE_STEP_SIGNALS: return ("rt_sigaction", "before \(executable)")
    case JUDGE_STEP_PARENT_DEATH: return ("prctl(PR_SET_PDEATHSIG)", "before \(executable)")
    case JUDGE_STEP_WORKING_DIRECTORY:
      return ("chdir", "'\(specification.workingDirectory ?? "")'")
    case JUDGE_STEP_DESCRIPTORS:
      return ("dup3", "of descriptor \(result.detail) for \(executable)")
    case JUDGE_STEP_LIMITS:
      return ("setrlimit", "of \(String(cString: judge_limit_name(result.detail)))")
    case JUDGE_STEP_PRIVILEGES: return ("prctl(PR_SET_NO_NEW_PRIVS)", "")
    case JUDGE_STEP_LANDLOCK: return ("landlock_restrict_self", "")
    case JUDGE_STEP_SECCOMP: return ("seccomp", "")
    case JUDGE_STEP_EXECUTE: return ("execve", executable)
    default: return ("start", executable)
    }
  }
}
