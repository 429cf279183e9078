import Foundation
import Glibc
import Isolation

/// A linker that has been started and waits for an object that is still being compiled.
///
/// To start takes it longer than to link. Its last input is a named pipe, and what it reads from there is a
/// linker script with the names of the object and of the libraries that the object wants.
struct WaitingLinker: ~Copyable {
  private var tool: RunningTool
  private let pipe: URL

  /// Starts a linker.
  ///
  /// - Parameters:
  ///   - linker: The linker.
  ///   - objects: The object files that are there already.
  ///   - product: What to make of them.
  ///   - output: Where it goes.
  ///   - pipe: Where to make the named pipe, which the box must let it read.
  ///   - box: The box.
  /// - Throws: What the file system says, or that the linker cannot be started.
  init(
    starting linker: Linker, objects: [URL], as product: Linker.Product, to output: URL,
    pipe: URL, box: BoxSpecification?
  ) throws {
    guard mkfifo(pipe.path, 0o600) == 0 else {
      throw SystemError(call: "mkfifo", code: errno, detail: pipe.path)
    }
    let tool = try linker.start(
      objects + [pipe], as: product, to: output, libraries: [], box: box)
    self.tool = tool
    self.pipe = pipe
  }

  /// Lets the linker go on and waits for it.
  ///
  /// - Parameters:
  ///   - object: The object that it waited for.
  ///   - libraries: The runtime libraries to look for symbols in.
  ///   - deadline: When to give it up.
  /// - Returns: What became of it, with the time from now on.
  /// - Throws: What the system says.
  mutating func finish(
    with object: URL, libraries: [String], deadline: ContinuousClock.Instant
  ) throws -> ToolOutcome {
    let started = ContinuousClock.now
    let names = libraries.map { "-l\($0)" }.joined(separator: " ")
    let script = "INPUT(\"\(object.path)\" AS_NEEDED(\(names)))\n"
    try write(script, deadline: deadline)
    var outcome = try tool.finish(deadline: deadline)
    outcome.duration = .now - started
    return outcome
  }

  /// Writes into the pipe as soon as the linker has opened it; does nothing when it has ended.
  private mutating func write(_ script: String, deadline: ContinuousClock.Instant) throws {
    while true {
      // Without O_NONBLOCK this would wait for ever if the linker has ended.
      let descriptor = open(pipe.path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 {
        let file = Descriptor(owning: descriptor)
        // Short enough for the pipe to take it at once.
        return try file.writeAll(Array(script.utf8))
      }
      guard errno == ENXIO, ContinuousClock.now < deadline else {
        throw SystemError(call: "open", code: errno, detail: pipe.path)
      }
      if try tool.hasEnded(within: .milliseconds(1)) { return }
    }
  }
}
