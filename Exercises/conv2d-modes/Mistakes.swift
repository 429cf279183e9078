import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - The order of the taps

  .convolve2d("always-rotated", "'flip' is ignored: the kernel is rotated even when it is false.") {
    if !$0.flip { $0.kernel = $0.kernel.turned(rows: true, columns: true) }
  },
  .convolve2d("never-rotated", "'flip' is ignored: the kernel is not rotated when it is true.") {
    if $0.flip { $0.kernel = $0.kernel.turned(rows: true, columns: true) }
  },
  .convolve2d("only-columns-rotated", "Only the order of the kernel's columns is reversed.") {
    if $0.flip { $0.kernel = $0.kernel.turned(rows: true, columns: false) }
  },
  .convolve2d("only-rows-rotated", "Only the order of the kernel's rows is reversed.") {
    if $0.flip { $0.kernel = $0.kernel.turned(rows: false, columns: true) }
  },

  // MARK: - Which part is returned

  .convolve2d("same-aligned-without-flip", "With 'flip', same starts at k/2 instead of (k - 1)/2.")
  {
    if $0.flip, $0.mode == .same { $0.exchangeFlip() }
  },
  .convolve2d("same-aligned-with-flip", "Without 'flip', same starts at (k - 1)/2 instead of k/2.")
  {
    if !$0.flip, $0.mode == .same { $0.exchangeFlip() }
  },
  .convolve2d("operands-exchanged", "For valid the operands are exchanged under a larger kernel.") {
    arguments in
    let (image, kernel) = (arguments.image.shape, arguments.kernel.shape)
    guard arguments.mode == .valid, kernel[0] > image[0], kernel[1] > image[1], image.min() != 0
    else { return try arguments.rightAnswer() }
    var exchanged = arguments
    (exchanged.image, exchanged.kernel) = (arguments.kernel, arguments.image)
    let result = try exchanged.rightAnswer()
    return arguments.flip ? result : result.turned(rows: true, columns: true)
  },
  .convolve2d("same-as-large-as-the-kernel", "Same returns max(H, kH) rows and max(W, kW) columns.")
  {
    arguments in
    try arguments.window(of: .same) { axis in
      let shorter = min(axis.length, axis.taps)
      return (
        start: (shorter - (arguments.flip ? 1 : 0)) / 2, count: max(axis.length, axis.taps)
      )
    }
  },
  .convolve2d("valid-at-least-one", "An empty valid result is given one row or column.") {
    try $0.window(of: .valid) { axis in
      (start: axis.taps - 1, count: max(axis.length - axis.taps + 1, 1))
    }
  },
  .convolve2d("valid-one-too-large", "Valid returns H - kH + 2 rows and W - kW + 2 columns.") {
    try $0.window(of: .valid) { axis in
      (start: axis.taps - 1, count: max(axis.length - axis.taps + 2, 0))
    }
  },
  .convolve2d("reads-the-next-row", "A tap beside the image reads the row above or below.") {
    arguments in
    arguments.answer { y, x in
      let (height, width) = (arguments.image.shape[0], arguments.image.shape[1])
      let index = y * width + x
      return (0..<(height * width)).contains(index) ? arguments.image.data[index] : 0
    }
  },
]

extension Convolve2dArguments {
  /// Asks for the same taps by the other value of `flip`, which aligns same in the other way.
  fileprivate mutating func exchangeFlip() {
    flip.toggle()
    kernel = kernel.turned(rows: true, columns: true)
  }

  /// Cuts another window out of the full result than the right one; zeros beyond it.
  fileprivate func window(
    of mode: ConvMode, _ window: (_ axis: (length: Int, taps: Int)) -> (start: Int, count: Int)
  ) throws -> Tensor {
    guard self.mode == mode else { return try rightAnswer() }
    var arguments = self
    arguments.mode = .full
    let full = try arguments.rightAnswer()
    let rows = window((image.shape[0], kernel.shape[0]))
    let columns = window((image.shape[1], kernel.shape[1]))
    var result = Tensor(zeros: [rows.count, columns.count])
    for i in 0..<rows.count {
      for j in 0..<columns.count {
        let (y, x) = (i + rows.start, j + columns.start)
        if 0..<full.shape[0] ~= y, 0..<full.shape[1] ~= x { result[i, j] = full[y, x] }
      }
    }
    return result
  }

  /// Convolves by the definition, with pixels that are found in another way.
  fileprivate func answer(pixel: (_ y: Int, _ x: Int) -> Float) -> Tensor {
    let rows = part(length: image.shape[0], taps: kernel.shape[0])
    let columns = part(length: image.shape[1], taps: kernel.shape[1])
    let taps = flip ? kernel : kernel.turned(rows: true, columns: true)
    var result = Tensor(zeros: [rows.count, columns.count])
    for i in 0..<rows.count {
      for j in 0..<columns.count {
        for a in 0..<kernel.shape[0] {
          for b in 0..<kernel.shape[1] {
            result[i, j] += pixel(i + rows.start - a, j + columns.start - b) * taps[a, b]
          }
        }
      }
    }
    return result
  }

  /// Where the mode begins in the full result along an axis, and how long it is.
  private func part(length: Int, taps: Int) -> (start: Int, count: Int) {
    switch mode {
    case .full: (start: 0, count: length + taps - 1)
    case .same: (start: flip ? (taps - 1) / 2 : taps / 2, count: length)
    case .valid: (start: taps - 1, count: max(length - taps + 1, 0))
    }
  }
}

extension Tensor {
  /// The matrix with the order of its rows or columns reversed.
  fileprivate func turned(rows: Bool, columns: Bool) -> Tensor {
    var turned = self
    for i in 0..<shape[0] {
      for j in 0..<shape[1] {
        turned[i, j] = self[rows ? shape[0] - 1 - i : i, columns ? shape[1] - 1 - j : j]
      }
    }
    return turned
  }
}
