import ExerciseKit

/// Copies, for each tap of the kernel, the part of each row of the image that it meets.
///
/// Which places meet the image is known from the tap alone, so that no element is tested.
public func unfold(
  _ x: Tensor, kernel: (Int, Int), stride: (Int, Int) = (1, 1), padding: (Int, Int) = (0, 0),
  dilation: (Int, Int) = (1, 1)
) -> Tensor {
  let rows = Axis(x.shape[2], kernel.0, stride.0, padding.0, dilation.0)
  let columns = Axis(x.shape[3], kernel.1, stride.1, padding.1, dilation.1)
  let (images, channels) = (x.shape[0], x.shape[1])
  var result = Tensor(
    zeros: [images, channels * kernel.0 * kernel.1, rows.places * columns.places])
  visitRuns(planes: images * channels, rows, columns) { pixel, element, count in
    for j in 0..<count {
      result.data[element + j] = x.data[pixel + j * stride.1]
    }
  }
  return result
}

/// Goes the same way as `unfold`, and adds instead of copying.
public func fold(
  _ columns: Tensor, outputSize: (Int, Int), kernel: (Int, Int), stride: (Int, Int) = (1, 1),
  padding: (Int, Int) = (0, 0), dilation: (Int, Int) = (1, 1)
) -> Tensor {
  let rows = Axis(outputSize.0, kernel.0, stride.0, padding.0, dilation.0)
  let across = Axis(outputSize.1, kernel.1, stride.1, padding.1, dilation.1)
  let (images, channels) = (columns.shape[0], columns.shape[1] / (kernel.0 * kernel.1))
  var result = Tensor(zeros: [images, channels, outputSize.0, outputSize.1])
  visitRuns(planes: images * channels, rows, across) { pixel, element, count in
    for j in 0..<count {
      result.data[pixel + j * stride.1] += columns.data[element + j]
    }
  }
  return result
}

/// Calls a function for each run of places along a row at which a tap meets the image.
///
/// It is given the index of the first pixel, that of the first element of the columns, and how many
/// there are: the elements are neighbours, and the pixels a stride apart.
@inline(__always)
private func visitRuns(
  planes: Int, _ rows: Axis, _ columns: Axis,
  _ visit: (_ pixel: Int, _ element: Int, _ count: Int) -> Void
) {
  var row = 0
  for plane in 0..<planes {
    for a in 0..<rows.taps {
      for b in 0..<columns.taps {
        let meeting = columns.meeting(tap: b)
        for i in rows.meeting(tap: a) {
          let y = plane * rows.length + rows.position(of: a, at: i)
          visit(
            y * columns.length + columns.position(of: b, at: meeting.lowerBound),
            (row + i) * columns.places + meeting.lowerBound, meeting.count)
        }
        row += rows.places
      }
    }
  }
}

/// What a kernel does along the rows or along the columns.
private struct Axis {
  let length: Int
  let taps: Int
  let stride: Int
  let padding: Int
  let dilation: Int
  let places: Int

  init(_ length: Int, _ taps: Int, _ stride: Int, _ padding: Int, _ dilation: Int) {
    self.length = length
    self.taps = taps
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    places = (length + 2 * padding - dilation * (taps - 1) - 1) / stride + 1
  }

  /// The index on the image of a tap when the kernel is at a place; it may lie outside.
  func position(of tap: Int, at place: Int) -> Int {
    place * stride + tap * dilation - padding
  }

  /// The places at which a tap meets the image.
  func meeting(tap: Int) -> Range<Int> {
    // How far the tap has to go from its first position to the image; then both quotients round up.
    let distance = -position(of: tap, at: 0)
    let first = (max(0, distance) + stride - 1) / stride
    let end = min(places, (distance + length + stride - 1) / stride)
    return min(first, end)..<end
  }
}
