import ExerciseKit
import Foundation

/// Goes query by query: scores of the keys it may see, their softmax, and the mean of the values.
public func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, mask: [Bool]? = nil, causal: Bool = false
) -> (output: Tensor, weights: Tensor) {
  let (batches, queries, depth) = (q.shape[0], q.shape[1], q.shape[2])
  let (keys, width) = (k.shape[1], v.shape[2])
  let root = Float(depth).squareRoot()
  var output = Tensor(zeros: [batches, queries, width])
  var weights = Tensor(zeros: [batches, queries, keys])
  for b in 0..<batches {
    for i in 0..<queries {
      let query = b * queries + i
      let allowed = (0..<keys).filter { j in
        !(causal && j > i) && mask?[query * keys + j] ?? true
      }
      let scores = allowed.map { j in
        var score: Float = 0
        for d in 0..<depth {
          score += q.data[query * depth + d] * k.data[(b * keys + j) * depth + d]
        }
        return score / root
      }
      // There is none where nothing is allowed: the zeros stay.
      guard let largest = scores.max() else { continue }
      let exponentials = scores.map { exp($0 - largest) }
      let sum = exponentials.reduce(0, +)
      for (j, exponential) in zip(allowed, exponentials) {
        let weight = exponential / sum
        weights.data[query * keys + j] = weight
        for e in 0..<width {
          output.data[query * width + e] += weight * v.data[(b * keys + j) * width + e]
        }
      }
    }
  }
  return (output: output, weights: weights)
}
