import XCTest

@testable import Judging

final class NearestNamesTests: XCTestCase {
  func testCountsEditsAndSwapsOfNeighbours() {
    let distances: [(String, String, Int)] = [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("nms", "nms", 0), ("nsm", "nms", 1),
      ("kitten", "sitting", 3), ("list", "lst", 1), ("ca", "abc", 3), ("贪心", "贪", 1),
    ]
    for (first, second, distance) in distances {
      XCTAssertEqual(NearestNames.distance(from: first, to: second), distance, first + second)
      XCTAssertEqual(NearestNames.distance(from: second, to: first), distance, second + first)
    }
  }

  func testSuggestsTheNearestFirst() {
    XCTAssertEqual(
      NearestNames.names(near: "soft-nsm", in: ["soft-nms", "nms", "soft-argmax"]), ["soft-nms"])
    XCTAssertEqual(
      NearestNames.names(near: "tests", in: ["rests", "list", "test", "rest"]),
      ["rests", "test", "rest"])
  }

  func testSuggestsNamesThatContainWhatWasGiven() {
    XCTAssertEqual(
      NearestNames.names(near: "conv2d", in: ["my-conv2d", "conv2d-modes", "max-pool2d"]),
      ["conv2d-modes", "my-conv2d"])
  }

  func testIgnoresCase() {
    XCTAssertEqual(NearestNames.best(for: "NMS", in: ["nms", "iou"]), "nms")
  }

  func testSuggestsNothingThatIsFarAway() {
    XCTAssertNil(NearestNames.best(for: "transformer", in: ["nms", "iou"]))
    XCTAssertNil(NearestNames.best(for: "x", in: ["y"]))
    XCTAssertNil(NearestNames.best(for: "", in: ["a"]))
  }

  func testGivesNoMoreThanAsked() {
    XCTAssertEqual(
      NearestNames.names(near: "aa", in: ["ab", "ac", "ad", "ae"]), ["ab", "ac", "ad"])
    XCTAssertEqual(NearestNames.names(near: "aa", in: ["ab", "ac"], limit: 1), ["ab"])
  }
}
