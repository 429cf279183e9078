import ExerciseKit
import SuiteKit
import XCTest

final class ComposedTests: SuiteTestCase {
  func testWithoutDecoratorsTheFunctionIsLeft() throws {
    let same = try composed([]) { 3 * $0 }
    try expect(same(5), equals: 15)
  }

  func testADecoratorIsAppliedOnceAndTheLastOneFirst() throws {
    var applied: [String] = []
    func noting(_ name: String) -> (@escaping (Int) throws -> Int) -> (Int) throws -> Int {
      { inner in
        applied.append(name)
        return inner
      }
    }
    let same = try composed([noting("outer"), noting("middle"), noting("inner")]) { $0 }
    try expect(applied, equals: ["inner", "middle", "outer"])
    try expect([same(1), same(2)], equals: [1, 2])
    try expect(applied, equals: ["inner", "middle", "outer"])
  }

  func testALogAboveACacheShowsEveryCall() throws {
    var lines: [String] = []
    let square = try composed([
      { try logged("square", to: { lines.append($0) }, $0) }, { try memoized($0) },
    ]) { $0 * $0 }
    try expect([square(3), square(3)], equals: [9, 9])
    let call = ["call square(3)", "square(3) returned 9"]
    try expect(lines, equals: call + call)
  }

  func testALogBelowACacheShowsTheMisses() throws {
    var lines: [String] = []
    let square = try composed([
      { try memoized($0) }, { try logged("square", to: { lines.append($0) }, $0) },
    ]) { $0 * $0 }
    try expect([square(3), square(3)], equals: [9, 9])
    try expect(lines, equals: ["call square(3)", "square(3) returned 9"])
  }

  func testAnErrorPassesThroughAllDecorators() throws {
    var lines: [String] = []
    let failing = try composed([
      { try logged("outer", to: { lines.append($0) }, $0) }, { try memoized($0) },
      { try retrying(2, $0) }, { try logged("inner", to: { lines.append($0) }, $0) },
    ]) { _ in throw Failure("no") }
    try expectError(Failure("no")) { try failing(1) }
    try expect(
      lines,
      equals: [
        "call outer(1)", "call inner(1)", "inner(1) threw no", "call inner(1)",
        "inner(1) threw no", "outer(1) threw no",
      ])
  }
}
