import Foundation

/// What the processors of this machine have done since it started.
struct MachineLoad: Equatable {
  /// The CPU time of all programs, in seconds.
  var busy: Double
  /// The time in which the host did not let this machine run, in seconds.
  var stolen: Double
  /// When it was looked at.
  var time = ContinuousClock.now

  /// Looks at the machine; none where the system does not say.
  static var current: MachineLoad? {
    guard let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8) else { return nil }
    return MachineLoad(statistics: text, ticksPerSecond: Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  /// Reads the first line of `/proc/stat`, described in proc(5): user, nice, system, idle, waiting, two kinds
  /// of interrupts, and stolen time.
  init?(statistics: String, ticksPerSecond: Double) {
    let fields = statistics.prefix { $0 != "\n" }.split(separator: " ")
    let ticks = fields.dropFirst().compactMap { Double($0) }
    guard fields.first == "cpu", ticks.count >= 8, ticksPerSecond > 0 else { return nil }
    busy = (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / ticksPerSecond
    stolen = ticks[7] / ticksPerSecond
  }
}
