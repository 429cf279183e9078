import Glibc

/// A program that takes over the terminal until it ends, such as an editor.
public enum ForegroundProcess {
  /// Runs a program with our descriptors, in our session and process group.
  ///
  /// The terminal is the program's meanwhile: Ctrl-C is for it and does not end us, Ctrl-Z stops both.
  ///
  /// - Parameters:
  ///   - program: The program, as a path.
  ///   - arguments: The arguments without `argv[0]`, which is the program.
  ///   - environment: The whole environment.
  /// - Returns: How it ended.
  /// - Throws: That it cannot be started.
  public static func run(
    _ program: String, arguments: [String], environment: [String: String]
  ) throws(SystemError) -> ProcessEnding.Cause {
    let words = try CStringVector([program] + arguments)
    let variables = try CStringVector(environment.map { "\($0.key)=\($0.value)" })
    InterruptSignal.holdInterrupts()
    defer { InterruptSignal.releaseInterrupts() }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // We block what we watch and ignore what we survive; a program of the person's does neither.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var identifier: pid_t = 0
    let code = posix_spawn(
      &identifier, program, nil, &attributes, words.pointers, variables.pointers)
    guard code == 0 else {
      throw SystemError(call: "posix_spawn", code: code, detail: "'\(program)'")
    }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { throw .current("waitpid", "of '\(program)'") }
    }
    return ProcessEnding.Cause(waitStatus: status)
  }
}
