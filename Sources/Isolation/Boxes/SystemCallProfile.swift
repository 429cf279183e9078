import CIsolation

/// Which system calls a boxed program may make; all others are trapped with SIGSYS.
public enum SystemCallProfile: Sendable {
  /// A program with one thread that computes, reads files and talks over its descriptors.
  case worker
  /// The same with threads, and with what Dispatch and Swift's tasks need to run them.
  ///
  /// Dispatch reads `/proc/TID/stat` of its threads, so `/proc` may be read: the program's own
  /// where it has one (``BoxLayer/privateProc``), otherwise the system's, in which it can list
  /// nothing and see command lines and states of other processes, but neither memory nor
  /// environment nor descriptors.
  case threadedWorker
  /// `swift-frontend`, `clang` and `ld.lld`: threads and files besides, but no other program.
  case compiler

  /// Whether there may be more than one thread; more than one process there may not be anyway.
  var allowsThreads: Bool { self != .worker }

  var launcherProfile: judge_profile {
    switch self {
    case .worker: JUDGE_PROFILE_WORKER
    case .threadedWorker: JUDGE_PROFILE_THREADED_WORKER
    case .compiler: JUDGE_PROFILE_COMPILER
    }
  }

  /// The name of a system call, for the number that came with a SIGSYS.
  ///
  /// - Parameter number: The `si_syscall` of the signal.
  /// - Returns: For example `socket`; `nil` for a number that is not known here.
  public static func systemCallName(_ number: Int) -> String? {
    judge_system_call_name(Int64(number)).map { String(cString: $0) }
  }
}
