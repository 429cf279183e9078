import ExerciseKit
import SuiteKit
import XCTest

final class AttentionExamples: SuiteTestCase {
  let q = Tensor(shape: [1, 2, 4], data: [2, 0, 0, 0, 0, 2, 0, 0])
  let k = Tensor(shape: [1, 3, 4], data: [1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0])
  let v = Tensor(shape: [1, 3, 2], data: [10, 0, 0, 10, 10, 10])

  func testTwoQueriesAndThreeKeys() throws {
    try expect(
      attention(q, k, v),
      equals: (
        output: Tensor(shape: [1, 2, 2], data: [8.446376, 5.776812, 5.776812, 8.446376]),
        weights: Tensor(
          shape: [1, 2, 3], data: [0.422319, 0.155362, 0.422319, 0.155362, 0.422319, 0.422319])
      ))
  }

  func testCausal() throws {
    try expect(
      attention(q, k, v, causal: true),
      equals: (
        output: Tensor(shape: [1, 2, 2], data: [10, 0, 2.689414, 7.310586]),
        weights: Tensor(shape: [1, 2, 3], data: [1, 0, 0, 0.268941, 0.731059, 0])
      ))
  }

  func testMask() throws {
    let mask = [false, false, false, true, false, true]
    try expect(
      attention(q, k, v, mask: mask),
      equals: (
        output: Tensor(shape: [1, 2, 2], data: [0, 0, 10, 7.310586]),
        weights: Tensor(shape: [1, 2, 3], data: [0, 0, 0, 0.268941, 0, 0.731059])
      ))
  }
}
