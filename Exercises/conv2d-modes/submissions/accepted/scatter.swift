import ExerciseKit

/// Lets every pixel add its multiple of the kernel to the output, instead of collecting taps.
public func convolve2d(
  _ image: Tensor, _ kernel: Tensor, mode: ConvMode, flip: Bool = true
) -> Tensor {
  let (height, width) = (image.shape[0], image.shape[1])
  let (tapRows, tapColumns) = (kernel.shape[0], kernel.shape[1])
  let taps = flip ? kernel.data : Array(kernel.data.reversed())
  let rows = kept(mode, flip: flip, length: height, taps: tapRows)
  let columns = kept(mode, flip: flip, length: width, taps: tapColumns)
  var output = Array(repeating: Float(0), count: rows.count * columns.count)

  for y in 0..<height {
    for x in 0..<width {
      let pixel = image.data[y * width + x]
      // Element (y + a, x + b) of `full` gets pixel * taps[a, b]; only taps that hit the window.
      let reach = overlap(columns, x..<(x + tapColumns))
      for i in overlap(rows, y..<(y + tapRows)) {
        let source = (i - y) * tapColumns - x
        let target = (i - rows.lowerBound) * columns.count - columns.lowerBound
        for j in reach {
          output[target + j] += pixel * taps[source + j]
        }
      }
    }
  }
  return Tensor(shape: [rows.count, columns.count], data: output)
}

/// The indices of `full` along one axis that the mode keeps.
private func kept(_ mode: ConvMode, flip: Bool, length: Int, taps: Int) -> Range<Int> {
  switch mode {
  case .full:
    return 0..<(length + taps - 1)
  case .same:
    let start = flip ? (taps - 1) / 2 : taps / 2
    return start..<(start + length)
  case .valid:
    return (taps - 1)..<max(length, taps - 1)
  }
}

/// The indices that two ranges have in common.
private func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
  one.clamped(to: other)
}
