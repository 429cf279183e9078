import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a kernel that is
// rotated.

let mistakes: [Mistake] = [
  // MARK: - Options

  .conv2d("pairs-exchanged", "Stride and dilation are read as (columns, rows).") {
    $0.options.stride = ($0.options.stride.1, $0.options.stride.0)
    $0.options.dilation = ($0.options.dilation.1, $0.options.dilation.0)
  },
  .conv2d(
    "dilation-in-the-index-only", "The taps are spread, but the size is that of a dense kernel."
  ) {
    let (reach, dense) = ($0.reach, $0.denseReach)
    $0.pad { ($0.top, $0.bottom + reach.0 - dense.0, $0.left, $0.right + reach.1 - dense.1) }
  },
  .conv2d(
    "dilation-in-the-size-only", "The size counts the dilation, but neighbouring pixels are read."
  ) {
    let right = try $0.rightAnswer()
    var dense = $0
    dense.pad { $0 }
    dense.options.dilation = (1, 1)
    return try dense.rightAnswer().cropped(rows: right.shape[2], columns: right.shape[3])
  },

  // MARK: - Padding

  .conv2d(
    "first-padding-twice",
    "The size counts the top and the left padding twice, as if the sides were equal."
  ) {
    $0.pad { ($0.top, $0.top, $0.left, $0.left) }
  },
  .conv2d("padding-counted-once", "The size counts the padding of one side only.") {
    $0.pad { ($0.top, 0, $0.left, 0) }
  },
  .conv2d("size-rounded-up", "The size is rounded up where the stride leaves a remainder.") {
    let (stride, room) = ($0.options.stride, $0.room)
    guard min(stride.0, stride.1, room.0, room.1) >= 1 else { return }
    let missing = (
      (stride.0 - room.0 % stride.0) % stride.0, (stride.1 - room.1 % stride.1) % stride.1
    )
    $0.pad { ($0.top, $0.bottom + missing.0, $0.left, $0.right + missing.1) }
  },
  .conv2d("same-with-the-extra-zero-first", "Same puts an odd zero at the top and the left.") {
    guard $0.options.padding == .same, $0.options.stride == (1, 1) else { return }
    $0.pad { ($0.bottom, $0.top, $0.right, $0.left) }
  },
  .conv2d(
    "same-without-dilation",
    "Same pads k - 1 zeros whatever the dilation is, so the result shrinks."
  ) {
    guard $0.options.padding == .same, $0.options.stride == (1, 1) else { return }
    let dense = $0.denseReach
    $0.pad { _ in
      (dense.0 / 2, dense.0 - dense.0 / 2, dense.1 / 2, dense.1 - dense.1 / 2)
    }
  },
  .conv2d("same-with-a-stride", "Same padding with a stride is not refused.") {
    if $0.options.padding == .same { $0.pad { $0 } }
  },

  // MARK: - Channels and groups

  .conv2d(
    "first-channels-for-every-group",
    "Every group reads the first channels: the group's offset is missing."
  ) {
    let perGroup = $0.x.shape[1] / max($0.options.groups, 1)
    $0.x = $0.x.selecting(channels: $0.x.channels.map { $0 % max(perGroup, 1) })
  },
  .conv2d("groups-interleaved", "Filter o is put into group o mod G instead of o / (O / G).") {
    arguments in
    _ = try arguments.rightAnswer()
    let filters = Array(0..<arguments.weight.shape[0])
    let order = filters.sorted {
      ($0 % arguments.options.groups, $0) < ($1 % arguments.options.groups, $1)
    }
    var grouped = arguments
    grouped.weight = arguments.weight.selecting(images: order)
    grouped.bias = arguments.bias.map { bias in order.map { bias[$0] } }
    let places = filters.map { filter in order.firstIndex(of: filter) ?? filter }
    return try grouped.rightAnswer().selecting(channels: places)
  },

  // MARK: - Bias

  .conv2d("bias-at-every-tap", "The bias is added once per tap instead of once per element.") {
    arguments in
    guard let bias = arguments.bias, bias.contains(where: { $0 != 0 }) else {
      return try arguments.rightAnswer()
    }
    var plain = arguments
    plain.bias = nil
    var sums = try plain.rightAnswer()
    plain.x.data = plain.x.data.map { _ in 1 }
    plain.weight.data = plain.weight.data.map { _ in 1 }
    let taps = try plain.rightAnswer()
    let plane = sums.shape[2] * sums.shape[3]
    for index in sums.data.indices {
      sums.data[index] += bias[index / plane % bias.count] * taps.data[index]
    }
    return sums
  },
]

extension Conv2dArguments {
  fileprivate typealias Sides = (top: Int, bottom: Int, left: Int, right: Int)

  /// How far the last tap is from the first, along each axis.
  fileprivate var reach: (Int, Int) {
    let dense = denseReach
    return (dense.0 * options.dilation.0, dense.1 * options.dilation.1)
  }

  /// The same without dilation.
  fileprivate var denseReach: (Int, Int) { (weight.shape[2] - 1, weight.shape[3] - 1) }

  /// The steps that the kernel has beyond its first place, before they are divided by the stride.
  fileprivate var room: (Int, Int) {
    let (sides, reach) = (sides, reach)
    return (
      x.shape[2] + sides.top + sides.bottom - reach.0 - 1,
      x.shape[3] + sides.left + sides.right - reach.1 - 1
    )
  }

  private var sides: Sides {
    switch options.padding {
    case .explicit(let top, let bottom, let left, let right): (top, bottom, left, right)
    case .same: (reach.0 / 2, reach.0 - reach.0 / 2, reach.1 / 2, reach.1 - reach.1 / 2)
    }
  }

  /// Makes the padding explicit and changes it.
  fileprivate mutating func pad(_ change: (Sides) -> Sides) {
    let sides = change(sides)
    options.padding = .explicit(
      top: sides.top, bottom: sides.bottom, left: sides.left, right: sides.right)
  }
}

extension Tensor {
  fileprivate var channels: Range<Int> { 0..<shape[1] }

  /// The tensor with some of its channels.
  fileprivate func selecting(channels: [Int]) -> Tensor {
    selecting { image in channels.map { image * shape[1] + $0 } }
      .reshaped(to: [shape[0], channels.count, shape[2], shape[3]])
  }

  /// The tensor with its images in another order.
  fileprivate func selecting(images: [Int]) -> Tensor {
    selecting { image in channels.map { images[image] * shape[1] + $0 } }
      .reshaped(to: shape)
  }

  /// The planes with certain numbers, image by image, as a list.
  private func selecting(planes: (_ image: Int) -> [Int]) -> Tensor {
    let size = shape[2] * shape[3]
    return Tensor(
      (0..<shape[0]).flatMap(planes).flatMap { data[($0 * size)..<(($0 + 1) * size)] })
  }

  /// The first rows and columns of every plane.
  fileprivate func cropped(rows: Int, columns: Int) -> Tensor {
    var cropped = Tensor(zeros: [shape[0], shape[1], rows, columns])
    for n in 0..<shape[0] {
      for c in channels {
        for i in 0..<rows {
          for j in 0..<columns { cropped[n, c, i, j] = self[n, c, i, j] }
        }
      }
    }
    return cropped
  }
}
