import Glibc

/// The CPU time of this process and of the children that it has waited for.
public enum ProcessorTime {
  /// The time so far.
  public static var used: Duration {
    time(of: RUSAGE_SELF) + time(of: RUSAGE_CHILDREN)
  }

  private static func time(of processes: __rusage_who) -> Duration {
    var usage = rusage()
    getrusage(__rusage_who_t(processes.rawValue), &usage)
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return .seconds(user.tv_sec + system.tv_sec) + .microseconds(user.tv_usec + system.tv_usec)
  }
}
