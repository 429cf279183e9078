import Foundation
import Isolation
import XCTest

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
}
