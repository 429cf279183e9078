import ExerciseKit
import SuiteKit
import XCTest

final class RandomPatchesTests: SuiteTestCase {
  func testUnfoldAgreesWithTheReference() throws {
    try property(cases: 100) { draw in
      let layer = Layer(draw)
      let x = draw.tensor(shape: layer.images, integers: 1...9)
      try expectAgreement(
        on: Calls.unfold(
          x, kernel: layer.kernel, stride: layer.stride, padding: layer.padding,
          dilation: layer.dilation))
    }
  }

  func testFoldAgreesWithTheReference() throws {
    try property(cases: 100) { draw in
      let layer = Layer(draw)
      let columns = draw.tensor(shape: try layer.columns(), integers: 1...9)
      try expectAgreement(
        on: Calls.fold(
          columns, outputSize: layer.size, kernel: layer.kernel, stride: layer.stride,
          padding: layer.padding, dilation: layer.dilation))
    }
  }

  /// Fold is the transpose of unfold, and so its backward pass.
  func testFoldIsTheTransposeOfUnfold() throws {
    try property(cases: 50) { draw in
      let layer = Layer(draw)
      let x = draw.tensor(shape: layer.images, integers: -4...4)
      let y = draw.tensor(shape: try layer.columns(), integers: -4...4)
      let unfolded = try unfold(
        x, kernel: layer.kernel, stride: layer.stride, padding: layer.padding,
        dilation: layer.dilation)
      let folded = try fold(
        y, outputSize: layer.size, kernel: layer.kernel, stride: layer.stride,
        padding: layer.padding, dilation: layer.dilation)
      try expect(
        unfolded.shape == y.shape && folded.shape == x.shape && dot(unfolded, y) == dot(x, folded),
        "The sum of unfold(x) · y is that of x · fold(y).")
    }
  }
}

/// Images and a kernel that fits onto them.
private struct Layer {
  let images: [Int]
  let size: (Int, Int)
  let kernel: (Int, Int)
  let stride: (Int, Int)
  let padding: (Int, Int)
  let dilation: (Int, Int)

  init(_ draw: Draw) {
    func pair(_ range: ClosedRange<Int>) -> (Int, Int) {
      (draw.size(in: range), draw.size(in: range))
    }
    let (kernel, stride, padding, dilation) = (pair(1...3), pair(1...3), pair(0...2), pair(1...2))
    let more = pair(0...3)
    size = (
      max(1, dilation.0 * (kernel.0 - 1) + 1 - 2 * padding.0) + more.0,
      max(1, dilation.1 * (kernel.1 - 1) + 1 - 2 * padding.1) + more.1
    )
    images = [draw.size(in: 1...2), draw.size(in: 1...2), size.0, size.1]
    (self.kernel, self.stride, self.padding, self.dilation) = (kernel, stride, padding, dilation)
  }

  /// The shape of the columns.
  func columns() throws -> [Int] {
    try Reference.unfold(
      Tensor(zeros: images), kernel: kernel, stride: stride, padding: padding, dilation: dilation
    ).shape
  }
}

/// The sum of the products of the elements of two tensors.
private func dot(_ a: Tensor, _ b: Tensor) -> Float {
  zip(a.data, b.data).reduce(0) { $0 + $1.0 * $1.1 }
}
