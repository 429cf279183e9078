import XCTest

@testable import Judging

final class ValueDifferenceTests: XCTestCase {
  func testMarksTheWordsThatDiffer() {
    let table: [(expected: String, actual: String, left: [String]?, right: [String]?)] = [
      ("[0, 1, 2]", "[0, 7, 2]", ["1"], ["7"]),
      ("[0, 1, 2]", "[0, 2]", ["1,"], []),
      ("[0, 2]", "[0, 1, 2]", [], ["1,"]),
      ("[0.25, 1]", "[0.27, 1]", ["0.25"], ["0.27"]),
      ("[1, 10]", "[1, 1]", ["10"], ["1"]),
      ("[1, 2]", "[1, -2]", ["2"], ["-2"]),
      ("[1, 2, 3, 4]", "[1, 5, 3, 6]", ["2", "4"], ["5", "6"]),
      ("[1, 2, 3]", "[2, 3, 3]", ["1", "2"], ["2", "3"]),
      ("nms(a)", "nms(b)", ["a"], ["b"]),
      ("nms(_ a: Int)", "nms(a: Int)", ["_"], []),
      ("[0]", "[1]", nil, nil),
      ("1", "2", nil, nil),
      ("same", "same", nil, nil),
      ("", "", nil, nil),
      ("[]", "[0]", nil, nil),
      ("[猫, 狗]", "[猫, 鸟]", ["狗"], ["鸟"]),
    ]
    for (expected, actual, left, right) in table {
      let difference = ValueDifference(expected: expected, actual: actual)
      XCTAssertEqual(difference.map { parts(of: expected, $0.expected) }, left, expected)
      XCTAssertEqual(difference.map { parts(of: actual, $0.actual) }, right, actual)
    }
  }

  func testComparesLongValuesAtTheirEnds() {
    let same = (0..<500).map(String.init)
    let expected = (same + ["a", "b"] + same).joined(separator: " ")
    let actual = (same + ["c"] + same).joined(separator: " ")
    let difference = ValueDifference(expected: expected, actual: actual)
    XCTAssertEqual(difference.map { parts(of: expected, $0.expected) }, ["a b"])
    XCTAssertEqual(difference.map { parts(of: actual, $0.actual) }, ["c"])
  }

  private func parts(of text: String, _ ranges: [Range<Int>]) -> [String] {
    ranges.map { String(Array(text)[$0]) }
  }
}
