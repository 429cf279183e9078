import Foundation
import XCTest

@testable import Judging

final class MachineRecordTests: XCTestCase {
  private func record(
    _ processorInformation: String, memory: String = "MemTotal:       16384000 kB\n"
  ) -> MachineRecord {
    MachineRecord(
      processorInformation: processorInformation, memoryInformation: memory, kernel: "6.18.5",
      processors: 2, hasHardwareCounters: false)
  }

  private let processor = """
    processor\t: 0
    model name\t: AMD EPYC
    flags\t\t: fpu hypervisor sse2

    processor\t: 1
    model name\t: Another
    """

  // MARK: - Reading

  func testReadsWhatLinuxSays() {
    let record = record(processor)
    XCTAssertEqual(record.processor, "AMD EPYC")
    XCTAssertEqual(record.memoryBytes, 16_384_000 << 10)
    XCTAssertEqual(record.kernel, "6.18.5")
    XCTAssertEqual(record.isVirtual, true)
  }

  func testAProcessorWithoutTheFlagIsNotVirtual() {
    XCTAssertEqual(record("flags : fpu hypervisors").isVirtual, false)
  }

  func testInventsNothing() {
    let unknown = record("Features : asimd\n", memory: "")
    XCTAssertNil(unknown.processor)
    XCTAssertNil(unknown.memoryBytes)
    XCTAssertNil(unknown.isVirtual)
  }

  func testThisMachineHasProcessors() {
    XCTAssertGreaterThan(MachineRecord.current.processors, 0)
    XCTAssertFalse(MachineRecord.current.architecture.isEmpty)
  }

  func testTellsNoNameOfTheMachine() throws {
    let text = try JSONReport.text(for: MachineRecord.current)
    XCTAssertFalse(text.contains(ProcessInfo.processInfo.hostName), text)
  }

  // MARK: - In words

  func testReadsLikeALine() {
    XCTAssertEqual(
      MachineRecord(
        processor: "AMD EPYC", processors: 2, memoryBytes: 8 << 30, architecture: "x86_64",
        kernel: "6.18.5", isVirtual: true
      ).summary, "AMD EPYC, 2 processors, 8.0 GB, x86_64, Linux 6.18.5, virtual")
    XCTAssertEqual(
      MachineRecord(processors: 1, architecture: "arm64").summary, "1 processor, arm64")
  }

  // MARK: - Comparing

  private let own = MachineRecord(
    processor: "A", processors: 2, memoryBytes: 8 << 30, architecture: "x86_64", kernel: "6.1",
    isVirtual: true)

  func testEqualMachinesDoNotDiffer() {
    XCTAssertNil(own.difference(from: own))
  }

  func testEveryPartOfTheMachineCounts() {
    let changes: [((inout MachineRecord) -> Void, String)] = [
      ({ $0.processor = "B" }, "A and B"),
      ({ $0.processors = 1 }, "2 processors and 1 processor"),
      ({ $0.memoryBytes = 4 << 30 }, "8.0 GB and 4.0 GB"),
      ({ $0.architecture = "arm64" }, "x86_64 and arm64"),
      ({ $0.kernel = "6.2" }, "Linux 6.1 and Linux 6.2"),
      ({ $0.isVirtual = false }, "a virtual machine and a machine of its own"),
    ]
    for (change, words) in changes {
      var other = own
      change(&other)
      XCTAssertEqual(own.difference(from: other), words)
    }
    var other = own
    (other.processor, other.processors) = ("B", 1)
    XCTAssertEqual(own.difference(from: other), "A and B; 2 processors and 1 processor")
  }

  func testWhatIsNotKnownIsNoDifference() {
    var other = own
    (other.processor, other.memoryBytes, other.kernel, other.isVirtual) = (nil, nil, nil, nil)
    XCTAssertNil(own.difference(from: other))
  }
}
