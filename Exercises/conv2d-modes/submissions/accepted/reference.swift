import ExerciseKit

/// Slides the rotated kernel over the image with as many zeros around it as the mode asks for.
///
/// The three modes differ in nothing but the padding. On the padded image, the pixels that one tap
/// meets on its way along a row of the output lie side by side, so the innermost loop runs along
/// that row: it has nothing to test, and the compiler makes it a loop over vectors.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])
  let above = padding(mode, flip: flip, taps: tapRows)
  let beside = padding(mode, flip: flip, taps: tapColumns)
  let padded = pad(image, rows: above, columns: beside)
  let width = padded.shape[1]

  // A row-major matrix read backwards is the matrix rotated by 180°.
  let taps = flip ? Array(kernel.data.reversed()) : kernel.data

  let height = max(padded.shape[0] - tapRows + 1, 0)
  var row = Array(repeating: Float(0), count: max(width - tapColumns + 1, 0))
  var output: [Float] = []
  output.reserveCapacity(height * row.count)

  for i in 0..<height where !row.isEmpty {
    for j in row.indices { row[j] = 0 }
    for a in 0..<tapRows {
      for b in 0..<tapColumns {
        let tap = taps[a * tapColumns + b]
        let start = (i + a) * width + b
        for (j, pixel) in zip(row.indices, padded.data[start..<(start + row.count)]) {
          row[j] += tap * pixel
        }
      }
    }
    output += row
  }
  return Tensor(shape: [height, row.count], data: output)
}

/// How many zeros come before and after the pixels along one axis.
private func padding(_ mode: ConvMode, flip: Bool, taps: Int) -> (before: Int, after: Int) {
  switch mode {
  case .full: (taps - 1, taps - 1)
  case .same where flip: (taps / 2, (taps - 1) / 2)
  case .same: ((taps - 1) / 2, taps / 2)
  case .valid: (0, 0)
  }
}

/// A copy of an image with zeros around it.
private func pad(
  _ image: Tensor, rows: (before: Int, after: Int), columns: (before: Int, after: Int)
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let paddedWidth = columns.before + width + columns.after
  var padded = Tensor(zeros: [rows.before + height + rows.after, paddedWidth])
  for y in 0..<height {
    let start = (y + rows.before) * paddedWidth + columns.before
    padded.data.replaceSubrange(
      start..<(start + width), with: image.data[(y * width)..<((y + 1) * width)])
  }
  return padded
}
