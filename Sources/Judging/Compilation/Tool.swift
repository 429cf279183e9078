import Foundation

/// Tools that are run and waited for at once.
enum Tool {
  /// Runs a program of the toolchain and returns what it printed.
  ///
  /// - Throws: `ToolchainProblem` if it does not succeed.
  static func output(of executable: String, _ arguments: [String]) throws -> String {
    var tool = try RunningTool(starting: executable, arguments: arguments, box: nil)
    let outcome = try tool.finish()
    guard outcome.hasSucceeded else {
      let command = ([executable] + arguments).joined(separator: " ")
      throw ToolchainProblem("'\(command)' failed.\n\(outcome.text)")
    }
    return outcome.text
  }
}
