import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a pair exchanged.

let mistakes: [Mistake] = [
  // MARK: - Positions

  .resize("no-half-pixel", "Positions are i · in / out, without the half pixel.") {
    $0.resample { i, length, count in i * length / count }
  },
  .resize("half-pixel-on-one-side", "The half pixel is added to i, and not subtracted again.") {
    $0.resample { i, length, count in (i + 0.5) * length / count }
  },
  .resize("whole-number-scale", "The scale in / out is a quotient of whole numbers.") {
    $0.resample { i, length, count in
      let scale = max((length / count).rounded(.down), 1)
      return (i + 0.5) * scale - 0.5
    }
  },
  .resize("one-scale", "The width has the scale of the height.") { arguments in
    let rank = arguments.x.rank
    let scale = Double(arguments.x.shape[rank - 2]) / Double(arguments.size.0)
    return arguments.resample { i, _, _ in (i + 0.5) * scale - 0.5 }
  },
  .resize(
    "corners-with-the-plain-scale", "With 'alignCorners', the scale is in / out as without it."
  ) {
    $0.resample(aligned: { i, length, count in i * length / count })
  },
  .resize(
    "single-pixel-in-the-middle", "With 'alignCorners', a single pixel is taken from the middle."
  ) {
    $0.resample(aligned: { i, length, count in
      if count == 1 { return (length - 1) / 2 }
      return i * (length - 1) / (count - 1)
    })
  },

  // MARK: - Nearest

  .resize("nearest-centre", "Nearest takes the pixel under the centre of the new one.") {
    try $0.nearest { i, length, count in (2 * i + 1) * length / (2 * count) }
  },
  .resize("nearest-rounded", "Nearest rounds i · in / out.") {
    try $0.nearest { i, length, count in min((2 * i * length + count) / (2 * count), length - 1) }
  },

  // MARK: - Edges

  .resize(
    "extrapolates-before", "Before the first centre, the line through two pixels goes on."
  ) {
    guard $0.mode == .bilinear else { return try $0.rightAnswer() }
    return $0.resample(firstFrom: 0)
  },
  .resize("extrapolates-behind", "Behind the last centre, the line through two pixels goes on.") {
    guard $0.mode == .bilinear else { return try $0.rightAnswer() }
    return $0.resample(firstUpTo: 2)
  },
  .resize("zeros-outside", "Bicubic takes pixels outside of the image for 0.") {
    guard $0.mode == .bicubic else { return try $0.rightAnswer() }
    return $0.resample(pixelOutside: { _, _ in nil })
  },
  .resize("reflected", "Bicubic reflects the image at its edges.") {
    guard $0.mode == .bicubic else { return try $0.rightAnswer() }
    return $0.resample(pixelOutside: { pixel, length in
      min(max(pixel < 0 ? -pixel : 2 * length - 2 - pixel, 0), length - 1)
    })
  },

  // MARK: - Bicubic

  .resize(
    "digits-cut-off", "Bicubic cuts off the digits of a negative position, and does not round down."
  ) {
    guard $0.mode == .bicubic else { return try $0.rightAnswer() }
    return $0.resample(firstFrom: 0)
  },
  .resize("position-clamped", "Bicubic, too, takes positions before the first centre for 0.") {
    guard $0.mode == .bicubic else { return try $0.rightAnswer() }
    return $0.resample { i, length, count in max((i + 0.5) * length / count - 0.5, 0) }
  },
  .resize("catmull-rom", "The kernel of bicubic has a = -0.5.") {
    guard $0.mode == .bicubic else { return try $0.rightAnswer() }
    return $0.resample(a: -0.5)
  },
  .resize("overshoot-clamped", "Bicubic results are clamped to the range of the pixels.") {
    var result = try $0.rightAnswer()
    guard let least = $0.x.data.min(), let largest = $0.x.data.max() else { return result }
    result.data = result.data.map { min(max($0, least), largest) }
    return result
  },
]

extension ResizeArguments {
  /// Where a pixel of the result lies, from its index, the length and the new length of an axis.
  fileprivate typealias Position = (_ i: Double, _ length: Double, _ count: Double) -> Double

  /// Resizes bilinearly or bicubically with a mistake; `nearest` is answered rightly.
  ///
  /// - Parameters:
  ///   - a: The number of the cubic kernel.
  ///   - first: The least that the position is rounded down to, if there is one.
  ///   - last: How far from the end of the axis the largest such pixel is, if there is one.
  ///   - position: The position.
  ///   - aligned: The position with `alignCorners`.
  ///   - pixelOutside: Which pixel stands for one outside; `nil` for a zero.
  /// - Returns: The images.
  fileprivate func resample(
    a: Double = -0.75, firstFrom first: Int = .min, firstUpTo last: Int = 0,
    position: Position = { ($0 + 0.5) * $1 / $2 - 0.5 },
    aligned: Position = { $0 * ($1 - 1) / max($2 - 1, 1) },
    pixelOutside: (Int, Int) -> Int? = { min(max($0, 0), $1 - 1) }
  ) -> Tensor {
    func kernel(_ distance: Double) -> Double {
      let d = abs(distance)
      if d <= 1 { return ((a + 2) * d - (a + 3)) * d * d + 1 }
      return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a
    }
    return each { i, length, count in
      if mode == .nearest { return [(i * length / count, 1)] }
      let u = (alignCorners ? aligned : position)(Double(i), Double(length), Double(count))
      let start = max(min(max(Int(u.rounded(.down)), first), length - last), -1)
      return (mode == .bilinear ? 0...1 : -1...2).map { offset in
        let pixel = start + offset
        let distance = Double(pixel) - u
        // In bilinear, a line through two pixels may go on beyond them.
        let weight = mode == .bilinear ? 1 + (offset == 0 ? distance : -distance) : kernel(distance)
        let inside = 0..<length ~= pixel ? pixel : pixelOutside(pixel, length)
        return (inside ?? 0, inside == nil ? 0 : weight)
      }
    }
  }

  /// Resizes with another rule for `nearest`.
  fileprivate func nearest(_ pixel: (_ i: Int, _ length: Int, _ count: Int) -> Int) throws -> Tensor
  {
    mode == .nearest ? each { [(pixel($0, $1, $2), 1)] } : try rightAnswer()
  }

  /// Sums up the taps of each pixel.
  private func each(
    _ taps: (_ i: Int, _ length: Int, _ count: Int) -> [(pixel: Int, weight: Double)]
  ) -> Tensor {
    let leading = Array(x.shape.dropLast(2))
    let (height, width) = (x.shape[leading.count], x.shape[leading.count + 1])
    let rows = (0..<size.0).map { taps($0, height, size.0) }
    let columns = (0..<size.1).map { taps($0, width, size.1) }
    var result = Tensor(zeros: leading + [size.0, size.1])
    for index in result.data.indices {
      let (row, column) = (rows[index / size.1 % size.0], columns[index % size.1])
      let plane = index / (size.0 * size.1) * height * width
      var sum = 0.0
      for y in row {
        for z in column {
          sum += y.weight * z.weight * Double(x.data[plane + y.pixel * width + z.pixel])
        }
      }
      result.data[index] = Float(sum)
    }
    return result
  }
}
