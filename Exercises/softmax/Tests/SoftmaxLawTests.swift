import ExerciseKit
import SuiteKit
import XCTest

final class SoftmaxLawTests: SuiteTestCase {
  func testProbabilitiesAddUpToOne() throws {
    try property(cases: 50) { draw in
      let p = try softmax(row(draw), axis: 0)
      try expect(abs(p.data.reduce(0, +) - 1) <= 1e-5, "The probabilities of a slice add up to 1.")
    }
  }

  func testAddingANumberToAllLogitsChangesNothing() throws {
    try property(cases: 50) { draw in
      let x = row(draw)
      let offset = Float(draw.element(of: [1, -200, 4096]))
      let shifted = Tensor(x.data.map { $0 + offset })
      try expect(softmax(shifted, axis: 0), equals: softmax(x, axis: 0))
      try expect(logSoftmax(shifted, axis: 0), equals: logSoftmax(x, axis: 0))
    }
  }

  func testGradientOfASliceAddsUpToZero() throws {
    try property(cases: 50) { draw in
      let x = row(draw)
      let gradient = try softmaxBackward(
        probabilities: Reference.softmax(x, axis: 0),
        gradOutput: draw.tensor(shape: x.shape, integers: -4...4), axis: 0)
      try expect(
        abs(gradient.data.reduce(0, +)) <= 1e-5, "The gradient of a slice adds up to 0.")
    }
  }
}

/// Draws small or large logits in steps that are exact in binary, so that a shift does not round them.
private func row(_ draw: Draw) -> Tensor {
  let step = draw.element(of: [0.25, 8] as [Float])
  return Tensor(draw.array(count: 1...8) { Float($0.int(in: -20...20)) * step })
}
