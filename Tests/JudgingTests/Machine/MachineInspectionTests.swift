import Foundation
import Isolation
import XCTest

@testable import Judging

final class MachineInspectionTests: XCTestCase {
  private func finding(_ subject: String) throws -> DoctorFinding {
    let cache = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let findings = MachineInspection(cacheFolder: cache, searchPath: []).findings
    return try XCTUnwrap(findings.first { $0.subject == subject }, "\(findings.map(\.subject))")
  }

  func testShowsWhatEveryResultSaysOfTheMachine() throws {
    XCTAssertEqual(
      try finding("machine"),
      DoctorFinding(subject: "machine", state: .fine, detail: MachineRecord.current.summary))
  }

  func testSaysHonestlyWhetherInstructionsCanBeCounted() throws {
    let counters = try finding("counters")
    // Nothing depends on them, so that a machine without them is fine.
    XCTAssertEqual(counters.state, .fine)
    XCTAssertEqual(
      counters.detail.hasPrefix("no hardware counters: perf_event_open says"),
      !MachineRecord.current.hasHardwareCounters, counters.detail)
  }
}
