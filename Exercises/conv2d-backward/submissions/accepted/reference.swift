import ExerciseKit

/// Gathers the patch at each place, and scatters the gradient of that patch back.
///
/// Within a place the layer is a product of a matrix and the patch, and both gradients are sums of
/// multiples of runs: of the patch for the weights, of the weights for the patch.
public func conv2dBackward(
  x: Tensor, weight: Tensor, gradOutput: Tensor, options: Conv2dOptions
) -> (gradInput: Tensor, gradWeight: Tensor, gradBias: [Float]) {
  let (images, channels, filters) = (x.shape[0], x.shape[1], weight.shape[0])
  let filtersPerGroup = filters / options.groups
  let window = Window(x, weight: weight, options: options)
  let size = weight.shape[1] * window.rows.taps * window.columns.taps
  let places = gradOutput.shape[2] * gradOutput.shape[3]

  var gradInput = Tensor(zeros: x.shape)
  var gradWeight = Tensor(zeros: weight.shape)
  var gradBias = [Float](repeating: 0, count: filters)
  var patch = [Float](repeating: 0, count: size)
  var gradPatch = patch
  for n in 0..<images {
    for group in 0..<options.groups {
      let firstChannel = n * channels + group * weight.shape[1]
      for place in 0..<places {
        let (i, j) = (place / gradOutput.shape[3], place % gradOutput.shape[3])
        window.visit(firstChannel, i, j) { tap, pixel in patch[tap] = x.data[pixel] }
        for filter in (group * filtersPerGroup)..<((group + 1) * filtersPerGroup) {
          let gradient = gradOutput.data[(n * filters + filter) * places + place]
          gradBias[filter] += gradient
          let first = filter * size
          for tap in patch.indices {
            gradWeight.data[first + tap] += gradient * patch[tap]
            gradPatch[tap] += gradient * weight.data[first + tap]
          }
        }
        window.visit(firstChannel, i, j) { tap, pixel in gradInput.data[pixel] += gradPatch[tap] }
        // Taps in the padding stay 0.
        for tap in patch.indices {
          patch[tap] = 0
          gradPatch[tap] = 0
        }
      }
    }
  }
  return (gradInput, gradWeight, gradBias)
}

/// The taps of the filters of a layer.
private struct Window {
  let rows: Axis
  let columns: Axis
  let channels: Int

  init(_ x: Tensor, weight: Tensor, options: Conv2dOptions) {
    var before: (Int, Int)?
    if case .explicit(let top, _, let left, _) = options.padding { before = (top, left) }
    rows = Axis(
      x.shape[2], weight.shape[2], options.stride.0, options.dilation.0, before: before?.0)
    columns = Axis(
      x.shape[3], weight.shape[3], options.stride.1, options.dilation.1, before: before?.1)
    channels = weight.shape[1]
  }

  /// Calls a function for each tap that meets the image, with its number and the index of the pixel.
  @inline(__always)
  func visit(_ firstChannel: Int, _ i: Int, _ j: Int, _ body: (_ tap: Int, _ pixel: Int) -> Void) {
    var tap = 0
    for channel in firstChannel..<(firstChannel + channels) {
      for a in 0..<rows.taps {
        let y = rows.position(of: a, at: i)
        for b in 0..<columns.taps {
          let x = columns.position(of: b, at: j)
          if y >= 0, y < rows.length, x >= 0, x < columns.length {
            body(tap, (channel * rows.length + y) * columns.length + x)
          }
          tap += 1
        }
      }
    }
  }
}

/// What the kernel does along the rows or along the columns.
private struct Axis {
  let length: Int
  let taps: Int
  let stride: Int
  let dilation: Int
  let before: Int

  init(_ length: Int, _ taps: Int, _ stride: Int, _ dilation: Int, before: Int?) {
    self.length = length
    self.taps = taps
    self.stride = stride
    self.dilation = dilation
    // Padding that keeps the length has the smaller half of its zeros first.
    self.before = before ?? dilation * (taps - 1) / 2
  }

  /// The index on the image of a tap when the kernel is at a place; it may lie outside.
  func position(of tap: Int, at place: Int) -> Int {
    place * stride + tap * dilation - before
  }
}
