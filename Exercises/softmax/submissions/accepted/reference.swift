import ExerciseKit
import Foundation

// The slices of a block lie interleaved, so every pass runs over the block in the order of memory.

/// Divides the exponentials of every slice by their sum.
public func softmax(_ x: Tensor, axis: Int, temperature: Float = 1) -> Tensor {
  let layout = Layout(x.shape, axis: axis)
  var result = x
  for index in result.data.indices { result.data[index] /= temperature }
  let maxima = layout.reduce(result.data, from: -.infinity) { max($0, $1) }
  layout.update(&result.data, with: maxima) { exp($0 - $1) }
  let sums = layout.reduce(result.data, from: 0, +)
  layout.update(&result.data, with: sums, /)
  return result
}

/// Subtracts from every slice its maximum, and then the logarithm of the sum of the exponentials.
public func logSoftmax(_ x: Tensor, axis: Int) -> Tensor {
  let layout = Layout(x.shape, axis: axis)
  var result = x
  let maxima = layout.reduce(result.data, from: -.infinity) { max($0, $1) }
  layout.update(&result.data, with: maxima, -)
  let sums = layout.reduce(result.data, from: 0) { $0 + exp($1) }
  layout.update(&result.data, with: sums.map { log($0) }, -)
  return result
}

/// Multiplies by p what is left of the upstream gradient after its mean under p is subtracted.
public func softmaxBackward(probabilities p: Tensor, gradOutput: Tensor, axis: Int) -> Tensor {
  let layout = Layout(p.shape, axis: axis)
  var result = gradOutput
  for index in result.data.indices { result.data[index] *= p.data[index] }
  let means = layout.reduce(result.data, from: 0, +)
  result = gradOutput
  layout.update(&result.data, with: means, -)
  for index in result.data.indices { result.data[index] *= p.data[index] }
  return result
}

/// Where the slices along an axis lie: `blocks` times `length` planes of `width` elements.
///
/// The element k of the slice (block, i) is number `(block * length + k) * width + i`.
private struct Layout {
  let blocks: Int
  let length: Int
  let width: Int

  init(_ shape: [Int], axis: Int) {
    let axis = axis < 0 ? axis + shape.count : axis
    blocks = shape[..<axis].reduce(1, *)
    length = shape[axis]
    width = shape[(axis + 1)...].reduce(1, *)
  }

  /// Combines the elements of each slice to one number; the numbers stand block by block.
  @inline(__always)
  func reduce(_ data: [Float], from start: Float, _ combine: (Float, Float) -> Float) -> [Float] {
    var results = Array(repeating: start, count: blocks * width)
    for block in 0..<blocks {
      if width == 1 {
        var result = start
        for element in data[(block * length)..<((block + 1) * length)] {
          result = combine(result, element)
        }
        results[block] = result
      } else {
        for k in 0..<length {
          let plane = (block * length + k) * width
          for i in 0..<width {
            results[block * width + i] = combine(results[block * width + i], data[plane + i])
          }
        }
      }
    }
    return results
  }

  /// Changes each element by the number of its slice.
  @inline(__always)
  func update(_ data: inout [Float], with numbers: [Float], _ change: (Float, Float) -> Float) {
    for block in 0..<blocks {
      for k in 0..<length {
        let plane = (block * length + k) * width
        for i in 0..<width {
          data[plane + i] = change(data[plane + i], numbers[block * width + i])
        }
      }
    }
  }
}
