import Foundation
import Isolation

/// A compiler or linker that has been started and is waited for later.
struct RunningTool: ~Copyable {
  /// The most that is kept of what a tool prints; a broken source can make it print without end.
  static let outputLimit = 256 << 10

  private var process: ChildProcess
  private let output: MemoryFile
  private var started = ContinuousClock.now

  /// Starts a tool whose standard output and error are kept together.
  init(starting executable: String, arguments: [String], box: BoxSpecification?) throws {
    let output = try MemoryFile(name: "output")
    var specification = ProcessSpecification(
      executable: executable, arguments: arguments,
      // The locale decides about the words of diagnostics, and nothing else of the environment counts.
      // A crash is not symbolised: the box refuses the program that would do it.
      environment: [
        "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "LLVM_DISABLE_SYMBOLIZATION": "1",
        // Large pages: a twentieth less time for a compiler, a quarter of whose time are page faults.
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
      ])
    specification.descriptors = [1: output.descriptor, 2: output.descriptor]
    specification.box = box
    process = try ChildProcess(specification)
    self.output = output
  }

  /// Counts its time from now on: so far it has waited for its input.
  mutating func beginTiming() { started = .now }

  /// Waits a while for the tool to end, and says whether it has.
  mutating func hasEnded(within time: Duration) throws -> Bool {
    try process.waitUntilExit(deadline: .now + time) != nil
  }

  /// Waits until the tool has ended, or kills it at a deadline.
  mutating func finish(deadline: ContinuousClock.Instant? = nil) throws -> ToolOutcome {
    let ending = try process.waitUntilExit(deadline: deadline)
    if ending == nil { process.kill() }
    let bytes = try output.contents(upTo: Self.outputLimit)
    return ToolOutcome(
      cause: ending?.cause, wasOutOfMemory: ending?.wasOutOfMemory ?? false,
      text: String(decoding: bytes, as: UTF8.self),
      duration: ContinuousClock.now - started)
  }
}
