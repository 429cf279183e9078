/// Finds the tests of a suite in the symbol graph of its files.
///
/// There is no discovery at run time on Linux, and a list that an author keeps by hand forgets tests.
struct TestDiscovery {
  let graph: SymbolGraph
  /// The file name whose tests everyone may see.
  let visibleFile: String

  /// The tests in the order of the source, class by class.
  ///
  /// A test is a method that begins with `test`, takes nothing and returns nothing, of a class that
  /// inherits from XCTestCase, whether directly or not.
  var tests: [DeclaredTest] {
    graph.symbols(ofKind: "swift.class").filter(isTestClass).flatMap { type in
      methods(of: type).map { method in
        DeclaredTest(
          suite: type.name, method: String(method.name.dropLast(2)),
          isAsync: method.declaration.contains(") async"),
          isVisible: type.location?.uri.hasSuffix("/" + visibleFile) == true)
      }
    }
  }

  private func methods(of type: SymbolGraph.Symbol) -> [SymbolGraph.Symbol] {
    let inherited = superclass(of: type).map(methods) ?? []
    let own = graph.members(of: type.identifier.precise, kind: "swift.method").filter { method in
      method.name.hasPrefix("test") && method.name.hasSuffix("()")
        && !method.declaration.contains("->")
    }
    return inherited.filter { method in !own.contains { $0.name == method.name } } + own
  }

  private func superclass(of type: SymbolGraph.Symbol) -> SymbolGraph.Symbol? {
    let precise = target(of: type)
    return graph.symbols.first { $0.identifier.precise == precise }
  }

  private func target(of type: SymbolGraph.Symbol) -> String? {
    graph.relationships
      .first { $0.kind == "inheritsFrom" && $0.source == type.identifier.precise }?.target
  }

  private func isTestClass(_ type: SymbolGraph.Symbol) -> Bool {
    switch target(of: type) {
    case "s:6XCTest0A4CaseC", "s:8SuiteKit0A8TestCaseC": true
    case nil: false
    default: superclass(of: type).map(isTestClass) ?? false
    }
  }
}
