import XCTest

@testable import Judging

final class SubmissionLayoutTests: XCTestCase {
  private func student(_ name: String, in pattern: String) throws -> String? {
    try XCTUnwrap(SubmissionLayout(pattern), pattern).student(in: name, of: "nms")
  }

  func testAStudentIsWhatStandsWhereTheNameBelongs() throws {
    XCTAssertEqual(try student("alice", in: "{student}/{exercise}.swift"), "alice")
    XCTAssertEqual(try student("hw-alice-nms", in: "hw-{student}-{exercise}/a.swift"), "alice")
    XCTAssertNil(try student("hw-alice-miou", in: "hw-{student}-{exercise}/a.swift"))
    XCTAssertNil(try student("hw--nms", in: "hw-{student}-{exercise}/a.swift"))
  }

  func testWhatAPlatformAddsToANameIsLeftOut() throws {
    let pattern = "{student}_*_assignsubmission_file_/{exercise}.swift"
    XCTAssertEqual(try student("Alice B_123_assignsubmission_file_", in: pattern), "Alice B")
    XCTAssertEqual(try student("a_b_1_assignsubmission_file_", in: pattern), "a")
    XCTAssertNil(try student("Alice", in: pattern))
  }

  func testNamesMayHaveAnythingInThem() throws {
    let name = "\u{1B}[31m\n`$(x)`*{exercise}"
    XCTAssertEqual(try student(name, in: "{student}/{exercise}.swift"), name)
  }

  func testANameIsReadInNoMoreThanAMoment() throws {
    let name = String(repeating: "a_", count: 127)
    XCTAssertNil(try student(name, in: "{student}_*_*_b/{exercise}.swift"))
  }

  func testTheExerciseStandsWhereItBelongs() throws {
    let layout = try XCTUnwrap(SubmissionLayout("hw1/{exercise}/{student}.swift"))
    XCTAssertEqual(layout.studentIndex, 2)
    XCTAssertEqual(layout.names(0..<2, of: "nms"), ["hw1", "nms"])
  }

  func testWhatIsNoPatternIsRefused() {
    for pattern in [
      "", "/{exercise}.swift", "{student}/a.swift", "{student}/../{exercise}.swift",
      "{student}/{student}/{exercise}.swift", "{student}/*/{exercise}.swift", "*/{exercise}.swift",
      "{student}//{exercise}.swift", "{pupil}/{exercise}.swift", "./{exercise}.swift",
    ] {
      XCTAssertNil(SubmissionLayout(pattern), pattern)
    }
  }
}
