// Sees every key once: where a larger score comes, the sum and the output so far are scaled down, as in FlashAttention.
import ExerciseKit
import Foundation

/// Attention by a running maximum; the weights follow at the end of each row.
public func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, mask: [Bool]? = nil, causal: Bool = false
) -> (output: Tensor, weights: Tensor) {
  let (queries, depth) = (q.shape[1], q.shape[2])
  let (keys, width) = (k.shape[1], v.shape[2])
  var output = Tensor(zeros: [q.shape[0], queries, width])
  var weights = Tensor(repeating: -.infinity, shape: [q.shape[0], queries, keys])
  for b in 0..<q.shape[0] {
    for i in 0..<queries {
      let row = (b * queries + i) * keys
      var largest = -Float.infinity
      var sum: Float = 0
      var mean = [Float](repeating: 0, count: width)
      for j in 0..<keys where (mask?[row + j] ?? true) && !(causal && j > i) {
        var score: Float = 0
        for d in 0..<depth {
          score += q.data[(b * queries + i) * depth + d] * k.data[(b * keys + j) * depth + d]
        }
        score /= Float(depth).squareRoot()
        weights.data[row + j] = score
        let shrink = score > largest ? exp(largest - score) : 1
        largest = max(largest, score)
        let share = exp(score - largest)
        sum = sum * shrink + share
        for e in 0..<width {
          mean[e] = mean[e] * shrink + share * v.data[(b * keys + j) * width + e]
        }
      }
      for j in row..<(row + keys) {
        weights.data[j] = sum > 0 ? exp(weights.data[j] - largest) / sum : 0
      }
      for e in 0..<width where sum > 0 {
        output.data[(b * queries + i) * width + e] = mean[e] / sum
      }
    }
  }
  return (output: output, weights: weights)
}
