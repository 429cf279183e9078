import ExerciseKit
import SuiteKit
import XCTest

final class RandomLayersTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 120) { draw in
      let layer = Layer(draw)
      let outputPadding = draw.int(in: 0...2)
      let numbers = draw.array(count: layer.outputs) { Float($0.int(in: -9...9)) }
      try expectAgreement(
        on: Calls.convTranspose2d(
          layer.x, weight: layer.weight, bias: draw.bool() ? numbers : nil, stride: layer.stride,
          padding: layer.padding, outputPadding: outputPadding, dilation: layer.dilation,
          groups: layer.groups))
    }
  }

  func testBilinearKernelAgreesWithTheReference() throws {
    try property(cases: 12) { draw in
      try expectAgreement(on: Calls.bilinearKernel(factor: draw.size(in: 1...9)))
    }
  }

  /// ⟨conv(z), x⟩ = ⟨z, convTranspose2d(x)⟩ where conv is the convolution with the same options.
  func testIsTheTransposeOfTheConvolution() throws {
    try property(cases: 40) { draw in
      let layer = Layer(draw)
      let result = try convTranspose2d(
        layer.x, weight: layer.weight, stride: layer.stride, padding: layer.padding,
        dilation: layer.dilation, groups: layer.groups)
      guard result.rank == 4 else {
        return try expect(result.rank, equals: 4)
      }
      let z = draw.tensor(shape: result.shape, integers: -4...4)
      let product = zip(z.data, result.data).reduce(0) { $0 + $1.0 * $1.1 }
      try expect(
        product == layer.productOfConvolution(z),
        "The sum of conv(z) · x is that of z · convTranspose2d(x).")
    }
  }
}

/// Images, and kernels of which the padding leaves something.
private struct Layer {
  let x: Tensor
  let weight: Tensor
  let stride: Int
  let padding: Int
  let dilation: Int
  let groups: Int

  var outputs: Int { weight.shape[1] * groups }

  init(_ draw: Draw) {
    (groups, stride, dilation) = (draw.size(in: 1...2), draw.size(in: 1...3), draw.size(in: 1...3))
    let channels = groups * draw.size(in: 1...2)
    let size = (draw.size(in: 1...4), draw.size(in: 1...4))
    let taps = (draw.size(in: 1...4), draw.size(in: 1...4))
    let shortest = min(
      (size.0 - 1) * stride + dilation * (taps.0 - 1),
      (size.1 - 1) * stride + dilation * (taps.1 - 1)
    )
    padding = min(draw.size(in: 0...2), shortest / 2)
    x = draw.tensor(shape: [draw.size(in: 1...2), channels, size.0, size.1], integers: -9...9)
    weight = draw.tensor(
      shape: [channels, draw.size(in: 1...2), taps.0, taps.1], integers: -9...9)
  }

  /// The sum of the products of x and the convolution of an image with the kernels.
  func productOfConvolution(_ z: Tensor) -> Float {
    let channelsPerGroup = x.shape[1] / groups
    var product: Float = 0
    for n in 0..<x.shape[0] {
      for c in 0..<x.shape[1] {
        for i in 0..<x.shape[2] {
          for j in 0..<x.shape[3] {
            for o in 0..<weight.shape[1] {
              for a in 0..<weight.shape[2] {
                for b in 0..<weight.shape[3] {
                  let row = i * stride + a * dilation - padding
                  let column = j * stride + b * dilation - padding
                  let output = c / channelsPerGroup * weight.shape[1] + o
                  guard output < z.shape[1], (0..<z.shape[2]).contains(row),
                    (0..<z.shape[3]).contains(column), n < z.shape[0]
                  else { continue }
                  product += z[n, output, row, column] * weight[c, o, a, b] * x[n, c, i, j]
                }
              }
            }
          }
        }
      }
    }
    return product
  }
}
