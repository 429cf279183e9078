import ExerciseKit
import SuiteKit
import XCTest

final class ImageNotesTests: SuiteTestCase {
  func testBrightens() throws {
    try expect(
      brightened(Tensor([[1, 2], [3, 4]]), by: 0.5), equals: Tensor([[1.5, 2.5], [3.5, 4.5]]))
  }

  func testRelabels() throws {
    try expect(relabelled(LabelMap([[0, 1], [2, 3]])), equals: LabelMap([[1, 2], [3, 4]]))
  }

  func testCounts() throws {
    try expect(counted(["a", "b", "a"]), equals: ["a": 2, "b": 1])
  }

  func testDropsEmptyBoxes() throws {
    try expect(withArea([Box(0, 0, 1, 1), Box(2, 2, 2, 3)]), equals: [Box(0, 0, 1, 1)])
  }
}
