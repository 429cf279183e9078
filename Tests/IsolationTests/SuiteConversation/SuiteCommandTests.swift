import Isolation
import Wire
import XCTest

final class SuiteCommandTests: XCTestCase {
  func testATestRunCrossesThePipeWithItsDetail() throws {
    for detail in [SuiteCommand.TestRun.Detail.explanations, .failures, .firstFailure] {
      let command = SuiteCommand.runTests(
        SuiteCommand.TestRun(selection: ["T/testB", "T/testA"], seed: 7, detail: detail))
      var encoder = WireEncoder()
      command.encode(into: &encoder)
      var decoder = WireDecoder(encoder.take())
      XCTAssertEqual(try SuiteCommand(from: &decoder), command)
      XCTAssertNoThrow(try decoder.finish())
    }
  }
}
