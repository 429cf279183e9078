import CIsolation

/// The counters of the processor that tell how many instructions a process has executed.
///
/// They would say more than a time: the same on a busy machine and on an idle one. Most virtual machines
/// have none, so nothing here depends on them yet.
public enum HardwareCounters {
  /// Tries to count the instructions of this process.
  ///
  /// - Throws: `perf_event_open`, with the reason why there is nothing to count with.
  public static func probe() throws(SystemError) {
    guard judge_probe_instruction_counter() == 0 else { throw .current("perf_event_open") }
  }
}
