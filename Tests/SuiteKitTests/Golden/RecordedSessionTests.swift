import SuiteKit
import XCTest

final class RecordedSessionTests: XCTestCase {
  private struct Arguments: Decodable, Equatable {
    let rate: Float
    let gradients: [Float]
  }

  private let lines = """
    {"authority":"torch.optim.SGD","versions":{"torch":"2"},"script":"sgd.py","seed":1}
    {"function":"path","arguments":{"rate":0.5,"gradients":[2,0]},"returns":[-1,-1]}
    {"function":"other","arguments":{"text":"no session of this kind"},"returns":null}
    {"function":"path","arguments":{"rate":"inf","gradients":[]},"returns":["nan"]}
    """

  func testReadsTheSessionsOfOneKind() throws {
    let sessions: [RecordedSession<Arguments, [Float]>] = try recordedSessions("path", in: lines)
    XCTAssertEqual(
      sessions.map(\.arguments),
      [Arguments(rate: 0.5, gradients: [2, 0]), Arguments(rate: .infinity, gradients: [])])
    XCTAssertEqual(sessions.first?.returns, [-1, -1])
    XCTAssertEqual(sessions.last?.returns.first?.isNaN, true)
  }

  func testALineThatDoesNotFitIsAnError() {
    XCTAssertThrowsError(
      try recordedSessions("other", in: lines) as [RecordedSession<Arguments, [Float]>])
  }
}
