import XCTest

@testable import Judging

/// What each operator makes of a small source.
final class MutationOperatorTests: MutationTestCase {
  func testROR() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int, b: Int) -> [Bool] {
            [a < b, a == 7]
          }
          """, by: "ROR"),
      [
        "[a < b, a == 7] → [a <= b, a == 7]", "[a < b, a == 7] → [a > b, a == 7]",
        "[a < b, a == 7] → [a < b, a != 7]",
      ])
  }

  func testAOR() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int, b: [Float]) -> [Float] {
            let c = (a - 1) / 2
            let d = a % 2 * c
            return d > 0 ? b + [b[0] + 1] : b
          }
          """, by: "AOR"),
      [
        "let c = (a - 1) / 2 → let c = (a + 1) / 2", "let c = (a - 1) / 2 → let c = (a - 1) * 2",
        "let d = a % 2 * c → let d = a / 2 * c", "let d = a % 2 * c → let d = a % 2 / c",
        "return d > 0 ? b + [b[0] + 1] : b → return d > 0 ? b + [b[0] - 1] : b",
      ])
  }

  func testASR() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int) -> Int {
            var (b, c) = (a, [a])
            b += a
            c += [a]
            return b + c[0]
          }
          """, by: "ASR"),
      ["b += a → b -= a", "b += a → b = a", "c += [a] → c = [a]"])
  }

  func testCOR() throws {
    XCTAssertEqual(
      try changes(of: "func f(a: Bool, b: Bool) -> Bool { a && (b || a) }\n", by: "COR"),
      [
        "func f(a: Bool, b: Bool) -> Bool { a && (b || a) } → "
          + "func f(a: Bool, b: Bool) -> Bool { a || (b || a) }",
        "func f(a: Bool, b: Bool) -> Bool { a && (b || a) } → "
          + "func f(a: Bool, b: Bool) -> Bool { a && (b && a) }",
      ])
  }

  func testUOD() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Bool, b: Int) -> Int {
            if !a { return -b }
            return b
          }
          func g(_ a: Float = -.infinity) -> Float { a }
          """, by: "UOD"),
      [
        "if !a { return -b } → if a { return -b }", "if !a { return -b } → if !a { return b }",
        "func g(_ a: Float = -.infinity) -> Float { a } → "
          + "func g(_ a: Float = .infinity) -> Float { a }",
      ])
  }

  func testNEG() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: [Int], b: Int?) -> Int {
            guard a.count > 2, let b, b != 7 else { return 0 }
            for c in a where c > b { return c }
            while a.isEmpty {}
            return (b < 3) ? 1 : 2
          }
          """, by: "NEG"),
      [
        "guard a.count > 2, let b, b != 7 else { return 0 } → "
          + "guard !(a.count > 2), let b, b != 7 else { return 0 }",
        "for c in a where c > b { return c } → for c in a where !(c > b) { return c }",
        "while a.isEmpty {} → while !(a.isEmpty) {}",
        "return (b < 3) ? 1 : 2 → return !((b < 3)) ? 1 : 2",
      ])
  }

  func testCRP() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f() -> (Int, Int, Float, Double, Double, Bool) {
            (
              0,
              3,
              1,
              0.5,
              -1.0,
              true
            )
          }
          """, by: "CRP"),
      [
        "0, → 1,", "3, → 2,", "3, → 4,", "1, → 0,", "1, → 2,", "0.5, → 0.25,", "0.5, → 1.0,",
        "-1.0, → -0.5,", "-1.0, → -2.0,", "true → false",
      ])
  }

  func testRNG() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int, b: Int) -> [Int] {
            var c = Array(0..<b)
            c += a...b
            c += stride(from: a, to: b, by: a)
            return c
          }
          """, by: "RNG"),
      [
        "var c = Array(0..<b) → var c = Array(0...b)",
        "var c = Array(0..<b) → var c = Array(0..<b - 1)",
        "c += a...b → c += a + 1...b", "c += a...b → c += a..<b", "c += a...b → c += a...b - 1",
        "c += stride(from: a, to: b, by: a) → c += stride(from: a, through: b, by: a)",
        "c += stride(from: a, to: b, by: a) → c += stride(from: a, to: b, by: a + 1)",
      ])
  }

  func testMMR() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: [Int], b: Int) -> Int {
            min(
              a.max() ?? 0, b)
          }
          """, by: "MMR"),
      ["min( → max(", "a.max() ?? 0, b) → a.min() ?? 0, b)"])
  }

  func testARP() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int) -> Int {
            max(0, a - 1)
          }
          """, by: "ARP"),
      ["max(0, a - 1) → (0)", "max(0, a - 1) → (a - 1)"])
  }

  func testIPEX() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: Int, b: Double, c: Int) -> (Int, Int) {
            c == 0
              ? (a, c)
              : f(a: a, b: b, c: c + 1)
          }
          """, by: "IPEX"),
      ["? (a, c) → ? (c, a)", ": f(a: a, b: b, c: c + 1) → : f(a: c + 1, b: b, c: a)"])
  }

  func testSDL() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: inout [Int]) throws -> Int {
            a[0] = 1
            a.append(2)
            if a.isEmpty {
              return 1
            }
            for b in a { if b > 7 { continue } }
            let c = 7
            return c
          }
          """, by: "SDL"),
      [
        "a[0] = 1 → ", "a.append(2) → ", "if a.isEmpty { | return 1 | } → ",
        "for b in a { if b > 7 { continue } } → ",
        "for b in a { if b > 7 { continue } } → for b in a {  }",
        "for b in a { if b > 7 { continue } } → for b in a { if b > 7 {  } }",
      ])
  }

  func testRVR() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: [Int]) -> [Int] {
            return a.filter { a[$0] > 1 }
          }
          func g(a: Int) -> Int? {
            return a
          }
          """, by: "RVR"),
      [
        "return a.filter { a[$0] > 1 } → return []",
        "return a.filter { a[$0] > 1 } → return a.filter { false }",
        "return a.filter { a[$0] > 1 } → return a.filter { true }", "return a → return nil",
      ])
  }

  func testOTL() throws {
    XCTAssertEqual(
      try changes(
        of: """
          func f(a: [Int], b: inout Int) {
            for c in a { b += c }
            while b > 7 {
              b -= 1
            }
          }
          """, by: "OTL"),
      ["for c in a { b += c } → for c in a { b += c ; break }", " → break"])
  }

  func testEveryOperatorHasATestAndAnAbbreviationOfItsOwn() throws {
    let tests = try String(contentsOfFile: #filePath, encoding: .utf8)
    let ids = MutationOperators.all.map { $0.id }
    XCTAssertEqual(Set(ids).count, ids.count)
    for id in ids { XCTAssertTrue(tests.contains("  func test\(id)() throws {"), id) }
  }
}
