// What is wrong: every slice is expected to have a first element.
// Noticed by: SoftmaxTests/testTensorWithoutElementsKeepsItsShape
import ExerciseKit
import Foundation

/// The probabilities of each slice.
public func softmax(_ x: Tensor, axis: Int, temperature: Float = 1) -> Tensor {
  var result = x
  for slice in slices(of: x.shape, along: axis) {
    let logits = slice.map { x.data[$0] / temperature }
    let largest = logits.dropFirst().reduce(logits[0]) { max($0, $1) }
    let exponentials = logits.map { exp($0 - largest) }
    let sum = exponentials.reduce(0, +)
    for (index, exponential) in zip(slice, exponentials) { result.data[index] = exponential / sum }
  }
  return result
}

/// The logarithms of the probabilities of each slice.
public func logSoftmax(_ x: Tensor, axis: Int) -> Tensor {
  var result = x
  for slice in slices(of: x.shape, along: axis) {
    let logits = slice.map { x.data[$0] }
    let largest = logits.dropFirst().reduce(logits[0]) { max($0, $1) }
    let logSum = log(logits.reduce(0) { $0 + exp($1 - largest) })
    for (index, logit) in zip(slice, logits) { result.data[index] = logit - largest - logSum }
  }
  return result
}

/// The gradient for the logits of each slice.
public func softmaxBackward(probabilities p: Tensor, gradOutput: Tensor, axis: Int) -> Tensor {
  var result = p
  for slice in slices(of: p.shape, along: axis) {
    let mean = slice.reduce(0) { $0 + p.data[$1] * gradOutput.data[$1] }
    for index in slice { result.data[index] = p.data[index] * (gradOutput.data[index] - mean) }
  }
  return result
}

/// The indices of the elements of each slice.
private func slices(of shape: [Int], along axis: Int) -> [StrideTo<Int>] {
  let axis = axis < 0 ? axis + shape.count : axis
  let step = shape[(axis + 1)...].reduce(1, *)
  let block = shape[axis] * step
  return (0..<shape[..<axis].reduce(1, *)).flatMap { outer in
    (0..<step).map { inner in
      let first = outer * block + inner
      return stride(from: first, to: first + block, by: step)
    }
  }
}
