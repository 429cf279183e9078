// The maximum of each row of a window first, then that of each column of these: 2k steps instead of k².
import ExerciseKit

/// The largest pixel of each window, and where it was.
public func maxPool2d(
  _ x: Tensor, kernel: Int, stride: Int, padding: Int = 0, dilation: Int = 1,
  ceilMode: Bool = false
) throws -> (output: Tensor, indices: [Int]) {
  guard 2 * padding <= kernel else { throw InvalidInput("too much padding") }
  let (height, width) = (x.shape[2], x.shape[3])
  func windows(_ length: Int) throws -> [[Int]] {
    let steps = length + 2 * padding - dilation * (kernel - 1) - 1 + (ceilMode ? stride - 1 : 0)
    guard steps >= 0 else { throw InvalidInput("no window") }
    return (0...(steps / stride)).map { $0 * stride - padding }.filter { $0 < length }
      .map { start in
        (0..<kernel).map { start + $0 * dilation }.filter { $0 >= 0 && $0 < length }
      }
  }
  let (rows, columns) = try (windows(height), windows(width))
  let planes = x.shape[0] * x.shape[1]
  var output = Tensor(zeros: [x.shape[0], x.shape[1], rows.count, columns.count])
  var indices = [Int](repeating: 0, count: output.count)
  // For each row of a plane and each column of windows, the index of the largest pixel.
  var best = [Int](repeating: 0, count: height * columns.count)
  var element = 0
  for plane in 0..<planes {
    let base = plane * height * width
    func larger(_ new: Int, _ old: Int) -> Int {
      let value = x.data[base + new]
      return value > x.data[base + old] || value.isNaN ? new : old
    }
    for row in 0..<height {
      for (j, taps) in columns.enumerated() {
        var index = row * width + taps[0]
        for tap in taps { index = larger(row * width + tap, index) }
        best[row * columns.count + j] = index
      }
    }
    for taps in rows {
      for j in columns.indices {
        var index = best[taps[0] * columns.count + j]
        for tap in taps { index = larger(best[tap * columns.count + j], index) }
        output.data[element] = x.data[base + index]
        indices[element] = index
        element += 1
      }
    }
  }
  return (output, indices)
}

/// The values at their places in planes of zeros.
public func maxUnpool2d(_ y: Tensor, indices: [Int], outputSize: (Int, Int)) -> Tensor {
  let (planes, size) = (y.shape[0] * y.shape[1], outputSize.0 * outputSize.1)
  var result = Tensor(zeros: [y.shape[0], y.shape[1], outputSize.0, outputSize.1])
  let pooled = y.shape[2] * y.shape[3]
  for plane in 0..<planes {
    for element in (plane * pooled)..<((plane + 1) * pooled) {
      result.data[plane * size + indices[element]] = y.data[element]
    }
  }
  return result
}
