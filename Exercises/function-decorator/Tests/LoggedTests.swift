import ExerciseKit
import SuiteKit
import XCTest

final class LoggedTests: SuiteTestCase {
  func testNothingIsCalledOrWrittenBeforeTheFirstCall() throws {
    var events: [String] = []
    let log: (String) -> Void = { events.append($0) }
    let seven = try logged("seven", to: log) {
      events.append("works")
      return 7
    }
    try expect(events, equals: [])
    for _ in 0..<2 { try expect(seven(), equals: 7) }
    let once = ["call seven()", "works", "seven() returned 7"]
    try expect(events, equals: once + once)
  }

  func testTheFirstLineIsWrittenBeforeTheFunctionWorks() throws {
    var events: [String] = []
    let log: (String) -> Void = { events.append($0) }
    let twice = try logged("twice", to: log) { n in
      events.append("works")
      return 2 * n
    }
    try expect(twice(-4), equals: -8)
    try expect(events, equals: ["call twice(-4)", "works", "twice(-4) returned -8"])
  }

  func testAnErrorIsWrittenAndPassesOn() throws {
    var lines: [String] = []
    let log: (String) -> Void = { lines.append($0) }
    let root = try logged("root", to: log) { (n: Int) in
      throw Failure("\(n) is negative")
    }
    try expectError(Failure("-1 is negative")) { try root(-1) }
    try expect(lines, equals: ["call root(-1)", "root(-1) threw -1 is negative"])
  }

  func testCallsInEachOtherAreWrittenLikeBrackets() throws {
    var lines: [String] = []
    let log: (String) -> Void = { lines.append($0) }
    let inner = try logged("inner", to: log) { $0 + 1 }
    let outer = try logged("outer", to: log) { try inner($0 * $1) }
    try expect(outer(2, 3), equals: 7)
    try expect(
      lines,
      equals: [
        "call outer(2, 3)", "call inner(6)", "inner(6) returned 7", "outer(2, 3) returned 7",
      ])
  }
}
