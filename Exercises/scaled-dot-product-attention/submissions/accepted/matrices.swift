// Multiplies matrices: Q by the transposed K, then masks with -∞, takes the softmax of the rows, and multiplies by V.
import ExerciseKit
import Foundation

/// Softmax(QKᵀ / √D) V.
public func attention(
  _ q: Tensor, _ k: Tensor, _ v: Tensor, mask: [Bool]? = nil, causal: Bool = false
) -> (output: Tensor, weights: Tensor) {
  let (queries, depth) = (q.shape[1], q.shape[2])
  let (keys, width) = (k.shape[1], v.shape[2])
  var output = Tensor(zeros: [q.shape[0], queries, width])
  var weights = Tensor(zeros: [q.shape[0], queries, keys])
  for b in 0..<q.shape[0] {
    let transposed = (0..<depth).flatMap { d in (0..<keys).map { j in k[b, j, d] } }
    var scores = product(part(b, of: q), transposed, queries, depth, keys)
    for i in 0..<queries {
      let row = (i * keys)..<((i + 1) * keys)
      for j in 0..<keys {
        let isAllowed = (mask?[b * queries * keys + i * keys + j] ?? true) && !(causal && j > i)
        scores[i * keys + j] =
          isAllowed ? scores[i * keys + j] / Float(depth).squareRoot() : -.infinity
      }
      let largest = scores[row].max() ?? 0
      for index in row {
        scores[index] = largest == -.infinity ? 0 : exp(scores[index] - largest)
      }
      let sum = scores[row].reduce(0, +)
      for index in row where sum > 0 { scores[index] /= sum }
    }
    weights.data.replaceSubrange(
      (b * queries * keys)..<((b + 1) * queries * keys), with: scores)
    output.data.replaceSubrange(
      (b * queries * width)..<((b + 1) * queries * width),
      with: product(scores, part(b, of: v), queries, keys, width))
  }
  return (output: output, weights: weights)
}

/// The matrix of one element of the batch.
private func part(_ b: Int, of tensor: Tensor) -> [Float] {
  let size = tensor.shape[1] * tensor.shape[2]
  return Array(tensor.data[(b * size)..<((b + 1) * size)])
}

/// The product of a matrix [n, m] by a matrix [m, l].
private func product(_ a: [Float], _ b: [Float], _ n: Int, _ m: Int, _ l: Int) -> [Float] {
  var result = [Float](repeating: 0, count: n * l)
  for i in 0..<n {
    for t in 0..<m {
      let factor = a[i * m + t]
      for j in 0..<l { result[i * l + j] += factor * b[t * l + j] }
    }
  }
  return result
}
