import CIsolation
import Glibc

/// A terminal that is taken for a while: keys arrive one by one, and the screen is ours.
///
/// It is given back when the value goes away, and also when the process is ended by a crash, by a signal or by
/// `InterruptSignal`. There is one at a time.
public struct TerminalLease: ~Copyable {
  /// Something that happens to a program in a terminal.
  public enum Occurrence: Sendable {
    /// The window has another size.
    case resized
    /// The person wants the shell back for a while: Ctrl-Z.
    case asksToStop
    /// The process goes on after it was stopped.
    case continued
    /// The terminal is gone.
    case hungUp
  }

  /// Becomes readable when there is an occurrence, for ``Polling``; stays ours.
  public let descriptor: Int32

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - enter: What is written to take the screen.
  ///   - leave: What is written to give it back.
  /// - Throws: `tcgetattr` or `tcsetattr`; nothing has changed then.
  public init(entering enter: StaticString, leaving leave: StaticString) throws(SystemError) {
    descriptor = judge_terminal_watch(
      STDIN_FILENO, STDOUT_FILENO, Self.text(enter), Self.text(leave))
    guard descriptor >= 0 else { throw .current("tcgetattr", "of standard input") }
    guard judge_terminal_enter() == 0 else {
      let error = SystemError.current("tcsetattr", "of standard input")
      judge_terminal_release()
      throw error
    }
  }

  deinit {
    judge_terminal_release()
  }

  /// A static string lives as long as the process, which a signal handler counts on.
  private static func text(_ string: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(string.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// Returns what has happened since it was asked last, each once.
  public func occurrences() -> Set<Occurrence> {
    var found: Set<Occurrence> = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return found }
      for byte in bytes.prefix(count) {
        switch Int32(byte) {
        case SIGTSTP: found.insert(.asksToStop)
        case SIGCONT: found.insert(.continued)
        case SIGHUP: found.insert(.hungUp)
        default: found.insert(.resized)
        }
      }
    }
  }

  /// Stops the process as Ctrl-Z does; returns when it goes on.
  public func stop() { judge_terminal_stop() }

  /// Lends the terminal to a program and waits until it ends.
  ///
  /// - Parameters:
  ///   - arguments: The program, which is looked for in `PATH`, and its arguments.
  ///   - environment: Its environment.
  /// - Returns: What became of it.
  /// - Throws: That it cannot be started.
  public func run(
    _ arguments: [String], environment: [String: String]
  ) throws(SystemError) -> ProcessEnding.Cause {
    let words = try CStringVector(arguments)
    let variables = try CStringVector(environment.map { "\($0.key)=\($0.value)" })
    judge_terminal_leave()
    defer { judge_terminal_enter() }
    let status = judge_run_in_foreground(STDIN_FILENO, words.pointers, variables.pointers)
    guard status >= 0 else {
      throw .current("posix_spawn", "'\(arguments.first ?? "")'")
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited(code: (status >> 8) & 0xff) : .signalled(signal)
  }

  /// Lets the calling thread give the terminal back also when its stack overflows.
  public static func guardThread() { judge_terminal_guard_thread() }
}
