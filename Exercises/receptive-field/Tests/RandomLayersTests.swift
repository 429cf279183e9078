import ExerciseKit
import SuiteKit
import XCTest

final class RandomLayersTests: SuiteTestCase {
  func testFieldIsWhatTheTapsLeadBackTo() throws {
    try property(cases: 80) { draw in
      let layers = layers(draw)
      let (index, length) = (draw.int(in: 0...5), draw.int(in: 1...20))
      var positions: Set = [index]
      for layer in layers.reversed() {
        positions = Set(
          positions.flatMap { position in
            (0..<layer.kernel).map {
              position * layer.stride - layer.padding + $0 * layer.dilation
            }
          })
      }
      let raw = (positions.min() ?? index)..<((positions.max() ?? index) + 1)
      try expect(
        field(of: index, layers: layers, inputLength: length),
        equals: (raw: raw, clipped: raw.clamped(to: 0..<length)))
    }
  }

  func testReceptiveFieldAgreesWithTheReference() throws {
    try property(cases: 80) { draw in
      try expectAgreement(on: Calls.receptiveField(layers(draw)))
    }
  }

  func testBranchesAgreeWithTheReference() throws {
    try property(cases: 80) { draw in
      try expectAgreement(on: Calls.mergeBranches(draw.array(count: 0...3) { layers($0, 0...2) }))
    }
  }
}

/// Draws a stack of layers; most have the padding that leaves the centre where it is.
private func layers(_ draw: Draw, _ count: ClosedRange<Int> = 0...4) -> [RFLayer] {
  draw.array(count: count) { draw in
    let (kernel, dilation) = (draw.size(in: 1...4), draw.size(in: 1...3))
    let padding = draw.bool() ? draw.int(in: 0...3) : dilation * (kernel - 1) / 2
    return RFLayer(
      kernel: kernel, stride: draw.element(of: [1, 1, 2, 3]), padding: padding, dilation: dilation)
  }
}
