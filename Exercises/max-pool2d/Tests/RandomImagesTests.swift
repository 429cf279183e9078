import ExerciseKit
import SuiteKit
import XCTest

final class RandomImagesTests: SuiteTestCase {
  func testPoolingAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let layer = Layer(draw)
      try expectAgreement(
        on: Calls.maxPool2d(
          layer.images(draw), kernel: layer.kernel, stride: layer.stride, padding: layer.padding,
          dilation: layer.dilation, ceilMode: layer.ceilMode))
    }
  }

  func testUnpoolingAgreesWithTheReference() throws {
    try property(cases: 60) { draw in
      let x = draw.tensor(shape: Layer.shape(draw), integers: -3...3)
      let (output, indices) = try Reference.maxPool2d(x, kernel: 2, stride: 1, padding: 1)
      try expectAgreement(
        on: Calls.maxUnpool2d(output, indices: indices, outputSize: (x.shape[2], x.shape[3])))
    }
  }

  /// What unpooling puts back are pixels of the image, at their own places.
  func testUnpoolingKeepsTheLargestPixelsInPlace() throws {
    try property(cases: 60) { draw in
      let x = draw.tensor(shape: Layer.shape(draw), integers: 1...9)
      let (output, indices) = try maxPool2d(x, kernel: 2, stride: 1, padding: 1)
      let (expected, places) = try Reference.maxPool2d(x, kernel: 2, stride: 1, padding: 1)
      try expect(output, equals: expected)
      try expect(indices, equals: places)
      let unpooled = try maxUnpool2d(output, indices: indices, outputSize: (x.shape[2], x.shape[3]))
      try expect(
        unpooled.shape == x.shape && zip(unpooled.data, x.data).allSatisfy { $0 == 0 || $0 == $1 },
        "Every pixel of the unpooled image is that of the image, or 0.")
    }
  }
}

/// The options of a pooling layer, most of which fit onto images of up to six pixels.
private struct Layer {
  let kernel: Int
  let stride: Int
  let padding: Int
  let dilation: Int
  let ceilMode: Bool
  private let size: (Int, Int)

  init(_ draw: Draw) {
    kernel = draw.size(in: 1...4)
    stride = draw.size(in: 1...4)
    padding = draw.size(in: 0...(kernel / 2))
    dilation = draw.element(of: [1, 1, 2])
    ceilMode = draw.bool()
    // A window of an image that is not smaller than the dilation has a pixel.
    size = (draw.size(in: dilation...6), draw.size(in: dilation...6))
  }

  /// Draws images with many ties, infinities, and at times one NaN.
  func images(_ draw: Draw) -> Tensor {
    let shape = [draw.size(in: 0...2), draw.size(in: 1...2), size.0, size.1]
    var data = draw.array(count: shape.reduce(1, *)) {
      $0.element(of: [0, 1, -1, 2, -2, .infinity, -.infinity] as [Float])
    }
    if !data.isEmpty && draw.int(in: 0...3) == 3 { data[draw.int(in: 0...(data.count - 1))] = .nan }
    return Tensor(shape: shape, data: data)
  }

  /// Draws the shape of a few small images.
  static func shape(_ draw: Draw) -> [Int] {
    [draw.size(in: 1...2), draw.size(in: 1...2), draw.size(in: 1...4), draw.size(in: 1...4)]
  }
}
