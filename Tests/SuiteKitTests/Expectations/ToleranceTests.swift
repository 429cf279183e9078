import ExerciseKit
import XCTest

@testable import SuiteKit

final class ToleranceTests: XCTestCase {
  func testTheEdgeIsInside() {
    let tolerance = Tolerance(absolute: 0.5, relative: 0.25)
    // 0.5 + 0.25 · 8 = 2.5, and every number here is exact in binary.
    XCTAssertTrue(tolerance.accepts(10.5, for: 8))
    XCTAssertTrue(tolerance.accepts(5.5, for: 8))
    XCTAssertFalse(tolerance.accepts(10.5.nextUp, for: 8))
    XCTAssertFalse(tolerance.accepts(5.5.nextDown, for: 8))
  }

  func testTheRelativePartGrowsWithTheExpectedNumber() {
    let tolerance = Tolerance(absolute: 0, relative: 0.5)
    XCTAssertTrue(tolerance.accepts(1, for: 2))
    XCTAssertFalse(tolerance.accepts(2, for: 1))
    XCTAssertTrue(tolerance.accepts(-1, for: -2))
    XCTAssertFalse(tolerance.accepts(1e-300, for: 0))
  }

  func testAnExactToleranceAcceptsEqualNumbersOnly() {
    XCTAssertTrue(Tolerance.exact.accepts(0.1, for: 0.1))
    XCTAssertTrue(Tolerance.exact.accepts(-0.0, for: 0))
    XCTAssertFalse(Tolerance.exact.accepts(0.1.nextUp, for: 0.1))
  }

  func testNaNAgreesWithNaNOnly() {
    let wide = Tolerance(absolute: .infinity, relative: 1)
    XCTAssertTrue(Tolerance.exact.accepts(.nan, for: .nan))
    XCTAssertTrue(Tolerance.exact.accepts(-.nan, for: .signalingNaN))
    for number in [0, 1, Double.infinity, -Double.infinity] {
      XCTAssertFalse(wide.accepts(.nan, for: number))
      XCTAssertFalse(wide.accepts(number, for: .nan))
    }
  }

  func testAnInfinityAgreesWithTheSameInfinityOnly() {
    let wide = Tolerance(absolute: 1e308, relative: 1)
    XCTAssertTrue(wide.accepts(.infinity, for: .infinity))
    XCTAssertTrue(Tolerance.exact.accepts(-.infinity, for: -.infinity))
    XCTAssertFalse(wide.accepts(.infinity, for: -.infinity))
    XCTAssertFalse(wide.accepts(1e308, for: .infinity))
    XCTAssertFalse(wide.accepts(.infinity, for: 1e308))
  }

  func testADifferenceThatOverflowsIsTooLarge() {
    let tolerance = Tolerance(absolute: 1, relative: 0.5)
    XCTAssertFalse(
      tolerance.accepts(-.greatestFiniteMagnitude, for: .greatestFiniteMagnitude))
  }

  // MARK: - Many numbers

  func testNumbersAgreeWhereEachDoes() {
    let tolerance = Tolerance(absolute: 0.5, relative: 0)
    func accepts<Value>(_ actual: Value, for expected: Value) -> Bool {
      tolerance.acceptsNumbers(actual, for: expected)
    }
    XCTAssertTrue(accepts(1.5 as Float, for: 1))
    XCTAssertFalse(accepts(1.75 as Float, for: 1))
    XCTAssertTrue(accepts([1, 2.5] as [Float], for: [1, 2]))
    XCTAssertFalse(accepts([1, 2.75] as [Float], for: [1, 2]))
    XCTAssertFalse(accepts([1] as [Float], for: [1, 2]))
    XCTAssertTrue(accepts([1, 2.5] as [Double], for: [1, 2]))
    XCTAssertFalse(accepts([1, 2.75] as [Double], for: [1, 2]))
    XCTAssertTrue(accepts(Tensor([1, 2.5]), for: Tensor([1, 2])))
    XCTAssertFalse(accepts(Tensor([1, 2.75]), for: Tensor([1, 2])))
    XCTAssertFalse(accepts(Tensor([[1, 2.5]]), for: Tensor([1, 2])))
    XCTAssertTrue(accepts([Float.nan], for: [.nan]))
  }

  func testNothingIsSaidOfOtherTypes() {
    let tolerance = Tolerance(absolute: 1, relative: 0)
    XCTAssertFalse(tolerance.acceptsNumbers(1, for: 1))
    XCTAssertFalse(tolerance.acceptsNumbers([] as [Double], for: [] as [Float]))
    XCTAssertFalse(tolerance.acceptsNumbers("a", for: "a"))
  }
}
