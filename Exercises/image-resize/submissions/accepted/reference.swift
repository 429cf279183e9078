import ExerciseKit

/// Resizes along the rows and then along the columns, with weights that are computed once for each.
public func resize(
  _ x: Tensor, to size: (Int, Int), mode: Interpolation, alignCorners: Bool = false
) -> Tensor {
  let leading = x.shape.dropLast(2)
  let (height, width) = (x.shape[leading.count], x.shape[leading.count + 1])
  let rows = Axis(from: height, to: size.0, mode, alignCorners)
  let columns = Axis(from: width, to: size.1, mode, alignCorners)
  var result = Tensor(zeros: leading + [size.0, size.1])
  var wide = [Float](repeating: 0, count: height * size.1)
  for plane in 0..<leading.reduce(1, *) {
    let source = plane * height * width
    for y in 0..<height {
      for j in 0..<size.1 {
        var sum: Float = 0
        for tap in (j * columns.taps)..<((j + 1) * columns.taps) {
          sum += columns.weights[tap] * x.data[source + y * width + columns.pixels[tap]]
        }
        wide[y * size.1 + j] = sum
      }
    }
    for i in 0..<size.0 {
      let target = (plane * size.0 + i) * size.1
      for tap in (i * rows.taps)..<((i + 1) * rows.taps) {
        let weight = rows.weights[tap]
        let row = rows.pixels[tap] * size.1
        for j in 0..<size.1 { result.data[target + j] += weight * wide[row + j] }
      }
    }
  }
  return result
}

/// What each pixel of the result takes from the pixels along one axis: `taps` of them, one after the other.
private struct Axis {
  let taps: Int
  var pixels: [Int] = []
  var weights: [Float] = []

  init(from length: Int, to count: Int, _ mode: Interpolation, _ alignCorners: Bool) {
    let offsets =
      switch mode {
      case .nearest: 0...0
      case .bilinear: 0...1
      case .bicubic: -1...2
      }
    taps = offsets.count
    for i in 0..<count {
      let position: Double
      if mode == .nearest {
        position = Double(i * length / count)
      } else if alignCorners {
        position = count == 1 ? 0 : Double(i) * Double(length - 1) / Double(count - 1)
      } else {
        position = (Double(i) + 0.5) * Double(length) / Double(count) - 0.5
      }
      let first = position.rounded(.down)
      for offset in offsets {
        // Pixels outside are those at the edge, so a position before the first centre needs no rule.
        pixels.append(min(max(Int(first) + offset, 0), length - 1))
        weights.append(Self.weight(of: abs(position - first - Double(offset)), mode))
      }
    }
  }

  /// The weight of a pixel at a distance.
  private static func weight(of d: Double, _ mode: Interpolation) -> Float {
    let a = -0.75
    let weight =
      switch mode {
      case .nearest: 1.0
      case .bilinear: 1 - d
      case .bicubic:
        d <= 1
          ? ((a + 2) * d - (a + 3)) * d * d + 1
          : ((a * d - 5 * a) * d + 8 * a) * d - 4 * a
      }
    return Float(weight)
  }
}
