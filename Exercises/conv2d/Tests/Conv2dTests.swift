import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dTests: SuiteTestCase {
  // MARK: - The sum

  func testDoesNotRotateTheKernel() throws {
    let x = Tensor(shape: [1, 1, 2, 3], data: [1, 2, 3, 4, 5, 6])
    let weight = Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000])
    try expect(
      conv2d(x, weight: weight, bias: nil, options: Conv2dOptions()),
      equals: Tensor(shape: [1, 1, 1, 2], data: [5421, 6532]))
  }

  func testSumsOverTheInputChannels() throws {
    let x = Tensor(shape: [1, 3, 1, 2], data: [1, 2, 3, 4, 5, 6])
    let weight = Tensor(shape: [2, 3, 1, 1], data: [1, 10, 100, -1, 0, 2])
    try expect(
      conv2d(x, weight: weight, bias: nil, options: Conv2dOptions()),
      equals: Tensor(shape: [1, 2, 1, 2], data: [531, 642, 9, 10]))
  }

  func testAddsTheBiasOncePerElement() throws {
    let x = Tensor(repeating: 1, shape: [1, 2, 3, 3])
    let weight = Tensor(repeating: 1, shape: [2, 2, 2, 2])
    try expect(
      conv2d(x, weight: weight, bias: [0.5, -8], options: Conv2dOptions()),
      equals: Tensor(shape: [1, 2, 2, 2], data: [8.5, 8.5, 8.5, 8.5, 0, 0, 0, 0]))
  }

  func testBiasIsAddedWhereTheWindowSeesOnlyPadding() throws {
    try expect(
      conv2d(
        Tensor(shape: [1, 1, 1, 1], data: [3]), weight: Tensor(shape: [1, 1, 1, 1], data: [2]),
        bias: [5], options: Conv2dOptions(padding: .explicit(top: 0, bottom: 1, left: 1, right: 0))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [5, 11, 5, 5]))
  }

  func testImagesOfABatchDoNotMix() throws {
    let x = Tensor(shape: [2, 1, 2, 2], data: [1, 2, 3, 4, 10, 20, 30, 40])
    let weight = Tensor(repeating: 1, shape: [1, 1, 2, 1])
    try expect(
      conv2d(
        x, weight: weight, bias: nil,
        options: Conv2dOptions(padding: .explicit(top: 1, bottom: 1, left: 0, right: 0))),
      equals: Tensor(shape: [2, 1, 3, 2], data: [1, 2, 4, 6, 3, 4, 10, 20, 40, 60, 30, 40]))
  }

  func testEmptyBatchKeepsTheOtherLengths() throws {
    try expect(
      conv2d(
        Tensor(zeros: [0, 2, 4, 5]), weight: Tensor(zeros: [3, 2, 2, 2]), bias: nil,
        options: Conv2dOptions()),
      equals: Tensor(zeros: [0, 3, 3, 4]))
  }

  func testKernelAsLargeAsTheImageGivesOneElement() throws {
    let x = Tensor(counting: [1, 2, 3, 2], from: 0)
    try expect(
      conv2d(x, weight: x, bias: [1], options: Conv2dOptions()),
      equals: Tensor(shape: [1, 1, 1, 1], data: [507]))
  }

  // MARK: - Stride

  func testStrideDropsTheRemainder() throws {
    try expect(
      conv2d(
        Tensor(counting: [1, 1, 4, 6], from: 0), weight: Tensor(shape: [1, 1, 1, 1], data: [1]),
        bias: nil,
        options: Conv2dOptions(stride: (3, 4))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [0, 4, 18, 22]))
    try expect(
      conv2d(
        Tensor(counting: [1, 1, 6, 7], from: 0), weight: Tensor(repeating: 1, shape: [1, 1, 3, 2]),
        bias: nil,
        options: Conv2dOptions(stride: (2, 3))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [45, 63, 129, 147]))
  }

  func testStrideIsRowsThenColumns() throws {
    try expect(
      conv2d(
        Tensor(counting: [1, 1, 4, 4], from: 0), weight: Tensor(shape: [1, 1, 1, 1], data: [1]),
        bias: nil,
        options: Conv2dOptions(stride: (2, 1))),
      equals: Tensor(shape: [1, 1, 2, 4], data: [0, 1, 2, 3, 8, 9, 10, 11]))
  }

  // MARK: - Padding

  func testPaddingIsCountedOnEverySide() throws {
    let x = Tensor(shape: [1, 1, 2, 2], data: [1, 2, 3, 4])
    let weight = Tensor(shape: [1, 1, 1, 1], data: [1])
    try expect(
      conv2d(
        x, weight: weight, bias: nil,
        options: Conv2dOptions(padding: .explicit(top: 1, bottom: 0, left: 0, right: 2))),
      equals: Tensor(shape: [1, 1, 3, 4], data: [0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0]))
    try expect(
      conv2d(
        x, weight: weight, bias: nil,
        options: Conv2dOptions(padding: .explicit(top: 0, bottom: 1, left: 2, right: 0))),
      equals: Tensor(shape: [1, 1, 3, 4], data: [0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0]))
  }

  func testPixelsOutsideAreZeroAndNotTheNextRow() throws {
    let x = Tensor(shape: [1, 2, 2, 2], data: [1, 2, 30, 40, 500, 600, 7000, 8000])
    let row = Tensor(shape: [1, 2, 1, 3], data: [1, 1, 1, 0, 0, 0])
    try expect(
      conv2d(
        x, weight: row, bias: nil,
        options: Conv2dOptions(padding: .explicit(top: 0, bottom: 0, left: 1, right: 1))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [3, 3, 70, 70]))
  }

  func testPixelsOutsideAreZeroAndNotTheNextChannel() throws {
    let x = Tensor(shape: [1, 2, 2, 2], data: [1, 2, 30, 40, 500, 600, 7000, 8000])
    let column = Tensor(shape: [1, 2, 3, 1], data: [1, 1, 1, 0, 0, 0])
    try expect(
      conv2d(
        x, weight: column, bias: nil,
        options: Conv2dOptions(padding: .explicit(top: 1, bottom: 1, left: 0, right: 0))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [31, 42, 31, 42]))
  }

  func testSamePutsTheExtraZeroAtTheBottomAndTheRight() throws {
    let x = Tensor(counting: [1, 1, 3, 3], from: 0)
    try expect(
      conv2d(
        x, weight: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]), bias: nil,
        options: Conv2dOptions(padding: .same)),
      equals: Tensor(
        shape: [1, 1, 3, 3], data: [4310, 5421, 502, 7643, 8754, 805, 76, 87, 8]))
  }

  func testSameCountsTheDilation() throws {
    try expect(
      conv2d(
        Tensor(shape: [1, 1, 1, 5], data: [1, 2, 3, 4, 5]),
        weight: Tensor(shape: [1, 1, 1, 2], data: [1, 10]), bias: nil,
        options: Conv2dOptions(padding: .same, dilation: (1, 3))),
      equals: Tensor(shape: [1, 1, 1, 5], data: [30, 41, 52, 3, 4]))
  }

  func testSameKeepsTheSizeUnderALargerKernel() throws {
    try expect(
      conv2d(
        Tensor(shape: [1, 1, 1, 2], data: [1, 2]),
        weight: Tensor(shape: [1, 1, 3, 4], data: [9, 9, 9, 9, 1, 10, 100, 1000, 9, 9, 9, 9]),
        bias: nil, options: Conv2dOptions(padding: .same)),
      equals: Tensor(shape: [1, 1, 1, 2], data: [210, 21]))
  }

  // MARK: - Dilation

  func testDilationSpreadsTheTaps() throws {
    let options = Conv2dOptions(
      padding: .explicit(top: 1, bottom: 0, left: 0, right: 1), dilation: (2, 2))
    try expect(
      conv2d(
        Tensor(counting: [1, 1, 4, 4], from: 0),
        weight: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]),
        bias: nil, options: options),
      equals: Tensor(
        shape: [1, 1, 3, 3],
        data: [6400, 7500, 600, 10_820, 11_931, 1002, 15_264, 16_375, 1406]))
  }

  func testDilationIsRowsThenColumns() throws {
    try expect(
      conv2d(
        Tensor(counting: [1, 1, 3, 4], from: 0),
        weight: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]),
        bias: nil, options: Conv2dOptions(dilation: (1, 3))),
      equals: Tensor(shape: [1, 1, 2, 1], data: [7430, 11_874]))
  }

  // MARK: - Groups

  func testFilterSeesOnlyTheChannelsOfItsGroup() throws {
    let x = Tensor(shape: [1, 4, 1, 1], data: [1, 10, 100, 1000])
    let weight = Tensor(shape: [6, 2, 1, 1], data: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6])
    try expect(
      conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(groups: 2)),
      equals: Tensor(shape: [1, 6, 1, 1], data: [21, 43, 65, 2100, 4300, 6500]))
  }

  func testDepthwiseFiltersOfAChannelAreNeighbours() throws {
    let x = Tensor(shape: [1, 3, 1, 1], data: [1, 10, 100])
    let weight = Tensor(shape: [6, 1, 1, 1], data: [1, 2, 3, 4, 5, 6])
    try expect(
      conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(groups: 3)),
      equals: Tensor(shape: [1, 6, 1, 1], data: [1, 2, 30, 40, 500, 600]))
  }

  // MARK: - Refusals

  func testRefusesGroupsThatDoNotDivideTheChannels() throws {
    try expectInvalidInput {
      try conv2d(
        Tensor(zeros: [1, 3, 1, 1]), weight: Tensor(zeros: [4, 1, 1, 1]), bias: nil,
        options: Conv2dOptions(groups: 2))
    }
  }

  func testRefusesGroupsThatDoNotDivideTheFilters() throws {
    try expectInvalidInput {
      try conv2d(
        Tensor(zeros: [1, 4, 1, 1]), weight: Tensor(zeros: [3, 2, 1, 1]), bias: nil,
        options: Conv2dOptions(groups: 2))
    }
  }

  func testRefusesAWeightForAnotherNumberOfChannels() throws {
    try expectInvalidInput {
      try conv2d(
        Tensor(zeros: [1, 4, 1, 1]), weight: Tensor(zeros: [2, 3, 1, 1]), bias: nil,
        options: Conv2dOptions())
    }
    try expectInvalidInput {
      try conv2d(
        Tensor(zeros: [1, 4, 1, 1]), weight: Tensor(zeros: [2, 4, 1, 1]), bias: nil,
        options: Conv2dOptions(groups: 2))
    }
  }

  func testRefusesABiasForAnotherNumberOfFilters() throws {
    for bias in [[], [1], [1, 2, 3]] as [[Float]] {
      try expectInvalidInput {
        try conv2d(
          Tensor(zeros: [1, 1, 1, 1]), weight: Tensor(zeros: [2, 1, 1, 1]), bias: bias,
          options: Conv2dOptions())
      }
    }
  }

  func testRefusesSamePaddingWithAStride() throws {
    for stride in [(2, 1), (1, 2)] {
      try expectInvalidInput {
        try conv2d(
          Tensor(zeros: [1, 1, 3, 3]), weight: Tensor(zeros: [1, 1, 2, 2]), bias: nil,
          options: Conv2dOptions(stride: stride, padding: .same))
      }
    }
  }

  func testRefusesAKernelLargerThanThePaddedImage() throws {
    let x = Tensor(zeros: [1, 1, 1, 2])
    let padding = Padding.explicit(top: 1, bottom: 0, left: 0, right: 0)
    try expect(
      conv2d(
        x, weight: Tensor(zeros: [1, 1, 2, 2]), bias: nil,
        options: Conv2dOptions(padding: padding)),
      equals: Tensor(zeros: [1, 1, 1, 1]))
    try expectInvalidInput {
      try conv2d(
        x, weight: Tensor(zeros: [1, 1, 3, 2]), bias: nil,
        options: Conv2dOptions(padding: padding))
    }
    try expectInvalidInput {
      try conv2d(
        x, weight: Tensor(zeros: [1, 1, 1, 3]), bias: nil,
        options: Conv2dOptions(padding: padding))
    }
  }

  func testRefusesADilatedKernelLargerThanThePaddedImage() throws {
    let x = Tensor(zeros: [1, 1, 3, 3])
    let weight = Tensor(zeros: [1, 1, 2, 2])
    try expect(
      conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(dilation: (2, 1))),
      equals: Tensor(zeros: [1, 1, 1, 2]))
    try expectInvalidInput {
      try conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(dilation: (4, 1)))
    }
    try expectInvalidInput {
      try conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(dilation: (1, 4)))
    }
  }

  func testRefusesOptionsOutOfRange() throws {
    let padding = Padding.explicit(top: 0, bottom: 0, left: 0, right: 0)
    for options in [
      Conv2dOptions(stride: (0, 1)), Conv2dOptions(stride: (1, -1)),
      Conv2dOptions(dilation: (0, 1)), Conv2dOptions(dilation: (1, -1)),
      Conv2dOptions(groups: 0), Conv2dOptions(groups: -1),
      Conv2dOptions(padding: .explicit(top: -1, bottom: 1, left: 0, right: 0)),
      Conv2dOptions(padding: .explicit(top: 0, bottom: -1, left: 0, right: 0)),
      Conv2dOptions(padding: .explicit(top: 0, bottom: 0, left: -1, right: 0)),
      Conv2dOptions(padding: .explicit(top: 0, bottom: 0, left: 0, right: -1)),
      Conv2dOptions(stride: (0, 0), padding: padding),
    ] {
      try expectInvalidInput {
        try conv2d(
          Tensor(zeros: [1, 1, 3, 3]), weight: Tensor(zeros: [1, 1, 2, 2]), bias: nil,
          options: options)
      }
    }
  }

  // MARK: - Laws

  func testStrideKeepsEveryNthElementOfStrideOne() throws {
    try property(cases: 40) { draw in
      let (channels, filters) = (draw.size(in: 1...2), draw.size(in: 1...2))
      let taps = (draw.size(in: 1...3), draw.size(in: 1...3))
      let sides = (taps.0 + draw.size(in: 0...6), taps.1 + draw.size(in: 0...6))
      let x = draw.tensor(shape: [1, channels, sides.0, sides.1], integers: -9...9)
      let weight = draw.tensor(shape: [filters, channels, taps.0, taps.1], integers: -9...9)
      let steps = (draw.int(in: 1...3), draw.int(in: 1...3))
      let every = try conv2d(x, weight: weight, bias: nil, options: Conv2dOptions())
      let rows = Array(stride(from: 0, to: every.shape[2], by: steps.0))
      let columns = Array(stride(from: 0, to: every.shape[3], by: steps.1))
      var expected = Tensor(zeros: [1, filters, rows.count, columns.count])
      for filter in 0..<filters {
        for (i, row) in rows.enumerated() {
          for (j, column) in columns.enumerated() {
            expected[0, filter, i, j] = every[0, filter, row, column]
          }
        }
      }
      try expect(
        conv2d(x, weight: weight, bias: nil, options: Conv2dOptions(stride: steps)),
        equals: expected)
    }
  }

  func testIsLinearInTheInput() throws {
    try property(cases: 40) { draw in
      let groups = draw.size(in: 1...2)
      let shape = [1, groups, draw.size(in: 1...6), draw.size(in: 1...6)]
      let one = draw.tensor(shape: shape, integers: -9...9)
      let other = draw.tensor(shape: shape, integers: -9...9)
      let weight = draw.tensor(
        shape: [groups, 1, draw.size(in: 1...3), draw.size(in: 1...3)], integers: -9...9)
      let options = Conv2dOptions(padding: .same, groups: groups)
      let sum = Tensor(shape: shape, data: zip(one.data, other.data).map { $0 + 3 * $1 })

      let first = try conv2d(one, weight: weight, bias: nil, options: options)
      let second = try conv2d(other, weight: weight, bias: nil, options: options)
      let expected = Tensor(
        shape: first.shape, data: zip(first.data, second.data).map { $0 + 3 * $1 })
      try expect(conv2d(sum, weight: weight, bias: nil, options: options), equals: expected)
    }
  }

  // MARK: - Reference and authority

  func testAgreesWithTheReferenceOnRandomLayers() throws {
    try property(cases: 200) { draw in
      let groups = draw.size(in: 1...3)
      let channels = groups * draw.size(in: 1...2)
      let filters = groups * draw.size(in: 1...2)
      let taps = (draw.size(in: 1...3), draw.size(in: 1...3))
      let isSame = draw.bool()
      let (top, bottom) = (draw.size(in: 0...2), draw.size(in: 0...2))
      let (left, right) = (draw.size(in: 0...2), draw.size(in: 0...2))
      let stride = (draw.int(in: 1...3), draw.int(in: 1...3))
      let dilation = (draw.size(in: 1...2), draw.size(in: 1...2))
      let options = Conv2dOptions(
        stride: isSame ? (1, 1) : stride,
        padding: isSame ? .same : .explicit(top: top, bottom: bottom, left: left, right: right),
        dilation: dilation,
        groups: groups)
      // The smallest sides that hold the kernel, with its dilation and the padding.
      let height = isSame ? 1 : max(1, dilation.0 * (taps.0 - 1) + 1 - top - bottom)
      let width = isSame ? 1 : max(1, dilation.1 * (taps.1 - 1) + 1 - left - right)
      let x = draw.tensor(
        shape: [
          draw.size(in: 1...2), channels, height + draw.size(in: 0...3),
          width + draw.size(in: 0...3),
        ], integers: -9...9)
      let weight = draw.tensor(
        shape: [filters, channels / groups, taps.0, taps.1], integers: -9...9)
      let numbers = draw.array(count: filters) { Float($0.int(in: -9...9)) }
      let bias = draw.bool() ? numbers : nil
      try expect(
        conv2d(x, weight: weight, bias: bias, options: options),
        equals: Reference.conv2d(x, weight: weight, bias: bias, options: options))
    }
  }

  func testAgreesWithPyTorch() throws {
    try expectGolden("pytorch.jsonl")
  }
}
