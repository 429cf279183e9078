import Foundation
import Isolation
import XCTest

/// Each namespace alone, without the filter and Landlock, which would refuse most of this anyway.
final class NamespaceTests: ProgramTestCase {
  // MARK: - Processes

  func testTheProgramHasANumberOfItsOwnAndNoParent() throws {
    // Number 2: a number 1 would not die of its own SIGABRT.
    let box = try box(of: [.pidNamespace])
    XCTAssertEqual(try attempt("number", box: box).output, "2 0")
    XCTAssertEqual(try attempt("abort", box: box).cause, .signalled(SIGABRT))
    XCTAssertEqual(try attempt("kill-self", box: box).cause, .signalled(SIGTERM))
    XCTAssertEqual(try attempt("exit", "7", box: box).cause, .exited(code: 7))
  }

  func testNoProcessOutsideCanBeSignalled() throws {
    let box = try box(of: [.pidNamespace])
    XCTAssertEqual(try attempt("kill", "\(getpid())", box: box).cause, .exited(code: ESRCH))
    // All but itself and init: nobody.
    XCTAssertEqual(try attempt("signal-all", box: box).cause, .exited(code: ESRCH))
    XCTAssertEqual(try attempt("nothing", box: box).cause, .exited(code: 0), "init is alive")
  }

  func testProcShowsOnlyTheProgram() throws {
    let box = try box(of: [.privateProc])
    let names = Set(try attempt("processes", box: box).output.split(separator: " "))
    XCTAssertTrue(names.contains("2"), "\(names)")
    XCTAssertEqual(names.filter { Int($0) != nil && $0 != "2" && $0 != "1" }, [])
    XCTAssertFalse(names.contains("kallsyms"), "\(names)")
    XCTAssertEqual(try attempt("show", "/proc/1/environ", box: box).output, "")
  }

  func testWhatTheProgramLeavesBehindDiesWithIt() throws {
    for stays in ["0", "1"] {
      let box = try box(of: [.pidNamespace])
      var pipe = try PipeEnds.make()
      var child = try ChildProcess(
        ProcessSpecification(
          executable: try TestProgram.attempt(), arguments: ["leave-child", stays],
          descriptors: [3: pipe.writing], box: box))
      _ = pipe.takeWriting()
      let reading = pipe.takeReading()
      try awaitByte(reading)
      if stays == "1" { child.kill() }
      XCTAssertNotNil(try child.waitUntilExit(deadline: .now + .seconds(60)))
      try awaitEnd(reading)
    }
  }

  func testClocksAndUsageAreThoseOfTheProgram() throws {
    let outcome = try attempt("spin", "0.05", box: try box(of: [.pidNamespace]))
    XCTAssertGreaterThanOrEqual(outcome.ending.cpuTime, .milliseconds(50))
  }

  // MARK: - Files

  func testWhatIsNotNamedDoesNotExist() throws {
    let folder = try TemporaryFolder.make("tree")
    try "content".write(toFile: "\(folder)/file", atomically: true, encoding: .utf8)
    let other = try TemporaryFolder.make("tree")
    let box = try box(of: [.mountNamespace], readable: [folder])
    XCTAssertEqual(try attempt("read", "\(folder)/file", box: box).cause, .exited(code: 0))
    for path in [other, "/etc/passwd", "/proc/1", "/sys", "/home", "/dev", "/old"] {
      XCTAssertEqual(try attempt("exists", path, box: box).cause, .exited(code: ENOENT), path)
    }
  }

  func testWhatIsNamedIsThereUnderItsOwnNameAlsoThroughLinks() throws {
    let folder = try TemporaryFolder.make("tree")
    let target = try TemporaryFolder.make("tree")
    try "content".write(toFile: "\(target)/file", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: target)
    let box = try box(of: [.mountNamespace], readable: ["\(folder)/link", "/dev/null"])
    XCTAssertEqual(try attempt("read", "\(folder)/link/file", box: box).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("write", "/dev/null", box: box).cause, .exited(code: 0))
  }

  func testOnlyWritablePathsCanBeWritten() throws {
    let folder = try TemporaryFolder.make("tree")
    let inner = "\(folder)/inner"
    try FileManager.default.createDirectory(
      atPath: inner, withIntermediateDirectories: false, attributes: nil)
    var box = try box(of: [.mountNamespace], readable: [folder])
    box.writablePaths = [inner]
    XCTAssertEqual(try attempt("write", "\(folder)/new", box: box).cause, .exited(code: EROFS))
    XCTAssertEqual(try attempt("write", "/new", box: box).cause, .exited(code: EROFS))
    XCTAssertEqual(try attempt("write", "\(inner)/new", box: box).cause, .exited(code: 0))
    XCTAssertTrue(FileManager.default.fileExists(atPath: "\(inner)/new"))
  }

  func testTheProgramCannotMountAndItsMountsAreNotOurs() throws {
    let before = try String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    let box = try box(of: [.mountNamespace, .noNewPrivileges])
    XCTAssertEqual(try attempt("mount", box: box).cause, .exited(code: EPERM))
    XCTAssertEqual(try String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8), before)
  }

  func testTheProgramStartsWhereWeAreIfThatExistsAndElseInTheRoot() throws {
    let folder = try TemporaryFolder.make("tree")
    let box = try box(of: [.mountNamespace], readable: [folder])
    let inside = try attempt("folder", box: box) { $0.workingDirectory = folder }
    XCTAssertEqual(inside.output, "\(folder)\n")
    let outside = FileManager.default.currentDirectoryPath
    defer { chdir(outside) }
    XCTAssertEqual(chdir("/sys"), 0)
    XCTAssertEqual(try attempt("folder", box: box).output, "/\n")
    XCTAssertEqual(chdir(folder), 0)
    XCTAssertEqual(try attempt("folder", box: box).output, "\(folder)\n")
  }

  // MARK: - Network and shared memory

  func testTheNetworkHasOnlyALoopbackThatIsDown() throws {
    let outcome = try attempt("interfaces", box: try box(of: [.networkNamespace]))
    XCTAssertEqual(outcome.output, "lo down ")
  }

  func testSharedMemoryOutsideCannotBeFound() throws {
    let key = Int32.random(in: 1...Int32.max)
    let segment = shmget(key, 1, 0o1000 | 0o666)
    guard segment >= 0 else { throw XCTSkip("there is no System V shared memory here") }
    defer { shmctl(segment, IPC_RMID, nil) }
    XCTAssertEqual(try attempt("shared-memory", "\(key)", box: nil).cause, .exited(code: 0))
    let outcome = try attempt("shared-memory", "\(key)", box: try box(of: [.ipcNamespace]))
    XCTAssertEqual(outcome.cause, .exited(code: ENOENT))
  }
}
