import ExerciseKit
import XCTest

@testable import SuiteKit

final class SplitMix64InputsTests: XCTestCase {
  func testWholeNumbersAreTheRemaindersOfTheDraws() {
    var generator = SplitMix64(seed: 1)
    var draws = generator
    let tensor = generator.tensor(shape: [2, 3], integers: -4...4)
    XCTAssertEqual(tensor.shape, [2, 3])
    XCTAssertEqual(tensor.data, (0..<6).map { _ in Float(Int(draws.next() % 9) - 4) })
    XCTAssertEqual(generator, draws)
  }

  func testWholeNumbersReachBothEndsOfTheRange() {
    var generator = SplitMix64(seed: 2)
    let tensor = generator.tensor(shape: [200], integers: 3...5)
    XCTAssertEqual(Set(tensor.data), [3, 4, 5])
  }

  func testRealNumbersAreSpreadOverTheRange() {
    var generator = SplitMix64(seed: 3)
    var draws = generator
    let tensor = generator.tensor(shape: [4, 1], values: -6..<2)
    XCTAssertEqual(tensor.shape, [4, 1])
    XCTAssertEqual(tensor.data, (0..<4).map { _ in Float(draws.uniform() * 8 - 6) })
    XCTAssertEqual(generator, draws)
  }

  func testATensorWithoutElementsTakesNoDraw() {
    var generator = SplitMix64(seed: 4)
    XCTAssertEqual(generator.tensor(shape: [0, 3], integers: 0...1), Tensor(zeros: [0, 3]))
    XCTAssertEqual(generator.tensor(shape: [0], values: 0..<1), Tensor(zeros: [0]))
    XCTAssertEqual(generator, SplitMix64(seed: 4))
  }

  func testSizesOfBoxesStayWithinTheirBounds() {
    var generator = SplitMix64(seed: 5)
    let sizes = generator.boxSizes(count: 500)
    XCTAssertEqual(sizes.count, 500)
    for size in sizes {
      XCTAssertTrue((8...408.001).contains((size.w * size.h).squareRoot()), "\(size)")
      XCTAssertTrue((0.2499...2.2501).contains(size.w / size.h), "\(size)")
    }
    // It would be half of them if all sizes were equally frequent.
    XCTAssertGreaterThan(sizes.filter { $0.w * $0.h < 208 * 208 }.count, 400)
  }
}
