import XCTest

@testable import Judging

final class GradingShardTests: XCTestCase {
  func testEverySubmissionIsInExactlyOnePart() throws {
    let shards = try (1...4).map { try XCTUnwrap(GradingShard("\($0)/4")) }
    var counts = [0, 0, 0, 0]
    for number in 0..<1000 {
      let places = shards.indices.filter {
        shards[$0].contains(student: "student \(number)", exercise: "nms")
      }
      XCTAssertEqual(places.count, 1)
      counts[places[0]] += 1
    }
    for count in counts { XCTAssertTrue((180...320).contains(count), "\(counts)") }
  }

  /// Results of other machines are told apart by it, so it must not change from one version to the next.
  func testThePlaceOfASubmissionIsFixed() throws {
    let third = try XCTUnwrap(GradingShard("3/4"))
    let students = (0..<12).map { "student \($0)" }
    XCTAssertEqual(
      students.filter { third.contains(student: $0, exercise: "nms") },
      ["student 2", "student 6"])
  }

  func testWhatIsNoShardIsRefused() {
    for text in ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1/ 4"] {
      XCTAssertNil(GradingShard(text), text)
    }
    XCTAssertEqual(GradingShard("1/1"), .whole)
  }
}
