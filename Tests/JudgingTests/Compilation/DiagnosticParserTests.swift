import XCTest

@testable import Judging

final class DiagnosticParserTests: XCTestCase {
  private let parser = DiagnosticParser(solution: "nms.swift")

  /// What `swift-frontend -diagnostic-style llvm` of Swift 6.3.1 printed for two files.
  private let recorded = """
    /tmp/box/nms.swift:3:18: error: cannot convert return expression of type 'String' to return type 'Int'
      let x: Int = { "a:1:2: error: no" }()
                     ^~~~~~~~~~~~~~~~~~
    /tmp/box/nms.swift:9:7: warning: variable 'unused' was never used; consider replacing with '_' or removing it
      var unused = 3
      ~~~~^~~~~~
      _
    /tmp/box/nms.swift:12:3: error: ambiguous use of 'area'
      area(1)
      ^
    /tmp/box/nms.swift:1:6: note: found this candidate
    func area(_ a: Int) {}
         ^
    /tmp/suite/Types.swift:2:13: note: found this candidate in module 'Solution'
    public func area(_ a: Int) {}
                ^

    """

  func testEveryDiagnosticHasItsPlaceAndItsMessage() {
    let found = parser.diagnostics(in: recorded)
    XCTAssertEqual(
      found.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0): \($0.severity)" },
      [
        "nms.swift:3:18: error", "nms.swift:9:7: warning", "nms.swift:12:3: error",
        "nms.swift:1:6: note", "Types.swift:2:13: note",
      ])
    XCTAssertEqual(
      found.first?.message,
      "cannot convert return expression of type 'String' to return type 'Int'")
    XCTAssertEqual(found.last?.message, "found this candidate in module 'Solution'")
  }

  func testTheExcerptIsTheLineOfTheSource() {
    let found = parser.diagnostics(in: recorded)
    XCTAssertEqual(found.first?.excerpt, #"  let x: Int = { "a:1:2: error: no" }()"#)
    XCTAssertEqual(found.last?.excerpt, "public func area(_ a: Int) {}")
  }

  func testARepeatedDiagnosticIsShownOnce() {
    let twice = recorded + recorded
    XCTAssertEqual(parser.diagnostics(in: twice), parser.diagnostics(in: recorded))
  }

  func testWhatHasNoPlaceIsNoDiagnosticOfALine() {
    let text = """
      <unknown>:0: error: unable to execute command: Killed
      error: emit-module command failed
      nms.swift:x:1: error: no number
      nms.swift:1:1: remark: loaded module
      """
    XCTAssertEqual(parser.diagnostics(in: text), [])
  }

  func testAMessageMayContainColons() {
    let found = parser.diagnostics(in: "a/b.swift:1:2: error: no ':' here: or 3:4: there")
    XCTAssertEqual(found.map(\.message), ["no ':' here: or 3:4: there"])
    XCTAssertNil(found.first?.excerpt)
  }

  func testADiagnosticOfTheWholeSolutionHasNoLine() {
    let diagnostic = parser.diagnostic("It took too long.")
    XCTAssertEqual(
      diagnostic, Diagnostic(file: "nms.swift", severity: .error, message: "It took too long."))
  }

  func testTheLinkerKnowsNoLines() {
    let text = """
      ld.lld: warning: something small
      ld.lld: error: undefined symbol: missing_function
      >>> referenced by nms.swift:4 (/tmp/nms.swift:4)
      >>>               checked.o:($s8Solution3nmsyyF)
      ld.lld: error: duplicate symbol: main
      """
    XCTAssertEqual(
      parser.linkerDiagnostics(in: text),
      [
        "The program cannot be linked: undefined symbol: missing_function",
        "The program cannot be linked: duplicate symbol: main",
      ].map { Diagnostic(file: "nms.swift", severity: .error, message: $0) })
  }

  func testLinkerOutputWithoutAnErrorIsShownAsItIs() {
    XCTAssertEqual(
      parser.linkerDiagnostics(in: "Killed").map(\.message),
      ["The program cannot be linked: Killed"])
  }
}
