import XCTest

@testable import Judging

final class ContractTypeTests: XCTestCase {
  func testATypeIsWrittenAsSwift() {
    let types: [(ContractType, String)] = [
      (.bool, "Bool"), (.string, "String"), (.integer("UInt8"), "UInt8"),
      (.floatingPoint("Double"), "Double"), (.optional(.array(.bool)), "[Bool]?"),
      (.array(.optional(.string)), "[String?]"), (.set(.integer("Int")), "Set<Int>"),
      (.dictionary(key: .string, value: .array(.bool)), "[String: [Bool]]"),
      (.range(.integer("Int")), "Range<Int>"),
      (.closedRange(.floatingPoint("Float")), "ClosedRange<Float>"),
      (.tuple([]), "()"), (.named("Box"), "Box"),
      (
        .tuple([ContractField(label: "x", type: .bool), ContractField(label: nil, type: .string)]),
        "(x: Bool, String)"
      ),
    ]
    for (type, source) in types { XCTAssertEqual(type.source, source) }
  }

  func testOnlyNumbersAreSentInOneBlock() {
    XCTAssertTrue(ContractType.integer("Int8").isScalar)
    XCTAssertTrue(ContractType.floatingPoint("Float").isScalar)
    for type in [
      .bool, .string, .optional(.integer("Int")), .array(.integer("Int")), .named("Box"),
      .tuple([]),
    ] as [ContractType] {
      XCTAssertFalse(type.isScalar, type.source)
    }
  }
}
