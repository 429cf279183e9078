import ExerciseKit
import SuiteKit
import XCTest

final class BatchNormBackwardExamples: SuiteTestCase {
  func testFourValues() throws {
    let x = Tensor([[0], [0], [4], [4]])
    let dy = Tensor([[9], [0], [0], [0]])
    try expect(
      batchNormBackward(x: x, gamma: [3], eps: 5, gradOutput: dy),
      equals: (
        gradInput: Tensor([[5.75], [-3.25], [-1.25], [-1.25]]), gradGamma: [-6], gradBeta: [9]
      ))
  }

  func testTwoChannelsOfAnImage() throws {
    let image = Tensor(shape: [1, 2, 1, 2], data: [0, 4, 7, 7])
    let upstream = Tensor(shape: [1, 2, 1, 2], data: [3, 0, 1, 5])
    try expect(
      batchNormBackward(x: image, gamma: [3, 2], eps: 5, gradOutput: upstream),
      equals: (
        gradInput: Tensor(shape: [1, 2, 1, 2], data: [0.833333, -0.833333, -1.788854, 1.788854]),
        gradGamma: [-2, 0], gradBeta: [3, 6]
      ))
  }
}
