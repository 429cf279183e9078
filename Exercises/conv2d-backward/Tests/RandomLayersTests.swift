import ExerciseKit
import SuiteKit
import XCTest

final class RandomLayersTests: SuiteTestCase {
  /// The loss Σ gradOutput · y is linear in each pixel and in each weight, so a derivative is how much
  /// it changes when one of them becomes larger by 1.
  func testGradientsAreTheChangesOfTheLoss() throws {
    try property(cases: 40) { draw in
      let layer = Layer(draw, images: 1...1)
      let gradients = try conv2dBackward(
        x: layer.x, weight: layer.weight, gradOutput: layer.gradOutput, options: layer.options)
      let loss = layer.loss(layer.x, layer.weight)

      var gradInput = layer.x
      for pixel in layer.x.data.indices {
        var x = layer.x
        x.data[pixel] += 1
        gradInput.data[pixel] = layer.loss(x, layer.weight) - loss
      }
      try expect(gradients.gradInput, equals: gradInput)

      var gradWeight = layer.weight
      for tap in layer.weight.data.indices {
        var weight = layer.weight
        weight.data[tap] += 1
        gradWeight.data[tap] = layer.loss(layer.x, weight) - loss
      }
      try expect(gradients.gradWeight, equals: gradWeight)
    }
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 100) { draw in
      let layer = Layer(draw, images: 1...2)
      try expectAgreement(
        on: Calls.conv2dBackward(
          x: layer.x, weight: layer.weight, gradOutput: layer.gradOutput, options: layer.options))
    }
  }
}

/// Images, a kernel that fits onto them, and a gradient of what comes out.
private struct Layer {
  let x: Tensor
  let weight: Tensor
  let gradOutput: Tensor
  let options: Conv2dOptions
  private let first: (Int, Int)

  init(_ draw: Draw, images: ClosedRange<Int>) {
    func pair(_ range: ClosedRange<Int>) -> (Int, Int) {
      (draw.size(in: range), draw.size(in: range))
    }
    let groups = draw.size(in: 1...2)
    let (channelsPerGroup, filters) = (draw.size(in: 1...2), groups * draw.size(in: 1...2))
    let (taps, dilation) = (pair(1...3), pair(1...2))
    let reach = (dilation.0 * (taps.0 - 1), dilation.1 * (taps.1 - 1))
    let isSame = draw.bool()
    let stride = isSame ? (1, 1) : pair(1...3)
    let before = isSame ? (reach.0 / 2, reach.1 / 2) : pair(0...2)
    let after = isSame ? (reach.0 - before.0, reach.1 - before.1) : pair(0...2)
    // The smallest sides on which the kernel fits, and how far it moves from there.
    let smallest = (
      max(1, reach.0 + 1 - before.0 - after.0), max(1, reach.1 + 1 - before.1 - after.1)
    )
    let more = pair(0...3)
    let size = (smallest.0 + more.0, smallest.1 + more.1)
    let places = (
      (size.0 + before.0 + after.0 - reach.0 - 1) / stride.0 + 1,
      (size.1 + before.1 + after.1 - reach.1 - 1) / stride.1 + 1
    )
    let batch = draw.size(in: images)
    first = before
    options = Conv2dOptions(
      stride: stride,
      padding: isSame
        ? .same
        : .explicit(top: before.0, bottom: after.0, left: before.1, right: after.1),
      dilation: dilation, groups: groups)
    x = draw.tensor(shape: [batch, groups * channelsPerGroup, size.0, size.1], integers: -4...4)
    weight = draw.tensor(shape: [filters, channelsPerGroup, taps.0, taps.1], integers: -4...4)
    gradOutput = draw.tensor(shape: [batch, filters, places.0, places.1], integers: -4...4)
  }

  /// The sum of the layer's output times the gradient, from the definition.
  func loss(_ x: Tensor, _ weight: Tensor) -> Float {
    let (stride, dilation) = (options.stride, options.dilation)
    let filtersPerGroup = weight.shape[0] / options.groups
    var loss: Float = 0
    for n in 0..<x.shape[0] {
      for o in 0..<weight.shape[0] {
        for i in 0..<gradOutput.shape[2] {
          for j in 0..<gradOutput.shape[3] {
            for c in 0..<weight.shape[1] {
              for a in 0..<weight.shape[2] {
                for b in 0..<weight.shape[3] {
                  let row = i * stride.0 + a * dilation.0 - first.0
                  let column = j * stride.1 + b * dilation.1 - first.1
                  guard (0..<x.shape[2]).contains(row), (0..<x.shape[3]).contains(column) else {
                    continue
                  }
                  let channel = o / filtersPerGroup * weight.shape[1] + c
                  let product = x[n, channel, row, column] * weight[o, c, a, b]
                  loss += gradOutput[n, o, i, j] * product
                }
              }
            }
          }
        }
      }
    }
    return loss
  }
}
