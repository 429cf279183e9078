import ExerciseKit
import SuiteKit
import XCTest

final class RandomLogitsTests: SuiteTestCase {
  func testSoftmaxAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (x, axis) = logits(draw)
      let temperature = draw.element(of: [1, 2, 0.5, 50] as [Float])
      try expectAgreement(on: Calls.softmax(x, axis: axis, temperature: temperature))
    }
  }

  func testLogSoftmaxAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (x, axis) = logits(draw)
      try expectAgreement(on: Calls.logSoftmax(x, axis: axis))
    }
  }

  func testBackwardAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (x, axis) = logits(draw, special: [])
      let p = try Reference.softmax(x, axis: axis)
      let gradient = draw.tensor(shape: x.shape, integers: -4...4)
      try expectAgreement(
        on: Calls.softmaxBackward(probabilities: p, gradOutput: gradient, axis: axis))
    }
  }
}

/// Draws a tensor of one to three axes, and one of these.
private func logits(
  _ draw: Draw, special: [Float] = [-.infinity, 1000, -1000]
) -> (x: Tensor, axis: Int) {
  let shape = draw.array(count: 1...3) { $0.size(in: 0...4) }
  let axis = draw.int(in: -shape.count...(shape.count - 1))
  let data = draw.array(count: shape.reduce(1, *)) { draw in
    draw.float(in: -5...5, orOneOf: special)
  }
  return (Tensor(shape: shape, data: data), axis)
}
