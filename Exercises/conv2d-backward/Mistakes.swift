import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect.

let mistakes: [Mistake] = [
  // MARK: - Batch and bias

  .conv2dBackward("batch-average", "The gradients of weights and bias are averages of the images.")
  {
    var right = try $0.rightAnswer()
    let images = Float($0.x.shape[0])
    right.gradWeight.data = right.gradWeight.data.map { $0 / images }
    right.gradBias = right.gradBias.map { $0 / images }
    return right
  },
  .conv2dBackward("last-image-only", "The gradient of the weights is that of the last image only.")
  {
    var right = try $0.rightAnswer()
    var last = $0
    let images = $0.x.shape[0]
    guard images > 1 else { return right }
    last.x = $0.x.image(images - 1)
    last.gradOutput = $0.gradOutput.image(images - 1)
    right.gradWeight = try last.rightAnswer().gradWeight
    return right
  },
  .conv2dBackward("average-of-the-places", "The gradient of the bias is an average of the places.")
  {
    var right = try $0.rightAnswer()
    let places = Float($0.gradOutput.shape[2] * $0.gradOutput.shape[3])
    right.gradBias = right.gradBias.map { $0 / places }
    return right
  },

  // MARK: - Kernel

  .conv2dBackward(
    "scatters-the-rotated-kernel",
    "The gradient of the images is scattered with the rotated kernel."
  ) {
    var right = try $0.rightAnswer()
    var rotated = $0
    let taps = $0.weight.shape[2] * $0.weight.shape[3]
    for tap in $0.weight.data.indices {
      let first = tap / taps * taps
      rotated.weight.data[tap] = $0.weight.data[first + taps - 1 - (tap - first)]
    }
    right.gradInput = try rotated.rightAnswer().gradInput
    return right
  },
  .conv2dBackward(
    "dense-gradient-of-the-weights",
    "The gradient of the weights reads neighbouring pixels in spite of the dilation."
  ) {
    var right = try $0.rightAnswer()
    var dense = $0
    // The padding stays what the dilation has made it.
    dense.options.padding = $0.explicitPadding
    dense.options.dilation = (1, 1)
    right.gradWeight = try dense.rightAnswer().gradWeight
    return right
  },

  // MARK: - Options

  .conv2dBackward("pairs-exchanged", "Stride and dilation are read as (columns, rows).") {
    $0.options.stride = ($0.options.stride.1, $0.options.stride.0)
    $0.options.dilation = ($0.options.dilation.1, $0.options.dilation.0)
  },
  .conv2dBackward(
    "same-with-the-extra-zero-first", "Same puts an odd zero at the top and the left."
  ) {
    guard $0.options.padding == .same else { return }
    guard case .explicit(let top, let bottom, let left, let right) = $0.explicitPadding else {
      return
    }
    $0.options.padding = .explicit(top: bottom, bottom: top, left: right, right: left)
  },

  // MARK: - Products

  .conv2dBackward(
    "first-channels-for-every-group", "Every filter belongs to the channels of the first group."
  ) { arguments in
    arguments.gradients { $0.channel %= arguments.weight.shape[1] }
  },
  .conv2dBackward("groups-in-turn", "Filter o belongs to group o mod G instead of o / (O / G).") {
    arguments in
    let perGroup = arguments.weight.shape[1]
    return arguments.gradients {
      $0.channel = $0.filter % arguments.options.groups * perGroup + $0.channel % perGroup
    }
  },
  .conv2dBackward(
    "padding-goes-to-the-border", "What belongs to the padding is added to the nearest pixel."
  ) { arguments in
    arguments.gradients {
      $0.row = min(max($0.row, 0), arguments.x.shape[2] - 1)
      $0.column = min(max($0.column, 0), arguments.x.shape[3] - 1)
    }
  },
  .conv2dBackward(
    "leaks-into-the-next-row", "A tap beside a row meets a pixel of the row before or after it."
  ) { arguments in
    arguments.gradients {
      let (height, width) = (arguments.x.shape[2], arguments.x.shape[3])
      let pixel = $0.row * width + $0.column
      if (0..<(height * width)).contains(pixel) {
        ($0.row, $0.column) = (pixel / width, pixel % width)
      }
    }
  },
  .conv2dBackward(
    "overwrites-the-pixels", "A pixel under several patches keeps the gradient of the last one."
  ) { arguments in
    arguments.gradients(overwrites: true) { _ in }
  },
]

extension Conv2dBackwardArguments {
  /// One product of the forward pass: a pixel, which may lie in the padding, times a weight.
  fileprivate struct Product {
    let filter: Int
    var channel: Int
    var row: Int
    var column: Int
  }

  /// The gradients with another pixel in each product.
  ///
  /// - Parameters:
  ///   - overwrites: Whether a pixel keeps the last product that it is in, instead of adding up all.
  ///   - change: Makes the mistake.
  /// - Returns: What a solution with that mistake answers.
  fileprivate func gradients(
    overwrites: Bool = false, _ change: (inout Product) -> Void
  ) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
    guard case .explicit(let top, _, let left, _) = explicitPadding else { return noGradients }
    var result = noGradients
    let filtersPerGroup = weight.shape[0] / options.groups
    for (element, gradient) in gradOutput.data.enumerated() {
      let (i, j) = (
        element / gradOutput.shape[3] % gradOutput.shape[2], element % gradOutput.shape[3]
      )
      let plane = element / (gradOutput.shape[2] * gradOutput.shape[3])
      let (n, filter) = (plane / weight.shape[0], plane % weight.shape[0])
      result.gradBias[filter] += gradient
      for c in 0..<weight.shape[1] {
        for a in 0..<weight.shape[2] {
          for b in 0..<weight.shape[3] {
            var product = Product(
              filter: filter, channel: filter / filtersPerGroup * weight.shape[1] + c,
              row: i * options.stride.0 + a * options.dilation.0 - top,
              column: j * options.stride.1 + b * options.dilation.1 - left)
            change(&product)
            guard (0..<x.shape[2]).contains(product.row), (0..<x.shape[3]).contains(product.column)
            else { continue }
            let pixel = x[n, product.channel, product.row, product.column]
            let share = gradient * weight[filter, c, a, b]
            result.gradInput[n, product.channel, product.row, product.column] =
              overwrites
              ? share
              : result.gradInput[n, product.channel, product.row, product.column] + share
            result.gradWeight[filter, c, a, b] += gradient * pixel
          }
        }
      }
    }
    return result
  }

  private var noGradients: (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
    (
      Tensor(zeros: x.shape), Tensor(zeros: weight.shape),
      [Float](repeating: 0, count: weight.shape[0])
    )
  }

  /// The padding as numbers of zeros.
  fileprivate var explicitPadding: Padding {
    guard options.padding == .same else { return options.padding }
    let reach = (
      options.dilation.0 * (weight.shape[2] - 1), options.dilation.1 * (weight.shape[3] - 1)
    )
    return .explicit(
      top: reach.0 / 2, bottom: reach.0 - reach.0 / 2, left: reach.1 / 2,
      right: reach.1 - reach.1 / 2)
  }
}

extension Tensor {
  /// One image of a batch, as a batch.
  fileprivate func image(_ n: Int) -> Tensor {
    let size = data.count / shape[0]
    return Tensor(shape: [1] + shape[1...], data: Array(data[(n * size)..<((n + 1) * size)]))
  }
}
