import Foundation
import XCTest

@testable import Isolation

/// A worker and a process outside of its box that holds what a suite holds: by none of seven ways does the
/// one reach the other, though it is told every number, name and address.
///
/// Each way is tried without a box first, where it must succeed: else the refusals would prove nothing.
final class SuiteIsOutOfReachTests: ProgramTestCase {
  private var suite: StandIn!

  override func setUpWithError() throws {
    try super.setUpWithError()
    suite = try StandIn()
  }

  override func tearDownWithError() throws {
    // Whatever was tried, it is still there.
    XCTAssertEqual(try suite?.end(), suite.map { _ in .exited(code: 0) })
    suite = nil
  }

  func testByPath() throws {
    let process = "/proc/\(suite.identifier)"
    let program = try TestProgram.reach()
    for path in [
      suite.golden, "\(process)/maps", "\(process)/environ", "\(process)/auxv",
      "\(process)/fd/\(suite.goldenDescriptor)", "\(process)/root\(suite.golden)",
      "\(process)/cwd/golden.jsonl",
    ] {
      try assertOutOfReach(["read", path], basic: .error(EACCES), beyond: .error(ENOENT))
    }
    try assertOutOfReach(
      ["write", suite.golden], basic: .error(EACCES), beyond: .error(ENOENT))
    try assertOutOfReach(
      ["read-at", "\(process)/mem", suite.secret], basic: .error(EACCES), beyond: .error(ENOENT))
    try assertOutOfReach(
      ["write", "\(process)/mem"], basic: .error(EACCES), beyond: .error(ENOENT))
    for folder in ["\(process)/fd", "\(process)/task", suite.folder] {
      try assertOutOfReach(["list", folder], basic: .error(EACCES), beyond: .error(ENOENT))
    }
    // The program of a suite is not the worker's, so another file stands for it.
    let other = "\(suite.folder)/suite"
    try FileManager.default.copyItem(atPath: program, toPath: other)
    try assertOutOfReach(["read", other], basic: .error(EACCES), beyond: .error(ENOENT))
    try assertOutOfReach(
      ["execute", other], basic: .trapped, beyond: .trapped, namespacesAlone: .error(ENOENT))
  }

  func testByDescriptor() throws {
    // As in a suite at its most careless: what it has open would be inherited.
    let golden = open(suite.golden, O_RDONLY)
    XCTAssertGreaterThan(golden, 4)
    defer { close(golden) }
    var status = stat()
    XCTAssertEqual(fstat(golden, &status), 0)
    let file = "\(status.st_dev):\(status.st_ino)"

    let control = try descriptors(of: nil, and: [7: golden])
    XCTAssertEqual(Set(control.keys), [0, 1, 2, 3, 4, 7])
    XCTAssertEqual(control[7], file)

    for box in try boxes() {
      let open = try descriptors(of: box.specification, isFromNursery: box.isFromNursery)
      XCTAssertEqual(Set(open.keys), [0, 1, 2, 3, 4], box.name)
      XCTAssertFalse(open.values.contains(file), box.name)
    }
  }

  func testByMemory() throws {
    let process = "\(suite.identifier)"
    for verb in ["peek", "poke"] {
      try assertOutOfReach(
        [verb, process, suite.secret], basic: .trapped, beyond: .trapped,
        namespacesAlone: .error(ESRCH))
    }
  }

  func testByTracing() throws {
    for verb in ["attach", "seize"] {
      try assertOutOfReach(
        [verb, "\(suite.identifier)"], basic: .trapped, beyond: .trapped,
        namespacesAlone: .error(ESRCH))
    }
  }

  func testBySignal() throws {
    for verb in ["kill", "tgkill", "tkill", "queue", "pidfd-open"] {
      try assertOutOfReach(
        [verb, "\(suite.identifier)"], basic: .trapped, beyond: .trapped,
        namespacesAlone: .error(ESRCH))
    }
    // Even with a descriptor of the process, which no worker is given.
    try assertOutOfReach(
      ["pidfd-signal"], basic: .trapped, beyond: .trapped, namespacesAlone: .error(EINVAL))
    try assertOutOfReach(
      ["pidfd-getfd", "\(suite.goldenDescriptor)"], basic: .trapped, beyond: .trapped)
  }

  func testBySocket() throws {
    // A local socket gets a plain error, with which programs go on that look for a name service.
    try assertOutOfReach(
      ["connect-path", suite.socket], basic: .error(EACCES), beyond: .error(EACCES),
      namespacesAlone: .error(ENOENT))
    try assertOutOfReach(
      ["connect-abstract", suite.name], basic: .error(EACCES), beyond: .error(EACCES),
      namespacesAlone: .error(ECONNREFUSED))
    try assertOutOfReach(
      ["connect-port", suite.port], basic: .trapped, beyond: .trapped,
      namespacesAlone: .error(ENETUNREACH))
  }

  func testBySharedMemory() throws {
    try assertOutOfReach(
      ["shm-open", "/\(suite.name)"], basic: .error(EACCES), beyond: .error(ENOENT))
    try assertOutOfReach(
      ["read", "/proc/\(suite.identifier)/fd/\(suite.memoryDescriptor)"], basic: .error(EACCES),
      beyond: .error(ENOENT))
    try assertOutOfReach(
      ["shmat", suite.segment], basic: .trapped, beyond: .trapped, namespacesAlone: .error(EINVAL))
    try assertOutOfReach(
      ["mq-open", "/\(suite.name)"], basic: .trapped, beyond: .trapped,
      namespacesAlone: .error(ENOENT))
  }

  // MARK: - Boxes

  private struct Box {
    var name: String
    var isBeyondBasic: Bool
    /// Whether only the namespaces are there, behind the filter and Landlock.
    var isNamespacesAlone = false
    /// Whether the worker is a copy of one that has been started before.
    var isFromNursery = false
    var specification: ProcessSpecification
  }

  /// What a worker gets at every level that this machine has, with threads and without; and where there
  /// are namespaces, these alone.
  private func boxes() throws -> [Box] {
    let levels = BoxLevel.allCases.filter { BoxSupport.available.isSuperset(of: $0.layers) }
    XCTAssertFalse(levels.isEmpty)
    var boxes: [Box] = []
    for level in levels {
      for threads in [1, 8] {
        boxes.append(
          Box(
            name: "\(level)\(threads > 1 ? " with threads" : "")",
            isBeyondBasic: level != .basic,
            specification: try worker(in: level.layers, threads: threads)))
      }
      boxes.append(
        Box(
          name: "\(level) from a nursery", isBeyondBasic: level != .basic, isFromNursery: true,
          specification: try worker(in: level.layers, threads: 1)))
    }
    if levels.contains(.strong) {
      let namespaces = BoxLevel.strong.layers.subtracting(BoxLevel.basic.layers)
      for isFromNursery in [false, true] {
        boxes.append(
          Box(
            name: "namespaces alone\(isFromNursery ? " from a nursery" : "")",
            isBeyondBasic: true, isNamespacesAlone: true, isFromNursery: isFromNursery,
            specification: try worker(in: namespaces, threads: 1)))
      }
    }
    return boxes
  }

  /// The process that a worker with these layers is.
  private func worker(in layers: Set<BoxLayer>, threads: Int) throws -> ProcessSpecification {
    WorkerSpecification(
      program: try TestProgram.reach(), contractDigest: "",
      limits: WorkerLimits(threads: threads), requiredLayers: layers, optionalLayers: layers
    ).process(descriptors: [:])
  }

  // MARK: - Attempts

  private enum Refusal {
    case trapped
    case error(Int32)

    var cause: ProcessEnding.Cause {
      switch self {
      case .trapped: .signalled(SIGSYS)
      case .error(let code): .exited(code: code)
      }
    }
  }

  /// Tries something without a box, where it must succeed, and in every box, where it must fail in a given way.
  ///
  /// That is one way at the lowest level, one at the others, and one where there are only namespaces, as at the
  /// others if it is not given. There `pidfd-getfd` is not tried: a capability decides, which only root has.
  private func assertOutOfReach(
    _ arguments: [String], basic: Refusal, beyond: Refusal, namespacesAlone: Refusal? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let free = ProcessSpecification(executable: try TestProgram.reach())
    XCTAssertEqual(
      try cause(of: arguments, in: free), .exited(code: 0), "\(arguments) without a box",
      file: file, line: line)
    for box in try boxes() {
      if box.isNamespacesAlone, arguments.first == "pidfd-getfd" { continue }
      let refusal =
        box.isNamespacesAlone ? namespacesAlone ?? beyond : box.isBeyondBasic ? beyond : basic
      XCTAssertEqual(
        try cause(of: arguments, in: box.specification, isFromNursery: box.isFromNursery),
        refusal.cause,
        "\(arguments) in the box \(box.name)", file: file, line: line)
    }
  }

  private func cause(
    of arguments: [String], in specification: ProcessSpecification, isFromNursery: Bool = false
  ) throws -> ProcessEnding.Cause {
    var specification = specification
    specification.arguments = arguments
    let needsProcess = ["pidfd-signal", "pidfd-getfd"].contains(arguments.first ?? "")
    if needsProcess { specification.descriptors = [3: suite.processDescriptor] }
    let nursery = isFromNursery ? try Nursery(for: specification) : nil
    var child = try ChildProcess(specification, in: nursery)
    return try XCTUnwrap(child.waitUntilExit(deadline: .now + .seconds(60))).cause
  }

  /// The open descriptors of a process that has those of a worker, by number, with device and file.
  private func descriptors(
    of box: ProcessSpecification?, and more: [Int32: Int32] = [:], isFromNursery: Bool = false
  ) throws -> [Int32: String] {
    let output = try MemoryFile(name: "output")
    let requests = try PipeEnds.make()
    let replies = try PipeEnds.make()
    var specification = try box ?? ProcessSpecification(executable: TestProgram.reach())
    specification.arguments = ["descriptors"]
    specification.descriptors = [
      1: output.descriptor, 2: output.descriptor, 3: requests.reading, 4: replies.writing,
    ].merging(more) { $1 }
    let nursery = isFromNursery ? try Nursery(for: specification) : nil
    var child = try ChildProcess(specification, in: nursery)
    XCTAssertEqual(
      try child.waitUntilExit(deadline: .now + .seconds(60))?.cause, .exited(code: 0))
    let lines = String(decoding: try output.contents(upTo: 65_536), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(
      uniqueKeysWithValues: try lines.map { line in
        (try XCTUnwrap(Int32(line[0])), String(line[1]))
      })
  }
}
