import CIsolation

/// An answer of the launcher that says that setting up a layer failed.
func judgeSpawnResult(step: FailedLayer, error: Int32) -> judge_spawn_result {
  var result = judge_spawn_result()
  result.failed_step =
    step == .landlock ? JUDGE_STEP_PREPARE_LANDLOCK : JUDGE_STEP_SECCOMP
  result.error = error
  return result
}

/// The layers whose failure is simulated.
enum FailedLayer {
  case landlock
  case seccomp
}
