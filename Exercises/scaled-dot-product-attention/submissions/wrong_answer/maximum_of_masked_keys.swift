// What is wrong: masked keys take part in the maximum, so that the others may underflow.
// Noticed by: AttentionTests/testAMaskedKeyIsNotTheLargest
import ExerciseKit
import Foundation

/// Softmax of the scores, times the values.
public func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, mask: [Bool]? = nil, causal: Bool = false
) -> (output: Tensor, weights: Tensor) {
  let (batches, queries, depth) = (q.shape[0], q.shape[1], q.shape[2])
  let (keys, width) = (k.shape[1], v.shape[2])
  var output = Tensor(zeros: [batches, queries, width])
  var weights = Tensor(zeros: [batches, queries, keys])
  for b in 0..<batches {
    for i in 0..<queries {
      var scores = [Float](repeating: -.infinity, count: keys)
      for j in 0..<keys {
        var score: Float = 0
        for d in 0..<depth { score += q[b, i, d] * k[b, j, d] }
        scores[j] = score / Float(depth).squareRoot()
      }
      let largest = scores.max() ?? 0
      for j in 0..<keys where (causal && j > i) || mask?[(b * queries + i) * keys + j] == false {
        scores[j] = -.infinity
      }
      if scores.allSatisfy({ $0 == -.infinity }) { continue }
      let exponentials = scores.map { exp($0 - largest) }
      let sum = exponentials.reduce(0, +)
      for j in 0..<keys {
        weights[b, i, j] = exponentials[j] / sum
        for e in 0..<width { output[b, i, e] += weights[b, i, j] * v[b, j, e] }
      }
    }
  }
  return (output: output, weights: weights)
}
