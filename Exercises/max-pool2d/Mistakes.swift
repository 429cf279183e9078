import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect.

let mistakes: [Mistake] = [
  // MARK: - The maximum

  .maxPool2d("zeros-as-padding", "The pixels of the padding count as 0.") {
    try $0.pool(outside: 0)
  },
  .maxPool2d("begins-with-zero", "The search for the maximum begins with 0.") {
    try $0.pool(start: .leastNormalMagnitude)
  },
  .maxPool2d("begins-with-the-lowest-number", "The search begins with the lowest finite number.") {
    try $0.pool(start: -.greatestFiniteMagnitude)
  },
  .maxPool2d("nan-never-larger", "A NaN is passed over, because no comparison with it is true.") {
    try $0.pool { $0 > $1 }
  },
  .maxPool2d("last-of-equal-pixels", "Of equal pixels, the last one is taken.") {
    try $0.pool { $0 >= $1 || $0.isNaN }
  },

  // MARK: - The index

  .maxPool2d("index-in-the-window", "The index counts the taps of the window.") {
    try $0.pool(countsTaps: true)
  },
  .maxPool2d("index-in-the-tensor", "The index counts from the beginning of the whole tensor.") {
    let (output, indices) = try $0.rightAnswer()
    let (plane, pooled) = ($0.x.shape[2] * $0.x.shape[3], output.shape[2] * output.shape[3])
    return (output, indices.enumerated().map { $0 / pooled * plane + $1 })
  },
  .maxPool2d("index-in-the-padded-plane", "The index is that in the padded plane.") {
    let (output, indices) = try $0.rightAnswer()
    let (width, padding) = ($0.x.shape[3], $0.padding)
    return (
      output,
      indices.map { ($0 / width + padding) * (width + 2 * padding) + $0 % width + padding }
    )
  },
  .maxPool2d("index-by-columns", "The index is column · H + row.") {
    let (output, indices) = try $0.rightAnswer()
    let (height, width) = ($0.x.shape[2], $0.x.shape[3])
    return (output, indices.map { $0 % width * height + $0 / width })
  },

  // MARK: - Windows

  .maxPool2d(
    "dilation-in-the-size-only", "The size counts the dilation, but neighbouring pixels are read."
  ) {
    try $0.pool(dilation: 1)
  },
  .maxPool2d(
    "window-behind-the-image", "In ceil mode, a last window that begins behind the image is kept."
  ) {
    _ = try $0.rightAnswer()
    return try $0.pool(windows: $0.windows(anywhere: true))
  },
  .maxPool2d("partial-windows", "In ceil mode, only whole windows are kept.") {
    $0.ceilMode = false
  },
  .maxPool2d("any-padding", "A padding of more than half of the kernel is not refused.") {
    guard 2 * $0.padding > $0.kernel else { return try $0.rightAnswer() }
    let windows = $0.windows(anywhere: false)
    guard min(windows.0, windows.1) >= 1 else { throw InvalidInput("no window") }
    return try $0.pool(windows: windows)
  },

  // MARK: - Unpooling

  .maxUnpool2d("output-size-exchanged", "'outputSize' is read as (width, height).") {
    $0.outputSize = ($0.outputSize.1, $0.outputSize.0)
  },
  .maxUnpool2d("unpooling-adds", "The values of one index are added up.") {
    $0.unpool { $0 + $1 }
  },
  .maxUnpool2d("unpooled-into-the-tensor", "An index is taken for one in the whole tensor.") {
    $0.unpool(intoFirstPlane: true) { $1 }
  },
]

extension MaxPool2dArguments {
  /// The numbers of windows; `anywhere` also counts one that begins behind the image.
  fileprivate func windows(anywhere: Bool) -> (Int, Int) {
    func windows(_ length: Int) -> Int {
      let room = length + 2 * padding - dilation * (kernel - 1) - 1 + (ceilMode ? stride - 1 : 0)
      guard room >= 0 else { return 0 }
      return (anywhere ? room : min(room, length + padding - 1)) / stride + 1
    }
    return (windows(x.shape[2]), windows(x.shape[3]))
  }

  /// Pools tap by tap, with a mistake.
  ///
  /// - Parameters:
  ///   - outside: What a pixel of the padding counts; `nil` for what does not count.
  ///   - start: What the search begins with; `nil` for the first pixel.
  ///   - countsTaps: Whether an index is that of a tap.
  ///   - reach: The distance of the taps, if it is not that of the arguments.
  ///   - sizes: The numbers of windows, if they are not those of the right answer.
  ///   - replaces: Whether a pixel takes the place of the largest before it.
  /// - Returns: What such a solution answers.
  /// - Throws: `InvalidInput` where the right answer is that.
  fileprivate func pool(
    outside: Float? = nil, start: Float? = nil, countsTaps: Bool = false,
    dilation reach: Int? = nil, windows sizes: (Int, Int)? = nil,
    replaces: (Float, Float) -> Bool = { $0 > $1 || $0.isNaN }
  ) throws -> (output: Tensor, indices: [Int]) {
    let right = sizes == nil ? try rightAnswer().output.shape : []
    let (rows, columns) = sizes ?? (right[2], right[3])
    let reach = reach ?? dilation
    var output = Tensor(zeros: [x.shape[0], x.shape[1], rows, columns])
    var indices = [Int](repeating: 0, count: output.count)
    for element in output.data.indices {
      let (plane, place) = (element / (rows * columns), element % (rows * columns))
      let (top, left) = (place / columns * stride - padding, place % columns * stride - padding)
      var best = start
      for tap in 0..<(kernel * kernel) {
        let (row, column) = (top + tap / kernel * reach, left + tap % kernel * reach)
        let index = row * x.shape[3] + column
        let isInside = 0..<x.shape[2] ~= row && 0..<x.shape[3] ~= column
        let pixel = isInside ? x.data[plane * x.shape[2] * x.shape[3] + index] : outside
        guard let value = pixel, best.map({ replaces(value, $0) }) ?? true else { continue }
        best = value
        indices[element] = countsTaps ? tap : index
      }
      output.data[element] = best ?? -.infinity
    }
    return (output, indices)
  }
}

extension MaxUnpool2dArguments {
  /// Unpools by a rule of one's own for what is there and what is to be written.
  fileprivate func unpool(
    intoFirstPlane: Bool = false, _ combine: (_ old: Float, _ new: Float) -> Float
  ) -> Tensor {
    var result = Tensor(zeros: [y.shape[0], y.shape[1], outputSize.0, outputSize.1])
    for (element, index) in indices.enumerated() {
      let plane = intoFirstPlane ? 0 : element / (y.shape[2] * y.shape[3])
      let place = plane * outputSize.0 * outputSize.1 + index
      result.data[place] = combine(result.data[place], y.data[element])
    }
    return result
  }
}
