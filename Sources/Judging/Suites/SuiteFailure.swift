/// A suite process failed; a fault of ours, never one of the solution.
struct SuiteFailure: Error, CustomStringConvertible {
  /// What happened.
  var text: String
  /// What the suite printed.
  var output: String

  var description: String { output.isEmpty ? text : "\(text)\n\(output)" }
}
