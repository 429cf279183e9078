import ExerciseKit

/// Returns the means of the values that queries get by their similarity to the keys, and the weights of these means.
///
/// The authority is `torch.nn.functional.scaled_dot_product_attention`.
///
/// - Parameters:
///   - q: The queries, of shape `[B, L, D]`; D is at least 1.
///   - k: The keys, of shape `[B, S, D]`.
///   - v: The values, of shape `[B, S, E]`.
///   - mask: B · L · S Booleans in the order of the weights, `true` where a query may attend to a key;
///     `nil` where all may.
///   - causal: Whether query i may attend to the keys 0 ... i only.
/// - Returns: `output` of shape `[B, L, E]` and `weights` of shape `[B, L, S]`; zeros for a query that may
///   attend to nothing.
public func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, mask: [Bool]? = nil, causal: Bool = false
) -> (output: Tensor, weights: Tensor) {
  (output: Tensor(zeros: []), weights: Tensor(zeros: []))
}
