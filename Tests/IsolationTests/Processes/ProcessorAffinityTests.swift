import Foundation
import Isolation
import XCTest

final class ProcessorAffinityTests: XCTestCase {
  /// Starts `nproc`, which counts the processors that it may run on.
  private func processorsOfANewProcess() throws -> Int {
    let output = try MemoryFile(name: "nproc")
    var process = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.find("nproc"), descriptors: [1: output.descriptor]))
    XCTAssertEqual(try process.waitUntilExit()?.cause, .exited(code: 0))
    let text = String(decoding: try output.contents(upTo: 100), as: UTF8.self)
    return try XCTUnwrap(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func testWhatAThreadStartsStaysOnItsProcessorUntilItMayLeave() throws {
    let all = ProcessorAffinity.current
    let count = try processorsOfANewProcess()
    ProcessorAffinity.thisProcessor.apply()
    XCTAssertEqual(try processorsOfANewProcess(), 1)
    all.apply()
    XCTAssertEqual(try processorsOfANewProcess(), count)
  }

  func testSomeProcessorsAreNoMoreThanWantedAndThereAre() throws {
    let all = ProcessorAffinity.current
    let count = try processorsOfANewProcess()
    defer { all.apply() }
    for wanted in [1, count, count + 1, .max] {
      all.some(wanted).apply()
      XCTAssertEqual(try processorsOfANewProcess(), min(wanted, count), "\(wanted)")
      all.apply()
    }
  }

  func testAnotherProcessCanBeLetGo() throws {
    let all = ProcessorAffinity.current
    ProcessorAffinity.thisProcessor.apply()
    let process = try ChildProcess(
      ProcessSpecification(executable: try TestProgram.find("sleep"), arguments: ["60"]))
    all.apply()
    func allowed(_ process: String) throws -> String? {
      try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        .split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list") }.map(String.init)
    }
    all.apply(to: process.identifier)
    XCTAssertEqual(try allowed("\(process.identifier)"), try allowed("self"))
  }
}
