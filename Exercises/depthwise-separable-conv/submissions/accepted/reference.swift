import ExerciseKit

/// Adds up rows for the filtered planes, and whole planes times their weights for the result.
///
/// Which places of the kernel meet the image is known from a tap alone, so no element is tested, and
/// the innermost loops run over neighbours.
public func depthwiseSeparableConv(
  _ x: Tensor, depthwise: Tensor, pointwise: Tensor, bias: [Float]? = nil, stride: Int = 1,
  padding: Int = 0
) -> Tensor {
  let rows = Axis(x.shape[2], taps: depthwise.shape[2], stride: stride, padding: padding)
  let columns = Axis(x.shape[3], taps: depthwise.shape[3], stride: stride, padding: padding)
  let (images, filters, outputs) = (x.shape[0], depthwise.shape[0], pointwise.shape[0])
  let multiplier = filters / x.shape[1]
  let plane = rows.places * columns.places

  var result = Tensor(zeros: [images, outputs, rows.places, columns.places])
  for n in 0..<images {
    for o in 0..<outputs {
      let start = bias?[o] ?? 0
      for place in 0..<plane { result.data[(n * outputs + o) * plane + place] = start }
    }
    for filter in 0..<filters {
      let filtered = applying(
        depthwise, filter, to: x.data, n * x.shape[1] + filter / multiplier, rows, columns)
      for o in 0..<outputs {
        let weight = pointwise[o, filter]
        let start = (n * outputs + o) * plane
        for (place, element) in filtered.enumerated() {
          result.data[start + place] += weight * element
        }
      }
    }
  }
  return result
}

/// The plane that a filter makes of a channel: what its taps meet there, times their weights.
private func applying(
  _ weight: Tensor, _ filter: Int, to pixels: [Float], _ channel: Int, _ rows: Axis, _ columns: Axis
) -> [Float] {
  var plane = [Float](repeating: 0, count: rows.places * columns.places)
  for a in 0..<rows.taps {
    for b in 0..<columns.taps {
      let tap = weight[filter, 0, a, b]
      let meeting = columns.meeting(tap: b)
      for i in rows.meeting(tap: a) {
        let source = (channel * rows.length + rows.position(of: a, at: i)) * columns.length
        for j in meeting {
          plane[i * columns.places + j] += tap * pixels[source + columns.position(of: b, at: j)]
        }
      }
    }
  }
  return plane
}

/// What the kernel does along the rows or along the columns.
private struct Axis {
  let length: Int
  let taps: Int
  let stride: Int
  let padding: Int
  let places: Int

  init(_ length: Int, taps: Int, stride: Int, padding: Int) {
    self.length = length
    self.taps = taps
    self.stride = stride
    self.padding = padding
    places = (length + 2 * padding - taps) / stride + 1
  }

  /// The index on the image of a tap when the kernel is at a place; it may lie outside.
  func position(of tap: Int, at place: Int) -> Int {
    place * stride + tap - padding
  }

  /// The places at which a tap meets the image.
  func meeting(tap: Int) -> Range<Int> {
    // How far the tap has to go from its first position to the image; then both quotients round up.
    let distance = padding - tap
    let first = (max(0, distance) + stride - 1) / stride
    let end = min(places, (distance + length + stride - 1) / stride)
    return first..<max(first, end)
  }
}
