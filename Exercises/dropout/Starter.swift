import ExerciseKit

/// Sets random elements to 0 and scales the others, so that the mean stays.
///
/// - Parameters:
///   - x: The activations, of any shape.
///   - p: The probability that an element is dropped. In 0 ... 1.
///   - training: Whether anything is dropped at all.
///   - generator: Where the draws come from, one for each element; it goes on.
/// - Returns: The activations in the shape of `x`, and for each element whether it was kept.
/// - Throws: `InvalidInput` if `p` is not in 0 ... 1.
public func dropout(
  _ x: Tensor, p: Float, training: Bool, using generator: inout SplitMix64
) throws -> (output: Tensor, mask: [Bool]) {
  (Tensor(zeros: []), [])
}

/// Passes a gradient back through a dropout in training.
///
/// - Parameters:
///   - gradOutput: The derivatives of the loss by the output, in its shape.
///   - mask: For each element whether it was kept, as `dropout` returned it.
///   - p: The probability that an element was dropped. In 0 ... 1.
/// - Returns: The derivatives of the loss by the input.
public func dropoutBackward(_ gradOutput: Tensor, mask: [Bool], p: Float) -> Tensor {
  Tensor(zeros: [])
}
