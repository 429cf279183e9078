import Foundation
import Isolation
import XCTest

final class LaunchTests: ProgramTestCase {
  private let boxes: [BoxSpecification?] = [nil, testBox()]

  // MARK: - What the program gets

  func testTheProgramSeesExactlyTheGivenDescriptors() throws {
    let leak = try Descriptor(opening: "/dev/null", flags: O_RDONLY)
    XCTAssertEqual(fcntl(leak.rawValue, F_SETFD, 0), 0)
    let above = max(leak.rawValue, 5) + 1
    for box in boxes {
      let outcome = try attempt("descriptors", box: box) {
        // One that is above the leak, and one that may be below it.
        $0.descriptors[above] = $0.descriptors[1]
        $0.descriptors[5] = $0.descriptors[1]
      }
      XCTAssertEqual(outcome.output, "0 1 2 5 \(above) ")
    }
  }

  func testDescriptorsMaySwapTheirNumbers() throws {
    // 1 and 2 from each other's numbers: neither may overwrite the other before it was copied.
    let first = try MemoryFile(name: "first")
    let second = try MemoryFile(name: "second")
    let outcome = try attempt("arguments", box: nil) {
      $0.descriptors = [second.descriptor: first.descriptor, first.descriptor: second.descriptor]
      $0.descriptors[1] = second.descriptor
    }
    XCTAssertEqual(outcome.cause, .exited(code: 0))
    XCTAssertEqual(try first.size(), 0)
    XCTAssertGreaterThan(try second.size(), 0)
  }

  func testAClosedDescriptorInThePlanIsAnError() throws {
    XCTAssertThrowsError(
      try attempt("nothing", box: nil) { $0.descriptors[7] = 1_000 }
    ) {
      XCTAssertEqual(($0 as? SystemError)?.code, EBADF)
      XCTAssertTrue("\($0)".contains("1000"), "\($0)")
    }
  }

  func testTheEnvironmentIsOnlyWhatWasGiven() throws {
    setenv("JUDGE_SECRET", "x", 1)
    for box in boxes {
      XCTAssertEqual(try attempt("environment", box: box).output, "")
      let outcome = try attempt("environment", box: box) {
        $0.environment = ["B": "2", "A": "1 ="]
      }
      XCTAssertEqual(outcome.output, "A=1 =\nB=2\n")
    }
  }

  func testArgumentsArriveAsGiven() throws {
    let outcome = try attempt("arguments", "", "zwei Wörter", "-x", box: testBox())
    XCTAssertEqual(
      outcome.output, "\(try TestProgram.attempt())\narguments\n\nzwei Wörter\n-x\n")
  }

  func testTheProgramStartsInItsWorkingDirectory() throws {
    let outcome = try attempt("folder", box: testBox()) { $0.workingDirectory = "/usr" }
    XCTAssertEqual(outcome.output, "/usr\n")
  }

  func testTheProgramHasItsOwnSession() throws {
    XCTAssertEqual(try attempt("session", box: nil).output, "1")
  }

  func testSignalsAreAsInAFreshProcess() throws {
    signal(SIGUSR1, SIG_IGN)
    defer { signal(SIGUSR1, SIG_DFL) }
    _ = try PipeEnds.make()  // SIGPIPE is ignored from here on
    XCTAssertEqual(try attempt("signals", box: nil).output, "")
    XCTAssertEqual(try attempt("signals", box: testBox()).output, "ignored \(SIGXFSZ)\n")
  }

  // MARK: - What can go wrong

  func testAMissingProgramIsAnErrorThatNamesIt() throws {
    XCTAssertThrowsError(try runProgram("/no/such/program", [], box: nil)) {
      XCTAssertEqual(
        "\($0)", "execve '/no/such/program': No such file or directory (2)")
    }
    XCTAssertThrowsError(try runProgram("/no/such/program", [], box: testBox())) {
      XCTAssertEqual(($0 as? SystemError)?.code, ENOENT)
      XCTAssertTrue("\($0)".contains("'/no/such/program'"), "\($0)")
    }
  }

  func testAFileThatIsNoProgramIsAnErrorThatNamesIt() throws {
    let folder = try TemporaryFolder.make("launch")
    let file = "\(folder)/text"
    try "text".write(toFile: file, atomically: true, encoding: .utf8)
    XCTAssertThrowsError(try runProgram(file, [], box: nil)) {
      XCTAssertEqual("\($0)", "execve '\(file)': Permission denied (13)")
    }
    chmod(file, 0o755)
    XCTAssertThrowsError(try runProgram(file, [], box: testBox())) {
      XCTAssertEqual("\($0)", "execve '\(file)': Exec format error (8)")
    }
  }

  func testAMissingWorkingDirectoryIsAnErrorThatNamesIt() throws {
    XCTAssertThrowsError(
      try attempt("nothing", box: testBox()) { $0.workingDirectory = "/no/such/folder" }
    ) {
      XCTAssertEqual("\($0)", "chdir '/no/such/folder': No such file or directory (2)")
    }
  }

  func testARelativeProgramIsRefused() throws {
    XCTAssertThrowsError(try runProgram("true", [], box: nil)) {
      XCTAssertEqual(($0 as? SystemError)?.code, EINVAL)
    }
  }

  func testANulCharacterInAnArgumentIsRefused() throws {
    XCTAssertThrowsError(try attempt("arguments", "a\0b", box: nil)) {
      XCTAssertEqual(($0 as? SystemError)?.code, EINVAL)
    }
  }

  func testALimitAboveOurOwnIsAnErrorThatNamesIt() throws {
    guard geteuid() != 0 else {
      throw XCTSkip("root may raise its limits")
    }
    var limits = BoxLimits()
    limits.openFiles = Int(Int32.max)
    XCTAssertThrowsError(try attempt("nothing", box: testBox(limits: limits))) {
      XCTAssertTrue("\($0)".contains("RLIMIT_NOFILE"), "\($0)")
    }
  }
}
