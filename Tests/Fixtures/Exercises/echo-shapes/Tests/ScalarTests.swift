import ExerciseKit
import SuiteKit
import XCTest

final class ScalarTests: SuiteTestCase {
  func testIntegersKeepAllTheirBits() throws {
    for value in [Int8.min, 0, .max] { try expect(echo(value), equals: value) }
    for value in [Int16.min, 0, .max] { try expect(echo(value), equals: value) }
    for value in [Int32.min, 0, .max] { try expect(echo(value), equals: value) }
    for value in [Int64.min, .min + 1, 0, .max - 1, .max] { try expect(echo(value), equals: value) }
    for value in [Int.min, 0, .max] { try expect(echo(value), equals: value) }
    for value in [UInt8.min, .max] { try expect(echo(value), equals: value) }
    for value in [UInt16.min, .max] { try expect(echo(value), equals: value) }
    for value in [UInt32.min, .max] { try expect(echo(value), equals: value) }
    for value in [UInt64.min, 1 << 63, .max - 1, .max] { try expect(echo(value), equals: value) }
    for value in [UInt.min, .max] { try expect(echo(value), equals: value) }
  }

  func testFloatingPointKeepsEveryBit() throws {
    for value in [
      Float.nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude, 0.1,
      Float(nan: 5, signaling: false),
    ] {
      XCTAssertEqual(try echo(value).bitPattern, value.bitPattern)
    }
    for value in [Double.nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude, 0.1] {
      XCTAssertEqual(try echo(value).bitPattern, value.bitPattern)
    }
  }

  func testTruthAndText() throws {
    try expect(echo(true), equals: true)
    try expect(echo(false), equals: false)
    for text in ["", "é", "e\u{301}", "\0\n\"\\", "𝄞贪", String(repeating: "x", count: 100_000)] {
      XCTAssertEqual(Array(try echo(text).utf8), Array(text.utf8))
    }
  }

  func testArraysOfScalars() throws {
    try expect(echoArray([Bool]()), equals: [])
    try expect(echoArray([true, false]), equals: [true, false])
    try expect(echoArray(["a", ""]), equals: ["a", ""])
    try expect(echoArray([Float.nan, 1]), equals: [.nan, 1])
    try expect(echoArray([Double]()), equals: [])
    try expect(echoArray(Array(0..<10_000)), equals: Array(0..<10_000))
    try expect(echoArray([UInt8.max, 0]), equals: [.max, 0])
    try expect(echoArray([UInt64.max]), equals: [.max])
  }

  func testOptionalScalars() throws {
    try expect(echoOptional(Int?.none), equals: nil)
    try expect(echoOptional(Int?.some(0)), equals: 0)
    try expect(echoOptional(Bool?.some(false)), equals: false)
    try expect(echoOptional(String?.some("")), equals: "")
    try expect(echoOptional(Float?.some(.nan)), equals: .nan)
    try expect(echoOptional(UInt64?.none), equals: nil)
  }

  func testSetsAndRanges() throws {
    try expect(echoSet(Set<String>()), equals: [])
    try expect(echoSet(["b", "a"] as Set<String>), equals: ["a", "b"])
    try expect(echoSet(Set(0..<1_000)), equals: Set(0..<1_000))
    try expect(echoSet([UInt8.max, 0] as Set<UInt8>), equals: [0, 255])
    try expect(echoRange(-1..<5), equals: -1..<5)
    try expect(echoRange(5..<5), equals: 5..<5)
    try expect(echoRange(UInt64.min..<UInt64.max), equals: 0..<UInt64.max)
    try expect(echoClosedRange(Int.min...Int.max), equals: Int.min...Int.max)
    try expect(echoClosedRange(0.5...Double.infinity), equals: 0.5...Double.infinity)
    try expect(echoRange(Float(0.1)..<0.2), equals: Float(0.1)..<0.2)
  }
}
