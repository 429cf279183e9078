import ExerciseKit
import SuiteKit
import XCTest

final class ConvCostTests: SuiteTestCase {
  // MARK: - Convolution

  func testBiasIsOneParameterForEachFilter() throws {
    for (bias, parameters) in [(false, 54), (true, 57)] {
      try expect(
        convCost(
          inChannels: 2, outChannels: 3, kernel: (3, 3), outputSize: (4, 5), bias: bias),
        equals: LayerCost(parameters: parameters, macs: 1_080, activations: 60))
    }
  }

  func testKernelNeedNotBeSquare() throws {
    try expect(
      convCost(inChannels: 2, outChannels: 2, kernel: (1, 7), outputSize: (3, 5)),
      equals: LayerCost(parameters: 30, macs: 420, activations: 30))
  }

  func testGroupsDivideWeightsAndWorkOnce() throws {
    try expect(
      convCost(
        inChannels: 8, outChannels: 12, kernel: (3, 3), outputSize: (2, 2), groups: 4),
      equals: LayerCost(parameters: 228, macs: 864, activations: 48))
  }

  func testDepthwiseLayerHasAFilterForEachOutput() throws {
    try expect(
      convCost(
        inChannels: 16, outChannels: 32, kernel: (3, 3), outputSize: (1, 1), groups: 16, bias: false
      ),
      equals: LayerCost(parameters: 288, macs: 288, activations: 32))
  }

  func testBatchMultipliesWorkAndActivationsOnly() throws {
    try expect(
      convCost(
        inChannels: 2, outChannels: 3, kernel: (3, 3), outputSize: (4, 5), bias: false, batch: 7),
      equals: LayerCost(parameters: 54, macs: 7_560, activations: 420))
  }

  func testPointwiseLayerCostsChannelsTimesChannels() throws {
    try expect(
      convCost(inChannels: 64, outChannels: 256, kernel: (1, 1), outputSize: (56, 56)),
      equals: LayerCost(parameters: 16_640, macs: 51_380_224, activations: 802_816))
  }

  func testCountsBeyondFourBillion() throws {
    let cost = LayerCost(parameters: 36_928, macs: 118_380_036_096, activations: 205_520_896)
    try expect(
      convCost(
        inChannels: 64, outChannels: 64, kernel: (3, 3), outputSize: (224, 224), batch: 64),
      equals: cost)
    try expect(flops(of: cost, includeBias: true), equals: 236_965_593_088)
    try expect(
      denseEquivalent(inChannels: 64, inputSize: (56, 56), outChannels: 64, outputSize: (56, 56)),
      equals: 40_282_095_616)
  }

  // MARK: - Other functions

  func testDenseLayerForABatch() throws {
    try expect(
      denseCost(inputs: 10, outputs: 3, bias: false, batch: 5),
      equals: LayerCost(parameters: 30, macs: 150, activations: 15))
  }

  func testDenseEquivalentCountsEveryPairOfElements() throws {
    try expect(
      denseEquivalent(inChannels: 2, inputSize: (3, 5), outChannels: 7, outputSize: (11, 13)),
      equals: 30_030)
  }

  func testBytesAreElementsTimesTheirSize() throws {
    try expect(
      memory(of: LayerCost(parameters: 10, macs: 1_000, activations: 7), bytesPerElement: 2),
      equals: (parameters: 20, activations: 14))
  }

  func testOneLayerOfThreeIsItsOwnStack() throws {
    try expect(stackedRatio(kernel: 3), equals: 1)
    try expect(stackedRatio(kernel: 11), equals: 45.0 / 121)
  }

  func testRefusesKernelsThatNoStackSees() throws {
    for kernel in [6, 2, 1, 0, -3] {
      try expectInvalidInput { try stackedRatio(kernel: kernel) }
    }
  }

  // MARK: - Laws, reference and authority

  /// Goes through all products of a convolution and notes which weight each of them needs.
  func testCountsWhatTheLoopsOfAConvolutionDo() throws {
    try property(cases: 25) { draw in
      let groups = draw.size(in: 1...3)
      let (channels, filters) = (groups * draw.size(in: 1...2), groups * draw.size(in: 1...2))
      let kernel = (draw.size(in: 1...3), draw.size(in: 1...3))
      let (size, batch) = ((draw.size(in: 1...3), draw.size(in: 1...3)), draw.size(in: 1...2))
      var weights: Set<[Int]> = []
      var products = 0
      for o in 0..<filters {
        for c in 0..<channels where c * groups / channels == o * groups / filters {
          for a in 0..<kernel.0 {
            for b in 0..<kernel.1 {
              weights.insert([o, c, a, b])
              products += batch * size.0 * size.1
            }
          }
        }
      }
      try expect(
        convCost(
          inChannels: channels, outChannels: filters, kernel: kernel, outputSize: size,
          groups: groups, bias: false, batch: batch),
        equals: LayerCost(
          parameters: weights.count, macs: products,
          activations: batch * filters * size.0 * size.1))
    }
  }

  func testConvolutionAgreesWithTheReference() throws {
    try property(cases: 50) { draw in
      let groups = draw.size(in: 1...4)
      try expectAgreement(
        on: Calls.convCost(
          inChannels: groups * draw.size(in: 1...64), outChannels: groups * draw.size(in: 1...64),
          kernel: (draw.size(in: 1...7), draw.size(in: 1...7)),
          outputSize: (draw.size(in: 1...64), draw.size(in: 1...64)), groups: groups,
          bias: draw.bool(), batch: draw.size(in: 1...16)))
    }
  }

  func testDenseLayerAgreesWithTheReference() throws {
    try property(cases: 30) { draw in
      try expectAgreement(
        on: Calls.denseCost(
          inputs: draw.size(in: 1...999), outputs: draw.size(in: 1...999), bias: draw.bool(),
          batch: draw.size(in: 1...16)))
    }
  }

  func testDenseEquivalentAgreesWithTheReference() throws {
    try property(cases: 30) { draw in
      try expectAgreement(
        on: Calls.denseEquivalent(
          inChannels: draw.size(in: 1...9), inputSize: (draw.size(in: 1...9), draw.size(in: 1...9)),
          outChannels: draw.size(in: 1...9),
          outputSize: (draw.size(in: 1...9), draw.size(in: 1...9))))
    }
  }

  func testOperationsAndBytesAgreeWithTheReference() throws {
    try property(cases: 30) { draw in
      let cost = LayerCost(
        parameters: draw.size(in: 0...99), macs: draw.size(in: 0...99),
        activations: draw.size(in: 0...99))
      try expectAgreement(on: Calls.flops(of: cost, includeBias: draw.bool()))
      try expectAgreement(
        on: Calls.memory(of: cost, bytesPerElement: draw.element(of: [1, 2, 4, 8])))
    }
  }

  func testStackedRatioAgreesWithTheReference() throws {
    try property(cases: 20) { draw in
      try expectAgreement(on: Calls.stackedRatio(kernel: draw.int(in: -3...31)))
    }
  }

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
