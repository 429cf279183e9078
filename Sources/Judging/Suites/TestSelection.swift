/// The tests of a suite that are to be run.
struct TestSelection {
  /// The tests, in the order of the suite.
  let tests: [DeclaredTest]

  /// Their identifiers.
  var ids: [String] { tests.map(\.id) }

  /// Nothing selected yet.
  init() {
    tests = []
  }

  /// Selects tests by identifier or by method name, with or without `test` in front.
  ///
  /// - Throws: `UnknownTest` for a name that fits none.
  init(_ names: [String], of suite: BuiltSuite) throws {
    for name in names where !suite.tests.contains(where: { Self.fits($0, name) }) {
      throw UnknownTest(name: name, available: suite.tests.map(\.id))
    }
    tests =
      names.isEmpty
      ? suite.tests : suite.tests.filter { test in names.contains { Self.fits(test, $0) } }
  }

  private static func fits(_ test: DeclaredTest, _ name: String) -> Bool {
    [test.id, test.method, String(test.method.dropFirst("test".count))].contains(name)
  }
}
