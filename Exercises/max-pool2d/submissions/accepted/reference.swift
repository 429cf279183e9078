import ExerciseKit

/// Cuts each window to the image, once for each row and column of windows, and looks at what is left.
public func maxPool2d(
  _ x: Tensor, kernel: Int, stride: Int, padding: Int = 0, dilation: Int = 1,
  ceilMode: Bool = false
) throws -> (output: Tensor, indices: [Int]) {
  guard 2 * padding <= kernel else {
    throw InvalidInput("the padding is more than half of the kernel")
  }
  /// What each window covers of an axis, from its first tap inside.
  func windows(_ length: Int) throws -> [Range<Int>] {
    let span = dilation * (kernel - 1) + 1
    let room = length + 2 * padding - span + (ceilMode ? stride - 1 : 0)
    guard room >= 0 else { throw InvalidInput("there is no window") }
    // A window begins before the end of the image.
    let last = min(room, length + padding - 1) / stride
    return (0...last).map { window in
      let start = window * stride - padding
      let tapsBefore = (max(0, -start) + dilation - 1) / dilation
      return (start + tapsBefore * dilation)..<min(start + span, length)
    }
  }
  let (height, width) = (x.shape[2], x.shape[3])
  let (rows, columns) = try (windows(height), windows(width))
  var output = Tensor(zeros: [x.shape[0], x.shape[1], rows.count, columns.count])
  var indices = [Int](repeating: 0, count: output.count)
  var element = 0
  for plane in 0..<(x.shape[0] * x.shape[1]) {
    let base = plane * height * width
    for row in rows {
      for column in columns {
        // All pixels may be -∞, so the search begins with a pixel and not with a number.
        var index = row.lowerBound * width + column.lowerBound
        var best = x.data[base + index]
        for y in Swift.stride(from: row.lowerBound, to: row.upperBound, by: dilation) {
          for z in Swift.stride(from: column.lowerBound, to: column.upperBound, by: dilation) {
            let value = x.data[base + y * width + z]
            if value > best || value.isNaN {
              best = value
              index = y * width + z
            }
          }
        }
        output.data[element] = best
        indices[element] = index
        element += 1
      }
    }
  }
  return (output, indices)
}

/// Writes each value to its index in the plane that it belongs to.
public func maxUnpool2d(_ y: Tensor, indices: [Int], outputSize: (Int, Int)) -> Tensor {
  let (plane, pooled) = (outputSize.0 * outputSize.1, y.shape[2] * y.shape[3])
  var result = Tensor(zeros: [y.shape[0], y.shape[1], outputSize.0, outputSize.1])
  for (element, index) in indices.enumerated() {
    result.data[element / pooled * plane + index] = y.data[element]
  }
  return result
}
