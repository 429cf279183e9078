import Foundation
import XCTest

@testable import Isolation

final class ParentDeathTests: ProgramTestCase {
  func testAProcessDiesWithTheOneThatStartedIt() throws {
    // We start a launcher, it starts a program that holds a pipe. Only the launcher is killed; when
    // the pipe is at its end, the program is gone as well.
    var pipe = try PipeEnds.make()
    var middle = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.launcher(),
        arguments: ["plain", try TestProgram.attempt(), "hold"],
        descriptors: [3: pipe.writing]))
    _ = pipe.takeWriting()
    let reading = pipe.takeReading()
    try awaitByte(reading)

    // Not through ChildProcess, which would look for the whole session.
    kill(middle.identifier, SIGKILL)
    try awaitEnd(reading)
    XCTAssertEqual(try middle.waitUntilExit()?.cause, .signalled(SIGKILL))
  }

  func testANamespaceDiesWithTheOneThatMadeItAndItsGroupIsRemoved() throws {
    guard BoxSupport.available.isSuperset(of: BoxLevel.strong.layers) else {
      throw XCTSkip("there are no namespaces here")
    }
    var environment: [String: String] = [:]
    if BoxSupport.available.contains(.processCgroup) {
      let folder = try CgroupFolder.ours(for: .processes)
      // Of nobody's name, so that it is this and not a sweep that removes it.
      environment = ["FOLDER": folder.path, "NAME": "judge-test-\(getpid())"]
      XCTAssertEqual(mkdir("\(folder.path)/judge-test-\(getpid())", 0o755), 0)
    }
    var pipe = try PipeEnds.make()
    var middle = try ChildProcess(
      ProcessSpecification(
        executable: try TestProgram.launcher(),
        arguments: ["held", try TestProgram.attempt(), "hold"], environment: environment,
        descriptors: [3: pipe.writing]))
    _ = pipe.takeWriting()
    let reading = pipe.takeReading()
    try awaitByte(reading)
    kill(middle.identifier, SIGKILL)
    try awaitEnd(reading)
    XCTAssertEqual(try middle.waitUntilExit()?.cause, .signalled(SIGKILL))
    guard let folder = environment["FOLDER"], let name = environment["NAME"] else { return }
    let deadline = ContinuousClock.now + .seconds(20)
    while access("\(folder)/\(name)", F_OK) == 0, ContinuousClock.now < deadline { sched_yield() }
    XCTAssertEqual(access("\(folder)/\(name)", F_OK), -1, "init has left the group behind")
    rmdir("\(folder)/\(name)")
  }
}
