import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a kernel that is
// rotated.

let mistakes: [Mistake] = [
  // MARK: - Channels

  .depthwiseSeparableConv(
    "first-stage-sums-the-channels", "Every filter of the first stage sees the sum of all channels."
  ) { arguments in
    let x = arguments.x
    arguments.x.data = (0..<x.shape[0]).flatMap { n in
      let planes = (0..<x.shape[1]).map { Array(x.plane(n, $0)) }
      let sum = planes.dropFirst().reduce(planes[0]) { zip($0, $1).map { $0 + $1 } }
      return planes.flatMap { _ in sum }
    }
  },
  .depthwiseSeparableConv("filters-in-turn", "Filter q belongs to channel q mod C, not to q / m.") {
    let (filters, channels) = ($0.depthwise.shape[0], $0.x.shape[1])
    $0.x = $0.x.selecting(channels: (0..<filters).map { $0 % channels })
  },
  .depthwiseSeparableConv(
    "planes-by-multiplier", "The planes are ordered t · C + c between the stages, not c · m + t."
  ) {
    let (channels, multiplier) = ($0.x.shape[1], $0.depthwise.shape[0] / $0.x.shape[1])
    $0.pointwise = $0.pointwise.rearranged {
      $0 % multiplier * channels + $0 / multiplier
    }
  },
  .depthwiseSeparableConv("weights-by-planes", "The second stage reads its weights as [C · m, O].")
  {
    let weights = $0.pointwise
    for o in 0..<weights.shape[0] {
      for q in 0..<weights.shape[1] {
        $0.pointwise[o, q] = weights.data[q * weights.shape[0] + o]
      }
    }
  },

  // MARK: - Between the stages

  .depthwiseSeparableConv("relu-between-the-stages", "The planes go through a ReLU in between.") {
    try $0.changingPlanes { _, value in max(value, 0) }
  },
  .depthwiseSeparableConv("bias-in-both-stages", "The bias is added in the first stage as well.") {
    arguments in
    guard let bias = arguments.bias else { return try arguments.rightAnswer() }
    return try arguments.changingPlanes { plane, value in value + bias[plane % bias.count] }
  },
  .depthwiseSeparableConv("bias-for-every-plane", "The bias is added once for every plane.") {
    let planes = Float($0.pointwise.shape[1])
    $0.bias = $0.bias?.map { $0 * planes }
  },

  // MARK: - Stride and padding

  .depthwiseSeparableConv("stride-on-both-stages", "The second stage has the stride as well.") {
    try $0.anotherSecondStage(stride: $0.stride)
  },
  .depthwiseSeparableConv("padding-on-both-stages", "The second stage has the padding as well.") {
    try $0.anotherSecondStage(padding: $0.padding)
  },
  .depthwiseSeparableConv(
    "size-rounded-up", "The size is rounded up where the stride leaves a rest."
  ) {
    let (height, width) = ($0.x.shape[2] + 2 * $0.padding, $0.x.shape[3] + 2 * $0.padding)
    let rests = (
      (height - $0.depthwise.shape[2]) % $0.stride, (width - $0.depthwise.shape[3]) % $0.stride
    )
    $0.x = $0.x.padded(
      by: $0.padding,
      further: (
        rests.0 == 0 ? 0 : $0.stride - rests.0, rests.1 == 0 ? 0 : $0.stride - rests.1
      ))
    $0.padding = 0
  },
]

extension DepthwiseSeparableConvArguments {
  /// The planes between the stages.
  private func planes() throws -> Tensor {
    let count = depthwise.shape[0]
    var identity = Tensor(zeros: [count, count])
    for plane in 0..<count { identity[plane, plane] = 1 }
    return try Reference.depthwiseSeparableConv(
      x, depthwise: depthwise, pointwise: identity, stride: stride, padding: padding)
  }

  /// The answer with every element of the planes changed between the stages.
  fileprivate func changingPlanes(
    _ change: (_ plane: Int, _ value: Float) -> Float
  ) throws -> Tensor {
    var planes = try planes()
    let size = planes.shape[2] * planes.shape[3]
    for index in planes.data.indices {
      planes.data[index] = change(index / size % planes.shape[1], planes.data[index])
    }
    return try mixing(planes)
  }

  /// The answer with a stride or padding in the second stage.
  fileprivate func anotherSecondStage(stride: Int = 1, padding: Int = 0) throws -> Tensor {
    try mixing(planes(), stride: stride, padding: padding)
  }

  private func mixing(_ planes: Tensor, stride: Int = 1, padding: Int = 0) throws -> Tensor {
    try Reference.depthwiseSeparableConv(
      planes, depthwise: Tensor(repeating: 1, shape: [planes.shape[1], 1, 1, 1]),
      pointwise: pointwise, bias: bias, stride: stride, padding: padding)
  }
}

extension Tensor {
  /// The elements of a channel of an image.
  fileprivate func plane(_ image: Int, _ channel: Int) -> ArraySlice<Float> {
    let size = shape[2] * shape[3]
    let start = (image * shape[1] + channel) * size
    return data[start..<(start + size)]
  }

  /// Images with some of their channels, in another order.
  fileprivate func selecting(channels: [Int]) -> Tensor {
    let data = (0..<shape[0]).flatMap { n in channels.flatMap { plane(n, $0) } }
    return Tensor(shape: [shape[0], channels.count, shape[2], shape[3]], data: data)
  }

  /// A matrix whose column q is the column `source(q)` of this one.
  fileprivate func rearranged(_ source: (Int) -> Int) -> Tensor {
    var result = self
    for row in 0..<shape[0] {
      for column in 0..<shape[1] { result[row, column] = self[row, source(column)] }
    }
    return result
  }

  /// Images with zeros on all sides, and further ones at the bottom and at the right.
  fileprivate func padded(by padding: Int, further: (Int, Int)) -> Tensor {
    var result = Tensor(
      zeros: [
        shape[0], shape[1], shape[2] + 2 * padding + further.0, shape[3] + 2 * padding + further.1,
      ])
    for n in 0..<shape[0] {
      for c in 0..<shape[1] {
        for i in 0..<shape[2] {
          for j in 0..<shape[3] { result[n, c, i + padding, j + padding] = self[n, c, i, j] }
        }
      }
    }
    return result
  }
}
