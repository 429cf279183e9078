// Every element of the result gathers the few pixels that reach it, found by division with the stride.
import ExerciseKit

/// Adds up, for each element of the result, the pixels whose kernels reach it.
public func convTranspose2d(
  _ x: Tensor, weight: Tensor, bias: [Float]? = nil, stride: Int = 1, padding: Int = 0,
  outputPadding: Int = 0, dilation: Int = 1, groups: Int = 1
) throws -> Tensor {
  let (channels, height, width) = (x.shape[1], x.shape[2], x.shape[3])
  guard stride >= 1, dilation >= 1, groups >= 1, padding >= 0, outputPadding >= 0,
    outputPadding < max(stride, dilation), channels % groups == 0, weight.shape[0] == channels,
    bias == nil || bias?.count == weight.shape[1] * groups
  else { throw InvalidInput("options or shapes that do not fit") }

  /// The number of a pixel and of a tap.
  typealias Reaching = (pixel: Int, tap: Int)
  /// The pixels and taps along an axis that meet each index of the result.
  func reaching(length: Int, taps: Int) throws -> [[Reaching]] {
    let count = (length - 1) * stride - 2 * padding + dilation * (taps - 1) + outputPadding + 1
    guard count >= 1 else { throw InvalidInput("nothing is left") }
    return (0..<count).map { index in
      (0..<taps).compactMap { tap in
        let distance = index + padding - tap * dilation
        guard distance >= 0, distance % stride == 0, distance / stride < length else { return nil }
        return (distance / stride, tap)
      }
    }
  }
  let rows = try reaching(length: height, taps: weight.shape[2])
  let columns = try reaching(length: width, taps: weight.shape[3])

  let (perGroup, channelsPerGroup) = (weight.shape[1], channels / groups)
  var result = Tensor(zeros: [x.shape[0], perGroup * groups, rows.count, columns.count])
  for n in 0..<x.shape[0] {
    for o in 0..<(perGroup * groups) {
      let first = o / perGroup * channelsPerGroup
      for row in rows.indices {
        for column in columns.indices {
          var sum = bias?[o] ?? 0
          for (i, a) in rows[row] {
            for (j, b) in columns[column] {
              for c in first..<(first + channelsPerGroup) {
                sum += x[n, c, i, j] * weight[c, o % perGroup, a, b]
              }
            }
          }
          result[n, o, row, column] = sum
        }
      }
    }
  }
  return result
}

/// A tent over the rows times one over the columns.
public func bilinearKernel(factor: Int) -> Tensor {
  let size = 2 * factor - factor % 2
  // Twice the distance to the middle, a whole number.
  let tent = (0..<size).map { index -> Float in
    let distance = abs(2 * index + 1 - size)
    return 1 - Float(distance) / Float(2 * factor)
  }
  return Tensor(tent.map { row in tent.map { $0 * row } }).reshaped(to: [1, 1, size, size])
}
