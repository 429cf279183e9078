// What is wrong: in / out is a quotient of whole numbers.
// Noticed by: ImageResizeTests/testScaleIsNoWholeNumber
import ExerciseKit

/// The resized images.
public func resize(
  _ x: Tensor, to size: (Int, Int), mode: Interpolation, alignCorners: Bool = false
) -> Tensor {
  let rank = x.shape.count
  let (height, width) = (x.shape[rank - 2], x.shape[rank - 1])
  let planes = x.shape[..<(rank - 2)].reduce(1, *)
  let images = x.reshaped(to: [planes, height, width])
  var result = Tensor(zeros: [planes, size.0, size.1])
  let rows = (0..<size.0).map { taps($0, height, size.0, mode, alignCorners) }
  let columns = (0..<size.1).map { taps($0, width, size.1, mode, alignCorners) }
  for plane in 0..<planes {
    for i in 0..<size.0 {
      for j in 0..<size.1 {
        var sum: Float = 0
        for row in rows[i] {
          for column in columns[j] {
            sum += row.weight * column.weight * images[plane, row.pixel, column.pixel]
          }
        }
        result[plane, i, j] = sum
      }
    }
  }
  return result.reshaped(to: x.shape[..<(rank - 2)] + [size.0, size.1])
}

private typealias Tap = (pixel: Int, weight: Float)

/// The pixels along an axis that one of the result is made of.
private func taps(
  _ i: Int, _ length: Int, _ count: Int, _ mode: Interpolation, _ alignCorners: Bool
) -> [Tap] {
  if mode == .nearest { return [(i * length / count, 1)] }
  var position: Float
  if alignCorners {
    position = count > 1 ? Float(i) * Float(length - 1) / Float(count - 1) : 0
  } else {
    position = (Float(i) + 0.5) * Float(max(length / count, 1)) - 0.5
  }
  if mode == .bilinear {
    position = max(position, 0)
    let first = min(Int(position), length - 1)
    let t = position - Float(first)
    return [(first, 1 - t), (min(first + 1, length - 1), t)]
  }
  let first = Int(position.rounded(.down))
  let t = position - Float(first)
  return (-1...2).map { offset in
    (min(max(first + offset, 0), length - 1), cubic(abs(t - Float(offset))))
  }
}

/// The cubic convolution kernel.
private func cubic(_ d: Float) -> Float {
  let a: Float = -0.75
  if d <= 1 { return (a + 2) * d * d * d - (a + 3) * d * d + 1 }
  return a * d * d * d - 5 * a * d * d + 8 * a * d - 4 * a
}
