import ExerciseKit
import SuiteKit
import XCTest

final class BoundedTests: SuiteTestCase {
  func testResultIsTheRemainderOfADraw() throws {
    var generator = SplitMix64(seed: 7)
    var other = generator
    for n in [2, 10, 1000, 1 << 40] as [UInt64] {
      try expect(bounded(n, using: &generator), equals: other.next() % n)
    }
    try expect(generator, equals: other)
  }

  func testDrawsThatWouldCountOnceMoreAreDrawnAgain() throws {
    // With this bound nearly half of all draws are below the remainder of 2⁶⁴: here the first two.
    var generator = SplitMix64(seed: 7)
    var other = generator
    try expect(bounded((1 << 63) + 1, using: &generator), equals: 7_392_729_709_960_833_537)
    for _ in 0..<3 { _ = other.next() }
    try expect(generator, equals: other)
  }

  func testFirstDrawThatCountsIsTheRemainderItself() throws {
    // 2⁶⁴ mod 10 is 6. The first draw of one generator is 6, and that of the other 5.
    var counts = SplitMix64(seed: 11_302_328_716_527_294_647)
    try expect(bounded(10, using: &counts), equals: 6)
    var rejects = SplitMix64(seed: 9_496_213_449_905_971_121)
    var other = rejects
    _ = other.next()
    try expect(bounded(10, using: &rejects), equals: other.next() % 10)
    try expect(rejects, equals: other)
  }

  func testDrawsAreNotRejectedForPowersOfTwo() throws {
    for shift in [1, 32, 63] as [UInt64] {
      try property(cases: 10) { draw in
        var generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
        var other = generator
        try expect(bounded(1 << shift, using: &generator), equals: other.next() % (1 << shift))
        try expect(generator, equals: other)
      }
    }
  }

  func testBoundOfOneDrawsOnce() throws {
    var generator = SplitMix64(seed: 7)
    var other = generator
    _ = other.next()
    try expect(bounded(1, using: &generator), equals: 0)
    try expect(generator, equals: other)
  }

  func testLargestBound() throws {
    var generator = SplitMix64(seed: 7)
    var other = generator
    try expect(bounded(.max, using: &generator), equals: other.next())
  }
}
