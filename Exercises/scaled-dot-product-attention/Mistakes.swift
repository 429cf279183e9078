import ExerciseKit
import Foundation
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - Scores

  .attention("divided-by-the-depth", "The scores are divided by D, not by its root.") {
    let factor = 1 / Float($0.q.shape[2]).squareRoot()
    $0.q.data = $0.q.data.map { $0 * factor }
  },
  .attention("not-scaled", "The scores are not divided by the root of D.") {
    let factor = Float($0.q.shape[2]).squareRoot()
    $0.q.data = $0.q.data.map { $0 * factor }
  },
  .attention("root-of-the-width", "The scores are divided by the root of E, not of D.") {
    let factor = (Float($0.q.shape[2]) / Float(max(1, $0.v.shape[2]))).squareRoot()
    $0.q.data = $0.q.data.map { $0 * factor }
  },
  .attention("keys-of-the-first", "All queries look at the keys of the first in the batch.") {
    let size = $0.k.shape[1] * $0.k.shape[2]
    let first = Array($0.k.data.prefix(size))
    $0.k.data = (0..<$0.k.shape[0]).flatMap { _ in first }
  },

  // MARK: - Masks

  .attention("true-is-masked", "True in the mask hides a key, where it should allow it.") {
    $0.mask = $0.mask.map { $0.map { !$0 } }
  },
  .attention("mask-of-the-first", "The mask of the first element of the batch is used for all.") {
    let size = $0.q.shape[1] * $0.k.shape[1]
    let batches = $0.q.shape[0]
    $0.mask = $0.mask.map { mask in (0..<batches).flatMap { _ in mask.prefix(size) } }
  },
  .attention("mask-or-causal", "A mask replaces the causal rule, where both must allow.") {
    if $0.mask != nil { $0.causal = false }
  },
  .attention("causal-without-itself", "A causal query does not see the key of its own place.") {
    if $0.causal { $0.hide { $1 >= $0 } }
  },
  .attention("causal-from-the-end", "The causal rule is aligned to the last key, not to the first.")
  {
    let ahead = $0.k.shape[1] - $0.q.shape[1]
    if $0.causal { $0.hide { $1 > $0 + ahead } }
  },
  .attention("causal-ahead", "A causal query sees what comes after it, not what was before.") {
    if $0.causal { $0.hide { $1 < $0 } }
  },
  .attention("not-made-up-for", "What is masked after the softmax is missing in the sum.") {
    arguments in
    var other = arguments
    other.mask = nil
    other.causal = false
    let allowed = arguments.allowed()
    var weights = try other.rightAnswer().weights
    for index in weights.data.indices where !allowed[index] { weights.data[index] = 0 }
    return arguments.answer(weights)
  },
  .attention("empty-rows-are-uniform", "A query that may attend to nothing attends to all alike.") {
    try $0.filling(1 / Float(max(1, $0.k.shape[1])))
  },
  .attention("empty-rows-are-nan", "A query that may attend to nothing gets 0 / 0, which is NaN.") {
    try $0.filling(.nan)
  },
]

extension AttentionArguments {
  /// Which query may attend to which key, in the order of the weights.
  fileprivate func allowed() -> [Bool] {
    let (queries, keys) = (q.shape[1], k.shape[1])
    return (0..<(q.shape[0] * queries * keys)).map { index in
      (mask?[index] ?? true) && !(causal && index % keys > index / keys % queries)
    }
  }

  /// Hides keys by a rule of the place of a query and of a key, in place of the causal rule.
  fileprivate mutating func hide(_ isHidden: (_ query: Int, _ key: Int) -> Bool) {
    causal = false
    let (queries, keys) = (q.shape[1], k.shape[1])
    mask = allowed().enumerated().map { index, isAllowed in
      isAllowed && !isHidden(index / keys % queries, index % keys)
    }
  }

  /// The answer with these weights.
  fileprivate func answer(_ weights: Tensor) -> (output: Tensor, weights: Tensor) {
    var output = Tensor(zeros: [q.shape[0], q.shape[1], v.shape[2]])
    for b in 0..<q.shape[0] {
      for i in 0..<q.shape[1] {
        for j in 0..<k.shape[1] {
          for e in 0..<v.shape[2] { output[b, i, e] += weights[b, i, j] * v[b, j, e] }
        }
      }
    }
    return (output: output, weights: weights)
  }

  /// The answer with another weight in the rows where nothing is allowed.
  fileprivate func filling(_ weight: Float) throws -> (output: Tensor, weights: Tensor) {
    let (allowed, keys) = (allowed(), k.shape[1])
    var weights = try rightAnswer().weights
    for row in 0..<(q.shape[0] * q.shape[1]) {
      let places = (row * keys)..<((row + 1) * keys)
      if places.allSatisfy({ !allowed[$0] }) {
        for place in places { weights.data[place] = weight }
      }
    }
    return answer(weights)
  }
}
