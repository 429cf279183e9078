import XCTest

@testable import Judging

/// Tests found in the symbol graph that the toolchain makes of a real suite.
final class TestDiscoveryTests: EndToEndTestCase {
  private static let sources = CompiledSources(
    [
      "Examples.swift": """
      import SuiteKit
      import XCTest
      final class ShownTests: SuiteTestCase {
        func testIsShown() throws {}
      }
      """,
      "HiddenTests.swift": """
      import SuiteKit
      import XCTest
      class BaseTests: SuiteTestCase {
        func testOfTheBase() throws {}
        func testReplaced() {}
      }
      final class DerivedTests: BaseTests {
        func testOfTheDerived() async throws {}
        override func testReplaced() {}
      }
      final class GrandTests: XCTestCase {
        func testLate() {}
        func testEarly() async {}
        func helper() {}
        func test(_ value: Int) {}
        func testWithArgument(value: Int) {}
        func testWithResult() -> Int { 1 }
        static func testOfTheClass() {}
        private func testHidden() {}
        fileprivate func testAlsoHidden() {}
        var testProperty: Int { 1 }
      }
      class NoTests {
        func testIsNoTest() {}
      }
      struct AlsoNoTests {
        func testIsNoTest() {}
      }
      final class EmptyTests: SuiteTestCase {}
      private final class PrivateTests: SuiteTestCase {
        func testOfAPrivateClass() {}
      }
      """,
      "MoreTests.swift": """
      extension GrandTests {
        func testInAnExtension() throws {}
      }
      """,
    ], accessLevel: "internal")

  private func tests() throws -> [DeclaredTest] {
    TestDiscovery(graph: try Self.sources.graph(workbench()), visibleFile: "Examples.swift").tests
  }

  private func methods(of suite: String) throws -> [String] {
    try tests().filter { $0.suite == suite }.map(\.method)
  }

  func testMethodsThatBeginWithTestAreTests() throws {
    XCTAssertEqual(
      try methods(of: "GrandTests"), ["testLate", "testEarly", "testInAnExtension"])
  }

  func testInheritedTestsBelongToBothClasses() throws {
    XCTAssertEqual(try methods(of: "BaseTests"), ["testOfTheBase", "testReplaced"])
    XCTAssertEqual(
      try methods(of: "DerivedTests"), ["testOfTheBase", "testOfTheDerived", "testReplaced"])
  }

  func testOnlyClassesOfTestsHaveTests() throws {
    XCTAssertEqual(
      Set(try tests().map(\.suite)), ["ShownTests", "BaseTests", "DerivedTests", "GrandTests"])
  }

  func testAsynchronousTestsAreMarked() throws {
    XCTAssertEqual(
      try tests().filter(\.isAsync).map(\.id),
      ["DerivedTests/testOfTheDerived", "GrandTests/testEarly"])
  }

  func testTheExamplesAreVisible() throws {
    XCTAssertEqual(try tests().filter(\.isVisible).map(\.id), ["ShownTests/testIsShown"])
  }

  func testNoTestIsFoundTwice() throws {
    let ids = try tests().map(\.id)
    XCTAssertEqual(Set(ids).count, ids.count)
    XCTAssertEqual(ids.count, 9)
  }
}
