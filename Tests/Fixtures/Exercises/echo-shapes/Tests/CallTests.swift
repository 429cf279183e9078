import SuiteKit
import XCTest

final class CallTests: SuiteTestCase {
  func testNamesOfGeneratedCodeMayBeUsed() throws {
    try expect(decoder(encoder: 1, decoder: [2], value: (3, result: 4)), equals: [1, 2, 3, 4])
  }

  func testNothingIsAResult() throws {
    try touch()
    try swallow([1])
    try expect(touch(), equals: ())
  }

  func testRefusals() throws {
    try expect(refusing(0), equals: 0)
    try expectInvalidInput { try refusing(-1) }
  }

  func testDefaultValues() throws {
    let tail = #"["x": 1] (1, y: 2.0) default rectangle(width: 1.0, height: 2.0) -inf"#
    try expect(defaults(), equals: #"-3 a, "b" ( nil \#(tail) 5"#)
    try expect(defaults(1, text: "", []), equals: "1  [] \(tail) 5")
    try expect(defaults(i: nil), equals: #"-3 a, "b" ( nil \#(tail) nil"#)
    try expect(
      defaults(d: [:], e: (3, y: 4), f: .same, g: .empty, h: 0),
      equals: #"-3 a, "b" ( nil [:] (3, y: 4.0) same empty 0.0 5"#)
  }

  func testVectorsOfEveryShape() throws {
    try expectGolden("by_hand.jsonl")
  }

  func testTheReferenceAnswersToo() throws {
    try expectAgreement(on: Calls.refusing(-1))
    try expectAgreement(on: Calls.defaults(7))
    try expect(Reference.echo(3), equals: 3)
  }

  func testAsynchronousTestsRun() async throws {
    await Task.yield()
    try expect(echo(5), equals: 5)
  }

  func testPropertiesOfEveryDraw() throws {
    try property(cases: 20) { draw in
      let value = draw.array(count: 0...5) { $0.double(in: -3...3) }
      try expect(echoArray(value), equals: value)
    }
  }
}
