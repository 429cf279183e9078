/// An exercise that was started in a workspace.
struct WorkspaceEntry: Equatable {
  /// The exercise's id.
  let id: Exercise.ID
  /// Whether the exercise gives types.
  var hasTypes: Bool
  /// Whether there are examples to run.
  var hasExamples: Bool

  /// The files that make the module of the solution, in the folder of the exercise.
  var sources: [String] { ["\(id).swift"] + (hasTypes ? ["Types.swift"] : []) }

  /// The name of the module of the solution.
  ///
  /// It has a prefix because an id may be a keyword or begin with a digit.
  var moduleName: String { "Solution_" + id.replacing("-", with: "_") }

  /// The folder of the test target.
  var examplesFolder: String { "\(Workspace.exercises)/\(id)/Examples" }

  /// The copy of the examples.
  var examples: String { "\(examplesFolder)/Examples.swift" }

  /// The base class of the examples.
  var testCase: String { "\(examplesFolder)/SuiteTestCase.swift" }
}
