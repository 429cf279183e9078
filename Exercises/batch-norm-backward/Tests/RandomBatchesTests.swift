import ExerciseKit
import SuiteKit
import XCTest

final class RandomBatchesTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let (x, gradient) = batch(draw)
      try expectAgreement(
        on: Calls.batchNormBackward(
          x: x, gamma: gammas(draw, x), eps: draw.element(of: [1e-5, 1, 0.25]),
          gradOutput: gradient))
    }
  }

  func testAgreesWithCentralDifferences() throws {
    try property(cases: 50) { draw in
      let (x, gradient) = batch(draw)
      let gamma = gammas(draw, x)
      let eps = draw.element(of: [0.5, 1, 4] as [Float])
      let step = 1e-4
      let slopes = x.data.indices.map { index in
        let (less, more) = (
          loss(x, moving: index, by: -step, gamma, eps, gradient),
          loss(x, moving: index, by: step, gamma, eps, gradient)
        )
        return Float((more - less) / (2 * step))
      }
      let gradients = try batchNormBackward(x: x, gamma: gamma, eps: eps, gradOutput: gradient)
      try expect(gradients.gradInput, equals: Tensor(shape: x.shape, data: slopes))
    }
  }
}

/// Draws a batch of whole numbers with two or four axes and two values for each channel, and a gradient.
private func batch(_ draw: Draw) -> (x: Tensor, gradient: Tensor) {
  let (images, channels) = (draw.size(in: 1...4), draw.size(in: 1...2))
  let plane = draw.bool() ? [draw.size(in: 1...2), draw.size(in: 1...2)] : []
  let isSingle = images * plane.reduce(1, *) == 1
  let shape = [isSingle ? 2 : images, channels] + plane
  return (draw.tensor(shape: shape, integers: -5...5), draw.tensor(shape: shape, integers: -5...5))
}

/// Draws a gamma for each channel.
private func gammas(_ draw: Draw, _ x: Tensor) -> [Float] {
  draw.array(count: x.shape[1]) { Float($0.int(in: -2...3)) }
}

/// The sum of the products of the normalised batch and a gradient, after one of its values has been moved.
private func loss(
  _ x: Tensor, moving index: Int, by step: Double, _ gamma: [Float], _ eps: Float,
  _ gradient: Tensor
) -> Double {
  var values = x.data.map { Double($0) }
  values[index] += step
  let plane = x.shape[2...].reduce(1, *)
  return gamma.indices.reduce(0) { sum, channel in
    let indices = values.indices.filter { $0 / plane % gamma.count == channel }
    let mean = indices.reduce(0) { $0 + values[$1] } / Double(indices.count)
    let variance =
      indices.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) } / Double(indices.count)
    let scale = Double(gamma[channel]) / (variance + Double(eps)).squareRoot()
    return sum + indices.reduce(0) { $0 + (values[$1] - mean) * scale * Double(gradient.data[$1]) }
  }
}
