import ExerciseKit
import SuiteKit
import XCTest

final class RandomImagesTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let leading = draw.array(count: 0...2) { $0.size(in: 1...2) }
      let shape = leading + [draw.size(in: 1...5), draw.size(in: 1...5)]
      let mode = draw.element(of: [Interpolation.nearest, .bilinear, .bicubic])
      try expectAgreement(
        on: Calls.resize(
          draw.tensor(shape: shape, integers: -9...9),
          to: (draw.size(in: 1...9), draw.size(in: 1...9)), mode: mode, alignCorners: draw.bool()))
    }
  }

  func testConstantImageStaysConstant() throws {
    try property(cases: 50) { draw in
      let (value, mode) = (
        Float(draw.int(in: -9...9)), draw.element(of: [Interpolation.bilinear, .bicubic])
      )
      let x = Tensor(repeating: value, shape: [draw.size(in: 1...5), draw.size(in: 1...5)])
      let size = (draw.size(in: 1...9), draw.size(in: 1...9))
      try expect(
        resize(x, to: size, mode: mode, alignCorners: draw.bool()),
        equals: Tensor(repeating: value, shape: [size.0, size.1]))
    }
  }
}
