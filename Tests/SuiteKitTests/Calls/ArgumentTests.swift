import XCTest

@testable import SuiteKit

final class ArgumentTests: XCTestCase {
  func testAnArgumentIsShownWithItsLabel() {
    XCTAssertEqual(Argument(label: "scores", value: [0.5]).description, "scores: [0.5]")
    XCTAssertEqual(Argument(label: nil, value: 3).description, "3")
  }

  func testAnArgumentWithItsDefaultValueIsLeftOut() {
    XCTAssertNil(Argument(label: "flip", value: true, defaultValue: true).description)
    XCTAssertNil(Argument(label: nil, value: [Float](), defaultValue: [Float]()).description)
    XCTAssertNil(
      Argument(label: "bias", value: [Float]?.none as Any, defaultValue: [Float]?.none as Any)
        .description)
    XCTAssertNil(Argument(label: "x", value: Float.nan, defaultValue: Float.nan).description)
  }

  func testAnyOtherValueIsShown() {
    XCTAssertEqual(
      Argument(label: "flip", value: false, defaultValue: true).description, "flip: false")
    XCTAssertEqual(
      Argument(label: "stride", value: (1, 2), defaultValue: (1, 1)).description, "stride: (1, 2)")
    XCTAssertEqual(
      Argument(label: "bias", value: [Float]?.some([]) as Any, defaultValue: [Float]?.none as Any)
        .description, "bias: []")
  }

  func testADefaultValueHasNoTolerance() {
    XCTAssertEqual(
      Argument(label: "eps", value: 1e-5.nextUp, defaultValue: 1e-5).description?.hasPrefix("eps:"),
      true)
  }
}
