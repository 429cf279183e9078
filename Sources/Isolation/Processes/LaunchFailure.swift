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
    let missing = layer.reasonForMissing(code: result.error)
    let subject = detail.isEmpty ? "" : " \(detail)"
    let advice = "(\(missing.reason); \(missing.remedy))"
    return SystemError(
      call: call, code: result.error,
      detail: "for the box layer '\(layer.rawValue)'\(subject) \(advice)")
  }

  /// The layer that could not be set up, if the step belongs to one.
  private var layer: BoxLayer? {
    switch result.failed_step {
    case JUDGE_STEP_LIMITS: .resourceLimits
    case JUDGE_STEP_PRIVILEGES: .noNewPrivileges
    case JUDGE_STEP_PREPARE_LANDLOCK, JUDGE_STEP_LANDLOCK: .landlock
    case JUDGE_STEP_PREPARE_FILTER, JUDGE_STEP_SECCOMP: .seccomp
    default: nil
    }
  }

  private var words: (call: String, detail: String) {
    let executable = "'\(specification.executable)'"
    switch result.failed_step {
    case JUDGE_STEP_PREPARE_DESCRIPTORS: return ("pipe2", "to start \(executable)")
    case JUDGE_STEP_PREPARE_LANDLOCK: return ("landlock_create_ruleset", "")
    case JUDGE_STEP_PREPARE_PATH:
      let index = Int(result.detail)
      let path = paths.indices.contains(index) ? paths[index] : "?"
      return ("open", "'\(path)', a path of the box of \(executable)")
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
