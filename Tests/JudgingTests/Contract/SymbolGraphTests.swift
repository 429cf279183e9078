import Foundation
import XCTest

@testable import Judging

final class SymbolGraphTests: XCTestCase {
  private func symbol(
    _ kind: String, _ path: [String], at place: (file: String, line: Int)?,
    access: String = "internal"
  ) -> String {
    let location =
      place.map {
        """
        , "location": {"uri": "file:///\($0.file)", "position": {"line": \($0.line), "character": 4}}
        """
      } ?? ""
    return """
      {"kind": {"identifier": "\(kind)", "displayName": "?"},
       "identifier": {"precise": "s:\(path.joined(separator: "."))", "interfaceLanguage": "swift"},
       "pathComponents": [\(path.map { "\"\($0)\"" }.joined(separator: ", "))],
       "declarationFragments": [{"kind": "keyword", "spelling": "func"},
         {"kind": "text", "spelling": " "},
         {"kind": "identifier", "spelling": "\(path.last ?? "")"},
         {"kind": "text", "spelling": "\\n"}],
       "accessLevel": "\(access)"\(location)}
      """
  }

  private func graph() throws -> SymbolGraph {
    let symbols = [
      symbol("swift.func", ["late()"], at: ("b.swift", 1)),
      symbol("swift.func", ["synthesised()"], at: nil),
      symbol("swift.func", ["second()"], at: ("a.swift", 10)),
      symbol("swift.func", ["first()"], at: ("a.swift", 9), access: "fileprivate"),
      symbol("swift.struct", ["T"], at: ("a.swift", 0)),
      symbol("swift.method", ["T", "two()"], at: ("a.swift", 2)),
      symbol("swift.method", ["T", "one()"], at: ("a.swift", 1)),
      symbol("swift.method", ["U", "one()"], at: ("a.swift", 3)),
    ]
    let relationships = ["T.two()", "T.one()"].map {
      #"{"kind": "memberOf", "source": "s:\#($0)", "target": "s:T"}"#
    }
    let text = """
      {"metadata": {"generator": "test"}, "module": {"name": "M"},
       "symbols": [\(symbols.joined(separator: ","))],
       "relationships": [\(relationships.joined(separator: ",")),
         {"kind": "conformsTo", "source": "s:T", "target": "s:SQ", "targetFallback": "Swift.Equatable"}]}
      """
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SymbolGraph(contentsOf: file)
  }

  func testSymbolsComeInTheOrderOfTheSource() throws {
    XCTAssertEqual(
      try graph().symbols(ofKind: "swift.func").map(\.name),
      ["first()", "second()", "late()", "synthesised()"])
  }

  func testMembersAreThoseOfTheTypeOnly() throws {
    XCTAssertEqual(
      try graph().members(of: "s:T", kind: "swift.method").map(\.name), ["one()", "two()"])
    XCTAssertEqual(try graph().members(of: "s:T", kind: "swift.init").map(\.name), [])
  }

  func testADeclarationIsWhatItsFragmentsSpell() throws {
    let symbol = try XCTUnwrap(try graph().symbols(ofKind: "swift.func").first)
    XCTAssertEqual(symbol.declaration, "func first()")
    XCTAssertTrue(symbol.isPrivate)
    XCTAssertFalse(try XCTUnwrap(try graph().symbols(ofKind: "swift.struct").first).isPrivate)
  }
}
