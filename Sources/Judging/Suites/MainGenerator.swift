/// Writes the main program of a suite: the list of its tests and what else it consists of.
struct MainGenerator {
  let contract: Contract
  let tests: [DeclaredTest]
  let tolerance: ExerciseMetadata.Tolerance
  let hasWorkloads: Bool
  let hasMistakes: Bool

  var source: String {
    """
    @testable import HiddenSuite
    import SuiteKit
    import XCTest

    @main
    enum Main {
      static func main() {
        Suite.run(
          SuiteProgram(
            contract: "\(contract.digest)",
            tolerance: Tolerance(absolute: \(tolerance.absolute), relative: \(tolerance.relative)),
            workloads: \(hasWorkloads ? "workloads" : "[]"),
            goldenFolder: CommandLine.arguments[1],
            decodeResult: decodeResult,
            schema: schema,
            mistakes: \(hasMistakes ? "mistakes" : "[]")),
          tests: [
    \(entries.joined(separator: ",\n"))
          ])
      }
    }

    """
  }

  private var entries: [String] {
    var classes: [String] = []
    for test in tests where !classes.contains(test.suite) { classes.append(test.suite) }
    return classes.map { suite in
      let methods = tests.filter { $0.suite == suite }.map { test in
        let body = "\(suite).\(test.method)"
        return "(\"\(test.method)\", \(test.isAsync ? "asyncTest(\(body))" : body))"
      }
      return "        testCase([\(methods.joined(separator: ", "))])"
    }
  }
}
