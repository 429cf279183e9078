import ExerciseKit
import SuiteKit
import XCTest

final class DecoratorExamples: SuiteTestCase {
  func testLogged() throws {
    var lines: [String] = []
    let log: (String) -> Void = { lines.append($0) }
    let square = try logged("square", to: log) { (n: Int) in n * n }
    let add = try logged("add", to: log) { (a: Int, b: Int) in a + b }
    let seven = try logged("seven", to: log) { 7 }
    try expect(square(3), equals: 9)
    try expect(add(1, 2), equals: 3)
    try expect(seven(), equals: 7)
    try expect(
      lines,
      equals: [
        "call square(3)", "square(3) returned 9",
        "call add(1, 2)", "add(1, 2) returned 3",
        "call seven()", "seven() returned 7",
      ])
  }

  func testMisses() throws {
    try expect(misses(of: [1, 2, 1, 3, 2], capacity: 2), equals: [1, 2, 3, 2])
    try expect(misses(of: [1, 2, 1, 3, 2], capacity: nil), equals: [1, 2, 3])
    try expect(misses(of: [1, 1], capacity: 0), equals: [1, 1])
    try expectInvalidInput { try misses(of: [], capacity: -1) }
  }

  func testFibonacci() throws {
    let fibonacci = try memoizedRecursive { rest, n in
      try n < 2 ? n : rest(n - 1) + rest(n - 2)
    }
    try expect(fibonacci(12), equals: 144)
  }

  func testComposed() throws {
    let twice = try composed([{ f in { try f($0) + 1 } }, { f in { try f($0) * 10 } }]) { $0 }
    try expect(twice(4), equals: 41)
  }
}
