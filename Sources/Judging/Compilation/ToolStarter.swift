import Foundation
import Isolation

/// Starts compilers and linkers for a thread that builds one solution after another.
///
/// A sixth of a small compilation is to load the compiler, and half of a link to load the linker. Here each is
/// loaded once and waits (`Nursery`), with `Sources/CTool` before it, and what is started is a copy of it: a process
/// of its own in a box of its own, which has seen no source before its own.
///
/// Like the processes that it starts, it belongs to the thread that has made it.
final class ToolStarter {
  private let kits: Kits
  /// None for a tool that cannot wait, such as one that is linked statically.
  private var nurseries: [Tool: Nursery?] = [:]

  /// What the copies of one process have in common.
  private struct Tool: Hashable {
    var executable: String
    var required: Set<BoxLayer>
    var optional: Set<BoxLayer>
  }

  /// Creates a starter that has started nothing yet.
  init(_ kits: Kits) {
    self.kits = kits
  }

  /// Starts a tool as `RunningTool` would.
  ///
  /// - Parameters:
  ///   - executable: The tool.
  ///   - arguments: Its arguments.
  ///   - box: Its box.
  /// - Returns: The tool.
  /// - Throws: What keeps it from being started.
  func start(
    _ executable: String, _ arguments: [String], box: BoxSpecification
  ) throws -> RunningTool {
    let tool = Tool(executable: executable, required: box.required, optional: box.optional)
    if let nursery = nurseries[tool] ?? makeNursery(for: tool, box) {
      do {
        return try RunningTool(
          starting: executable, arguments: arguments, box: box, in: nursery)
      } catch {
        // What is wrong with the tool or its box is said when it is executed.
        nurseries[tool] = .some(nil)
      }
    }
    return try RunningTool(starting: executable, arguments: arguments, box: box)
  }

  /// How many tools are loaded and wait.
  var waiting: Int { nurseries.values.count { $0 != nil } }

  private func makeNursery(for tool: Tool, _ box: BoxSpecification) -> Nursery? {
    var specification = RunningTool.specification(executable: tool.executable, box: box)
    specification.environment["LD_PRELOAD"] = kits.toolPreload.path
    specification.environment["JUDGE_TOOL_CONFORMANCES"] =
      kits.conformances(of: tool.executable).path
    let nursery = try? Nursery(for: specification, varies: true)
    nurseries[tool] = .some(nursery)
    return nursery
  }
}
