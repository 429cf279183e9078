import ExerciseKit

/// Turns the numbers of every slice along an axis into probabilities.
///
/// - Parameters:
///   - x: The logits, of any shape with at least one axis.
///   - axis: The axis along which a slice runs; -1 is the last.
///   - temperature: What the logits are divided by first. Positive.
/// - Returns: The probabilities, in the shape of `x`.
public func softmax(_ x: Tensor, axis: Int, temperature: Float = 1) -> Tensor {
  Tensor(zeros: [])
}

/// Computes the logarithms of the probabilities of every slice along an axis.
///
/// - Parameters:
///   - x: The logits, of any shape with at least one axis.
///   - axis: The axis along which a slice runs; -1 is the last.
/// - Returns: The natural logarithms of the probabilities, in the shape of `x`.
public func logSoftmax(_ x: Tensor, axis: Int) -> Tensor {
  Tensor(zeros: [])
}

/// Passes a gradient back through a softmax of temperature 1.
///
/// - Parameters:
///   - p: The probabilities that the softmax returned.
///   - gradOutput: The derivatives of the loss by these probabilities, in the shape of `p`.
///   - axis: The axis of the softmax; -1 is the last.
/// - Returns: The derivatives of the loss by the logits, in the shape of `p`.
public func softmaxBackward(probabilities p: Tensor, gradOutput: Tensor, axis: Int) -> Tensor {
  Tensor(zeros: [])
}
