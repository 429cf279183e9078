import ExerciseKit
import SuiteKit
import XCTest

final class ReceptiveFieldTests: SuiteTestCase {
  // MARK: - Size and jump

  func testWithoutLayersAUnitSeesItsOwnPosition() throws {
    try expect(receptiveField([]), equals: (size: 1, jump: 1, start: 0))
    try expect(field(of: 3, layers: [], inputLength: 5), equals: (raw: 3..<4, clipped: 3..<4))
  }

  func testPointwiseLayersSeeNoMore() throws {
    try expect(
      receptiveField([RFLayer(kernel: 1), RFLayer(kernel: 1, stride: 3)]),
      equals: (size: 1, jump: 3, start: 0))
  }

  func testThreeLayersOfThreeSeeWhatOneLayerOfSevenSees() throws {
    let three = [RFLayer](repeating: RFLayer(kernel: 3), count: 3)
    try expect(receptiveField(three), equals: (size: 7, jump: 1, start: 3))
    try expect(receptiveField([RFLayer(kernel: 7)]), equals: (size: 7, jump: 1, start: 3))
  }

  func testEachLayerCountsItsOwnKernel() throws {
    try expect(
      receptiveField([RFLayer(kernel: 3), RFLayer(kernel: 5)]),
      equals: (size: 7, jump: 1, start: 3))
  }

  func testStrideActsOnLaterLayersOnly() throws {
    let strided = RFLayer(kernel: 3, stride: 2)
    try expect(
      receptiveField([strided, RFLayer(kernel: 3)]), equals: (size: 7, jump: 2, start: 3))
    try expect(
      receptiveField([RFLayer(kernel: 3), strided]), equals: (size: 5, jump: 2, start: 2))
    try expect(
      receptiveField([strided, RFLayer(kernel: 5, stride: 2), RFLayer(kernel: 3)]),
      equals: (size: 19, jump: 4, start: 9))
  }

  func testDilationCountsBetweenTheTaps() throws {
    try expect(
      receptiveField([RFLayer(kernel: 3, dilation: 2)]), equals: (size: 5, jump: 1, start: 2))
    try expect(
      receptiveField([RFLayer(kernel: 1, dilation: 5)]), equals: (size: 1, jump: 1, start: 0))
  }

  // MARK: - Centre

  func testPaddingMovesTheCentreOnly() throws {
    for (padding, start) in [(0, 1.0), (1, 0), (2, -1)] {
      try expect(
        receptiveField([RFLayer(kernel: 3, padding: padding)]),
        equals: (size: 3, jump: 1, start: start))
    }
  }

  func testLaterPaddingMovesTheCentreByTheJump() throws {
    try expect(
      receptiveField([RFLayer(kernel: 1, stride: 4), RFLayer(kernel: 1, padding: 1)]),
      equals: (size: 1, jump: 4, start: -4))
  }

  func testCentreOfAnEvenKernelLiesBetweenTwoPositions() throws {
    let pool = RFLayer(kernel: 2, stride: 2)
    try expect(receptiveField([pool]), equals: (size: 2, jump: 2, start: 0.5))
    try expect(receptiveField([pool, pool]), equals: (size: 4, jump: 4, start: 1.5))
  }

  // MARK: - Field of a unit

  func testNextUnitIsOneJumpFurther() throws {
    let layers = [RFLayer(kernel: 3, stride: 2), RFLayer(kernel: 3, stride: 3)]
    try expect(
      field(of: 2, layers: layers, inputLength: 30), equals: (raw: 12..<19, clipped: 12..<19))
  }

  func testFieldIsClippedAtBothEnds() throws {
    let layers = [RFLayer(kernel: 9, padding: 4)]
    try expect(field(of: 1, layers: layers, inputLength: 3), equals: (raw: -3..<6, clipped: 0..<3))
  }

  func testFieldOutsideOfTheInputIsEmptyAtTheNearerEnd() throws {
    let layers = [RFLayer(kernel: 2, padding: 5)]
    try expect(
      field(of: 0, layers: layers, inputLength: 4), equals: (raw: -5..<(-3), clipped: 0..<0))
    try expect(field(of: 12, layers: layers, inputLength: 4), equals: (raw: 7..<9, clipped: 4..<4))
  }

  // MARK: - Branches

  func testLargestOfManyBranchesCounts() throws {
    try expect(
      mergeBranches([
        [RFLayer(kernel: 1)], [RFLayer(kernel: 1), RFLayer(kernel: 5, padding: 2)],
        [RFLayer(kernel: 3, padding: 1), RFLayer(kernel: 1)],
      ]),
      equals: (size: 5, jump: 1))
    try expect(
      mergeBranches([
        [RFLayer(kernel: 3, stride: 2, padding: 1), RFLayer(kernel: 3, padding: 1)],
        [RFLayer(kernel: 1, stride: 2)],
      ]),
      equals: (size: 7, jump: 2))
  }

  func testRefusesBranchesWithDifferentJumps() throws {
    let strided = RFLayer(kernel: 3, stride: 2, padding: 1)
    try expectInvalidInput { try mergeBranches([[strided], []]) }
    try expectInvalidInput { try mergeBranches([[strided], [strided], [strided, strided]]) }
  }

  func testRefusesBranchesWithDifferentCentres() throws {
    let whole = RFLayer(kernel: 3, padding: 1)
    try expectInvalidInput { try mergeBranches([[whole], [RFLayer(kernel: 2)]]) }
    try expectInvalidInput { try mergeBranches([[whole], [whole], [RFLayer(kernel: 3)]]) }
  }

  func testRefusesNoBranches() throws {
    try expectInvalidInput { try mergeBranches([]) }
  }

  // MARK: - Networks

  func testVGG16Sees196AndBehindItsLastPool212() throws {
    let (conv, pool) = (RFLayer(kernel: 3, padding: 1), RFLayer(kernel: 2, stride: 2))
    let blocks = [2, 2, 3, 3, 3].map { [RFLayer](repeating: conv, count: $0) + [pool] }
    let layers = blocks.flatMap { $0 }
    try expect(receptiveField(layers.dropLast()), equals: (size: 196, jump: 16, start: 7.5))
    try expect(receptiveField(layers), equals: (size: 212, jump: 32, start: 15.5))
  }

  func testResidualNetworksSeeMoreThanTheirImages() throws {
    // The stride of a stage is in the first 1×1 layer (version 1), or in the 3×3 layer (1.5).
    for (version, size) in [(1.0, 483), (1.5, 427)] {
      var layers = [
        RFLayer(kernel: 7, stride: 2, padding: 3), RFLayer(kernel: 3, stride: 2, padding: 1),
      ]
      for (stage, blocks) in [3, 4, 6, 3].enumerated() {
        for block in 0..<blocks {
          let stride = stage > 0 && block == 0 ? 2 : 1
          layers.append(RFLayer(kernel: 1, stride: version == 1 ? stride : 1))
          layers.append(RFLayer(kernel: 3, stride: version == 1 ? 1 : stride, padding: 1))
          layers.append(RFLayer(kernel: 1))
        }
      }
      try expect(receptiveField(layers), equals: (size: size, jump: 32, start: 0))
    }
  }

  func testAgreesWithIndicesTracedBack() throws { try expectGolden("traced-back.jsonl") }
}
