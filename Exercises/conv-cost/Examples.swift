import ExerciseKit
import SuiteKit
import XCTest

final class ConvCostExamples: SuiteTestCase {
  func testFirstLayerOfAlexNet() throws {
    let alexNet = LayerCost(parameters: 34_944, macs: 105_415_200, activations: 290_400)
    try expect(
      convCost(inChannels: 3, outChannels: 96, kernel: (11, 11), outputSize: (55, 55)),
      equals: alexNet)
    try expect(flops(of: alexNet, includeBias: false), equals: 210_830_400)
    try expect(flops(of: alexNet, includeBias: true), equals: 211_120_800)
    try expect(
      memory(of: alexNet, bytesPerElement: 4),
      equals: (parameters: 139_776, activations: 1_161_600))
  }

  func testDepthwiseLayerForABatch() throws {
    try expect(
      convCost(
        inChannels: 32, outChannels: 32, kernel: (3, 3), outputSize: (112, 112), groups: 32,
        bias: false, batch: 8),
      equals: LayerCost(parameters: 288, macs: 28_901_376, activations: 3_211_264))
  }

  func testDenseLayerOfVGG16() throws {
    try expect(
      denseCost(inputs: 25_088, outputs: 4_096),
      equals: LayerCost(parameters: 102_764_544, macs: 102_760_448, activations: 4_096))
  }

  func testConvolutionAgainstADenseLayer() throws {
    try expect(
      convCost(inChannels: 3, outChannels: 6, kernel: (5, 5), outputSize: (28, 28), bias: false),
      equals: LayerCost(parameters: 450, macs: 352_800, activations: 4_704))
    try expect(
      denseEquivalent(inChannels: 3, inputSize: (32, 32), outChannels: 6, outputSize: (28, 28)),
      equals: 14_450_688)
  }

  func testStacksOfThreeByThree() throws {
    try expect(stackedRatio(kernel: 5), equals: 0.72)
    try expect(stackedRatio(kernel: 7), equals: 27.0 / 49)
    try expectInvalidInput { try stackedRatio(kernel: 4) }
  }
}
