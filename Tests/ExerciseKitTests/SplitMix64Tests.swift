import XCTest

@testable import ExerciseKit

final class SplitMix64Tests: XCTestCase {
  func testGivesThePublishedNumbers() {
    // The vector of Vigna's splitmix64.c, as it stands in Rosetta Code's "Pseudo-random
    // numbers/Splitmix64".
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    XCTAssertEqual(
      numbers,
      [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  func testBeginsWithAnySeed() {
    var zero = SplitMix64(seed: 0)
    XCTAssertEqual(zero.next(), 0xE220_A839_7B1D_CDAF)
    XCTAssertEqual(zero.next(), 0x6E78_9E6A_A1B9_65F4)
    var largest = SplitMix64(seed: .max)
    XCTAssertEqual(largest.next(), 0xE4D9_7177_1B65_2C20)
  }

  func testUniformNumbersAreTheTopBits() {
    var generator = SplitMix64(seed: 1_234_567)
    XCTAssertEqual(generator.uniform(), 0.3500795420214081)
    XCTAssertEqual(generator.uniform(), 0.17364409667091263)
    XCTAssertEqual(generator.uniform(), 0.5322073040624192)
  }

  func testUniformNumbersFillTheUnitInterval() {
    var generator = SplitMix64(seed: 42)
    let numbers = (0..<10_000).map { _ in generator.uniform() }
    XCTAssertTrue(numbers.allSatisfy { (0..<1).contains($0) })
    XCTAssertLessThan(numbers.min() ?? 1, 0.001)
    XCTAssertGreaterThan(numbers.max() ?? 0, 0.999)
    XCTAssertEqual(numbers.reduce(0, +) / 10_000, 0.5, accuracy: 0.01)
  }

  func testACopyGoesOnByItself() {
    var generator = SplitMix64(seed: 7)
    _ = generator.next()
    var copy = generator
    XCTAssertEqual(copy, generator)
    XCTAssertEqual(copy.next(), generator.next())
    _ = copy.next()
    XCTAssertNotEqual(copy, generator)
  }
}
