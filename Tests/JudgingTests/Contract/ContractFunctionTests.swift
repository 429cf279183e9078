import XCTest

@testable import Judging

final class ContractFunctionTests: XCTestCase {
  private let function = ContractFunction(
    baseName: "nms",
    parameters: [
      .init(label: nil, name: "boxes", type: .array(.named("Box"))),
      .init(label: "scores", name: "scores", type: .array(.floatingPoint("Float"))),
      .init(label: "at", name: "threshold", type: .floatingPoint("Float"), defaultValue: "0.5"),
    ],
    result: .array(.integer("Int")), canThrow: true)

  private let nothing = ContractFunction(
    baseName: "reset", parameters: [], result: .tuple([]), canThrow: false)

  func testTheFullNameHasTheLabels() {
    XCTAssertEqual(function.fullName, "nms(_:scores:at:)")
    XCTAssertEqual(nothing.fullName, "reset()")
  }

  func testAFunctionWithoutParametersIsReferredToByItsNameAlone() {
    XCTAssertEqual(function.reference, "nms(_:scores:at:)")
    XCTAssertEqual(nothing.reference, "reset")
  }

  func testTheDeclarationIsSwift() {
    XCTAssertEqual(
      function.declaration,
      "func nms(_ boxes: [Box], scores: [Float], at threshold: Float = 0.5) throws -> [Int]")
    XCTAssertEqual(nothing.declaration, "func reset()")
  }

  func testAClientThrowsAndMayHaveAnotherResult() {
    XCTAssertEqual(nothing.clientDeclaration(throwing: true), "func reset() throws")
    XCTAssertEqual(
      nothing.clientDeclaration(throwing: false, result: "Call<()>"), "func reset() -> Call<()>")
  }

  func testTheTypeHasNoLabels() {
    XCTAssertEqual(function.typeSource, "([Box], [Float], Float) throws -> [Int]")
    XCTAssertEqual(nothing.typeSource, "() -> ()")
  }
}
