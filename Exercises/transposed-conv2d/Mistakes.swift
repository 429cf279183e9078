import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a kernel that is
// rotated.

let mistakes: [Mistake] = padding + sums + channels + kernels

// MARK: - Size

private let padding: [Mistake] = [
  .convTranspose2d(
    "output-padding-of-zeros", "The rows and columns of the output padding are left empty."
  ) { try $0.withoutOutputPadding { _, bias in bias } },
  .convTranspose2d(
    "output-padding-as-copies", "The output padding repeats the last row and column."
  ) { try $0.withoutOutputPadding { nearest, _ in nearest } },
  .convTranspose2d("output-padding-first", "The output padding is at the top and at the left.") {
    try $0.moved(by: $0.outputPadding)
  },
  .convTranspose2d(
    "padding-at-the-end", "Twice the padding is cut off at the bottom and the right."
  ) { try $0.moved(by: $0.padding) },
  .convTranspose2d("padding-adds", "The padding adds zeros instead of cutting off.") {
    let padding = $0.padding
    var uncut = $0
    uncut.padding = 0
    let inner = try uncut.rightAnswer()
    return inner.placed(
      at: (padding, padding), in: (inner.shape[2] + 2 * padding, inner.shape[3] + 2 * padding),
      over: $0.bias)
  },
  .convTranspose2d("dilation-in-the-size-only", "The kernel is put down dense.") {
    let right = try $0.rightAnswer()
    var dense = $0
    dense.dilation = 1
    // Nothing is cut off here, and the kernel ends in front of the end.
    (dense.padding, dense.outputPadding) = (0, 0)
    return try dense.rightAnswer().placed(
      at: (-$0.padding, -$0.padding), in: (right.shape[2], right.shape[3]), over: $0.bias)
  },
  .convTranspose2d(
    "output-padding-below-the-stride",
    "An output padding that is not below the stride is refused in spite of a larger dilation."
  ) {
    guard $0.outputPadding < $0.stride else { throw InvalidInput("output padding") }
    return try $0.rightAnswer()
  },
]

// MARK: - Sums

private let sums: [Mistake] = [
  .convTranspose2d("gaps-without-bias", "What no kernel reaches is 0 instead of the bias.") {
    var counting = $0
    counting.bias = nil
    counting.x.data = counting.x.data.map { _ in 1 }
    counting.weight.data = counting.weight.data.map { _ in 1 }
    var result = try $0.rightAnswer()
    for (index, count) in try counting.rightAnswer().data.enumerated() where count == 0 {
      result.data[index] = 0
    }
    return result
  },
  .convTranspose2d("bias-at-every-tap", "The bias is added with every product.") {
    var counting = $0
    counting.bias = nil
    var result = try counting.rightAnswer()
    guard let bias = $0.bias, !bias.isEmpty else { return result }
    counting.x.data = counting.x.data.map { _ in 1 }
    counting.weight.data = counting.weight.data.map { _ in 1 }
    let plane = result.shape[2] * result.shape[3]
    for (index, count) in try counting.rightAnswer().data.enumerated() {
      result.data[index] += bias[index / plane % bias.count] * count
    }
    return result
  },
  .convTranspose2d("averages-the-overlap", "Where kernels overlap, they are averaged.") {
    var plain = $0
    plain.bias = nil
    var result = try plain.rightAnswer()
    plain.x.data = plain.x.data.map { _ in 1 }
    plain.weight.data = plain.weight.data.map { _ in 1 }
    let plane = result.shape[2] * result.shape[3]
    for (index, count) in try plain.rightAnswer().data.enumerated() {
      let bias = $0.bias.map { $0[index / plane % $0.count] } ?? 0
      result.data[index] = result.data[index] / max(count, 1) + bias
    }
    return result
  },
]

// MARK: - Channels

private let channels: [Mistake] = [
  .convTranspose2d(
    "outputs-before-channels", "The weight is read as [O / G, C, kH, kW], like a convolution's."
  ) {
    let taps = $0.weight.shape[2] * $0.weight.shape[3]
    let (channels, outputs) = ($0.weight.shape[0], $0.weight.shape[1])
    let weight = $0.weight.data
    for index in weight.indices {
      let (c, o) = (index / taps / outputs, index / taps % outputs)
      $0.weight.data[index] = weight[(o * channels + c) * taps + index % taps]
    }
  },
  .convTranspose2d("groups-in-turn", "Channel c belongs to group c mod G, not to c / (C / G).") {
    _ = try $0.rightAnswer()
    let groups = $0.groups
    let order = (0..<$0.x.shape[1]).sorted { ($0 % groups, $0) < ($1 % groups, $1) }
    var grouped = $0
    grouped.x = $0.x.selecting(channels: order)
    grouped.weight = $0.weight.selecting(kernels: order)
    return try grouped.rightAnswer()
  },
]

// MARK: - Bilinear kernel

private let kernels: [Mistake] = [
  .bilinearKernel("middle-of-odd-kernels", "The middle is f - 1 also where f is even.") {
    let factor = Float($0.factor)
    return tent(2 * $0.factor - $0.factor % 2, over: factor, centre: factor - 1)
  },
  .bilinearKernel("middle-of-even-kernels", "The kernel has 2 f taps also where f is odd.") {
    let factor = Float($0.factor)
    return tent(2 * $0.factor, over: factor, centre: factor - 0.5)
  },
  .bilinearKernel("pyramid-of-averages", "The heights of the tents are averaged, not multiplied.") {
    let right = try $0.rightAnswer()
    let size = right.shape[2]
    let middle = (0..<size).map { right[0, 0, $0, size / 2] / right[0, 0, size / 2, size / 2] }
    let tent = middle.map { $0 * right[0, 0, size / 2, size / 2].squareRoot() }
    return Tensor(
      shape: right.shape, data: tent.flatMap { row in tent.map { (row + $0) / 2 } })
  },
  .bilinearKernel("sum-is-one", "The kernel is divided by its sum.") {
    var kernel = try $0.rightAnswer()
    let sum = kernel.data.reduce(0, +)
    kernel.data = kernel.data.map { $0 / sum }
    return kernel
  },
]

/// The products of the heights of a tent over the rows and over the columns.
private func tent(_ size: Int, over factor: Float, centre: Float) -> Tensor {
  let tent = (0..<size).map { 1 - abs(Float($0) - centre) / factor }
  return Tensor(
    shape: [1, 1, size, size], data: tent.flatMap { row in tent.map { row * $0 } })
}

extension ConvTranspose2dArguments {
  /// The answer without output padding, and then another pixel wherever there is some.
  fileprivate func withoutOutputPadding(
    _ pixel: (_ nearest: Float, _ bias: Float) -> Float
  ) throws -> Tensor {
    var result = try rightAnswer()
    let inner = (result.shape[2] - outputPadding, result.shape[3] - outputPadding)
    guard inner.0 >= 1, inner.1 >= 1 else { return result }
    for n in 0..<result.shape[0] {
      for o in 0..<result.shape[1] {
        for row in 0..<result.shape[2] {
          for column in 0..<result.shape[3] where row >= inner.0 || column >= inner.1 {
            let nearest = result[n, o, min(row, inner.0 - 1), min(column, inner.1 - 1)]
            result[n, o, row, column] = pixel(nearest, bias?[o] ?? 0)
          }
        }
      }
    }
    return result
  }

  /// The answer in the right size, with everything moved down and to the right.
  fileprivate func moved(by distance: Int) throws -> Tensor {
    let right = try rightAnswer()
    var uncut = self
    (uncut.padding, uncut.outputPadding) = (0, 0)
    return try uncut.rightAnswer().placed(
      at: (distance - padding, distance - padding), in: (right.shape[2], right.shape[3]), over: bias
    )
  }
}

extension Tensor {
  /// Images of another size, with these at some place and the bias elsewhere.
  fileprivate func placed(
    at origin: (Int, Int), in size: (Int, Int), over bias: [Float]?
  ) -> Tensor {
    var result = Tensor(zeros: [shape[0], shape[1], size.0, size.1])
    for n in 0..<shape[0] {
      for o in 0..<shape[1] {
        for row in 0..<size.0 {
          for column in 0..<size.1 {
            let (i, j) = (row - origin.0, column - origin.1)
            let isInside = (0..<shape[2]).contains(i) && (0..<shape[3]).contains(j)
            result[n, o, row, column] = isInside ? self[n, o, i, j] : bias?[o] ?? 0
          }
        }
      }
    }
    return result
  }

  /// The images with their channels in another order.
  fileprivate func selecting(channels: [Int]) -> Tensor {
    let size = shape[2] * shape[3]
    var data: [Float] = []
    for n in 0..<shape[0] {
      for channel in channels {
        let start = (n * shape[1] + channel) * size
        data += self.data[start..<(start + size)]
      }
    }
    return Tensor(shape: shape, data: data)
  }

  /// The weight with the kernels of the channels in another order.
  fileprivate func selecting(kernels: [Int]) -> Tensor {
    let size = data.count / shape[0]
    return Tensor(shape: shape, data: kernels.flatMap { data[($0 * size)..<(($0 + 1) * size)] })
  }
}
