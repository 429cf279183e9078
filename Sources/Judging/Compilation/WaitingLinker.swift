import Foundation
import Isolation

/// A linker that has been started and waits for objects that are still being compiled.
///
/// To start takes it longer than to link. Its last input is a named pipe, and what it reads from there is a
/// linker script with the names of the objects and of the libraries that they want.
struct WaitingLinker: ~Copyable {
  private var tool: RunningTool
  private let pipe: InputPipe

  /// Starts a linker.
  ///
  /// - Parameters:
  ///   - linker: The linker.
  ///   - objects: The object files that are there already.
  ///   - product: What to make of them.
  ///   - output: Where it goes.
  ///   - pipe: Where to make the named pipe, which the box must let it read.
  ///   - box: The box.
  ///   - tools: What has the linker loaded, if there is such a thing.
  /// - Throws: What the file system says, or that the linker cannot be started.
  init(
    starting linker: Linker, objects: [URL], as product: Linker.Product, to output: URL,
    pipe: URL, box: BoxSpecification?, from tools: ToolStarter? = nil
  ) throws {
    let input = try InputPipe(at: pipe)
    let tool = try linker.start(
      objects + [pipe], as: product, to: output, libraries: [], box: box, from: tools)
    self.tool = tool
    self.pipe = input
  }

  /// Lets the linker go on and waits for it.
  ///
  /// - Parameters:
  ///   - waited: The objects that it waited for.
  ///   - libraries: The runtime libraries to look for symbols in.
  ///   - deadline: When to give it up.
  /// - Returns: What became of it, with the time from now on.
  /// - Throws: What the system says.
  mutating func finish(
    with waited: [URL], libraries: [String], deadline: ContinuousClock.Instant
  ) throws -> ToolOutcome {
    let started = ContinuousClock.now
    let names = libraries.map { "-l\($0)" }.joined(separator: " ")
    let objects = waited.map { "\"\($0.path)\"" }.joined(separator: " ")
    let script = "INPUT(\(objects) AS_NEEDED(\(names)))\n"
    _ = try pipe.write(Array(script.utf8), for: &tool, deadline: deadline)
    var outcome = try tool.finish(deadline: deadline)
    outcome.duration = .now - started
    return outcome
  }
}
