import Wire
import XCTest

@testable import Isolation

final class DiagnosisRecordTests: XCTestCase {
  func testAnEventComesBackAsItWasSent() throws {
    let records = DiagnosisRecord.Source.allCases.map {
      DiagnosisRecord(source: $0, name: "a-b", sentence: "It is.", agreeing: 9, telling: 4)
    }
    for event in [SuiteEvent.diagnosed([]), .diagnosed(records)] {
      var encoder = WireEncoder()
      event.encode(into: &encoder)
      var decoder = WireDecoder(encoder.take())
      XCTAssertEqual(try SuiteEvent(from: &decoder), event)
      XCTAssertNoThrow(try decoder.finish())
    }
  }

  func testACommandComesBackAsItWasSent() throws {
    let worker = WorkerProgram(program: "/worker", library: "/library")
    let command = SuiteCommand.diagnose(
      DiagnosisRequest(
        solution: worker, reference: worker,
        wrongSubmissions: [.init(name: "n", sentence: "It is.", worker: worker)],
        limits: SuiteLimits(
          cpuSeconds: 1, wallSeconds: 2, memoryBytes: 3, threads: 4, stackBytes: 6,
          outputBytes: 5, readablePaths: ["/a"], executablePaths: [], level: .basic)))
    var encoder = WireEncoder()
    command.encode(into: &encoder)
    var decoder = WireDecoder(encoder.take())
    XCTAssertEqual(try SuiteCommand(from: &decoder), command)
    XCTAssertNoThrow(try decoder.finish())
  }
}
