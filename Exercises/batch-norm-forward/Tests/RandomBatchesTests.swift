import ExerciseKit
import SuiteKit
import XCTest

final class RandomBatchesTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let x = batch(draw)
      let state = layer(draw, channels: x.shape[1])
      try expectAgreement(on: Calls.batchNorm(x, state: state, training: draw.bool()))
    }
  }

  func testInputMayBeScaledAndShifted() throws {
    try property(cases: 50) { draw in
      let x = batch(draw)
      guard x.count > x.shape[1] else { return }
      var state = layer(draw, channels: x.shape[1])
      var other = state
      state.eps = 1e-5
      other.eps = state.eps * 16
      let moved = Tensor(shape: x.shape, data: x.data.map { 4 * $0 - 3 })
      try expect(
        batchNorm(moved, state: &other, training: true),
        equals: batchNorm(x, state: &state, training: true))
    }
  }
}

/// Draws a batch of whole numbers with two or four axes.
private func batch(_ draw: Draw) -> Tensor {
  let (images, channels) = (draw.size(in: 1...4), draw.size(in: 1...2))
  let plane = draw.bool() ? [draw.size(in: 1...2), draw.size(in: 1...2)] : []
  return draw.tensor(shape: [images, channels] + plane, integers: -9...9)
}

/// Draws a layer.
private func layer(_ draw: Draw, channels: Int) -> BatchNormState {
  func numbers(_ range: ClosedRange<Int>) -> [Float] {
    draw.array(count: channels) { Float($0.int(in: range)) }
  }
  return BatchNormState(
    gamma: numbers(-2...3), beta: numbers(-4...4), runningMean: numbers(-4...4),
    runningVar: numbers(0...9), momentum: draw.element(of: [0.1, 0.5, 0, 1]),
    eps: draw.element(of: [1e-5, 1, 0.25]))
}
