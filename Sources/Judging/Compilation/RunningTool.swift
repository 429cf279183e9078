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
  ///
  /// - Parameters:
  ///   - executable: The tool.
  ///   - arguments: Its arguments.
  ///   - box: Its box; none for tools that read nothing but our own.
  ///   - nursery: What has it loaded; without one it is executed.
  ///   - environment: Further variables of its environment.
  /// - Throws: What keeps it from being started.
  init(
    starting executable: String, arguments: [String], box: BoxSpecification?,
    in nursery: Nursery? = nil, environment: [String: String] = [:]
  ) throws {
    let output = try MemoryFile(name: "output")
    var specification = Self.specification(executable: executable, box: box)
    specification.arguments = arguments
    specification.environment.merge(environment) { $1 }
    specification.descriptors = [1: output.descriptor, 2: output.descriptor]
    process = try ChildProcess(specification, in: nursery)
    self.output = output
  }

  /// Starts a tool: as a copy where `tools` may have it loaded and it has a box, and else as a new process, which
  /// may get further variables of its environment.
  ///
  /// - Throws: What keeps it from being started.
  static func start(
    _ executable: String, _ arguments: [String], box: BoxSpecification?, from tools: ToolStarter?,
    environment: [String: String] = [:]
  ) throws -> RunningTool {
    if let tools, let box { return try tools.start(executable, arguments, box: box) }
    return try RunningTool(
      starting: executable, arguments: arguments, box: box, environment: environment)
  }

  /// What every start of a tool gets, but for its arguments and descriptors.
  static func specification(
    executable: String, box: BoxSpecification?
  ) -> ProcessSpecification {
    ProcessSpecification(
      executable: executable,
      // The locale decides about the words of diagnostics, and nothing else of the environment counts.
      // A crash is not symbolised: the box refuses the program that would do it.
      environment: [
        "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "LLVM_DISABLE_SYMBOLIZATION": "1",
        // Large pages: a twentieth less time for a compiler, a quarter of whose time are page faults.
        // So does asking the kernel seldom for more: a hundredth, and another for what is large.
        "GLIBC_TUNABLES":
          "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=33554432:glibc.malloc.mmap_threshold=33554432",
      ],
      box: box)
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
