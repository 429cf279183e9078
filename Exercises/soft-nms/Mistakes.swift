import ExerciseKit
import Foundation
import SuiteKit

// Mistakes that are known for every exercise are not here: a threshold that includes what equals it.

let mistakes: [Mistake] = [
  // MARK: - How a score is lowered

  .softNMS("overlap-not-squared", "The Gaussian form uses exp(-IoU / σ), not the square.") {
    $0.select(gaussian: { exp(-$0 / $1) })
  },
  .softNMS("two-sigma-squared", "The Gaussian form divides by 2 · σ².") {
    $0.select(gaussian: { exp(-$0 * $0 / (2 * $1 * $1)) })
  },
  .softNMS("gaussian-above-a-threshold", "The Gaussian form leaves small overlaps alone.") {
    $0.select(gaussian: { $0 > 0.3 ? exp(-$0 * $0 / $1) : 1 })
  },
  .softNMS("linear-without-a-threshold", "The linear form lowers every box that overlaps.") {
    $0.select(linear: { overlap, _ in 1 - overlap })
  },
  .softNMS("linear-from-the-threshold", "The linear form subtracts IoU - threshold from 1.") {
    $0.select(linear: { 1 - max(0, $0 - $1) })
  },
  .softNMS("decays-do-not-multiply", "Each overlap lowers the first score, not the current one.") {
    $0.select(lowers: { factor, current, first in factor < 1 ? first * factor : current })
  },
  .softNMS("adds-one", "Widths and heights are measured with + 1.") {
    $0.boxes = $0.boxes.map { Box($0.x1, $0.y1, $0.x2 + 1, $0.y2 + 1) }
  },

  // MARK: - Selection

  .softNMS("sorts-once", "The boxes are visited in the order of their first scores.") { arguments in
    arguments.select(chooses: { $0.max { arguments.isAfter($0, $1, arguments.scores) } })
  },
  .softNMS("first-scores", "The scores of the result are those of the input.") { arguments in
    try arguments.rightAnswer().map { (index: $0.index, score: arguments.scores[$0.index]) }
  },
  .softNMS("only-first-scores-are-checked", "Only first scores are compared with minScore.") {
    let (scores, least) = ($0.scores, $0.minScore)
    let left = $0.boxes.indices.filter { scores[$0] >= least }
    var other = $0
    other.minScore = .leastNonzeroMagnitude
    other.boxes = left.map { other.boxes[$0] }
    other.scores = left.map { scores[$0] }
    return try other.rightAnswer().map { (index: left[$0.index], score: $0.score) }
  },
  .softNMS("positions-of-what-is-left", "The result has positions among the boxes left.") {
    var left = Array($0.boxes.indices)
    return try $0.rightAnswer().map { index, score in
      let position = left.firstIndex(of: index) ?? 0
      left.removeAll { $0 == index }
      return (index: position, score: score)
    }
  },
]

extension SoftNMSArguments {
  /// Whether a box comes after another one by some scores.
  fileprivate func isAfter(_ a: Int, _ b: Int, _ scores: [Float]) -> Bool {
    scores[a] != scores[b] ? scores[a] < scores[b] : a > b
  }

  /// Selects boxes by rules of one's own.
  ///
  /// - Parameters:
  ///   - linear: The factor of the linear form, from an IoU and the threshold.
  ///   - gaussian: That of the Gaussian form, from an IoU and σ.
  ///   - lowers: A lowered score, from a factor, the current score and the first one.
  ///   - chooses: The next box of those left; without it, the one with the highest current score.
  /// - Returns: The selected boxes.
  fileprivate func select(
    linear: (Float, Float) -> Float = { $0 > $1 ? 1 - $0 : 1 },
    gaussian: (Float, Float) -> Float = { exp(-$0 * $0 / $1) },
    lowers: (_ factor: Float, _ current: Float, _ first: Float) -> Float = { factor, current, _ in
      factor * current
    },
    chooses: (([Int]) -> Int?)? = nil
  ) -> [(index: Int, score: Float)] {
    var current = scores
    var left = Array(boxes.indices)
    var selected: [(index: Int, score: Float)] = []
    while true {
      left.removeAll { current[$0] < minScore }
      let highest = left.max { isAfter($0, $1, current) }
      guard let best = chooses.map({ $0(left) }) ?? highest else { return selected }
      left.removeAll { $0 == best }
      selected.append((index: best, score: current[best]))
      for index in left {
        let overlap = iou(boxes[best], boxes[index])
        let factor: Float =
          switch method {
          case .linear(let threshold): linear(overlap, threshold)
          case .gaussian(let sigma): gaussian(overlap, sigma)
          case .hard(let threshold): overlap > threshold ? 0 : 1
          }
        current[index] = lowers(factor, current[index], scores[index])
      }
    }
  }
}

private func iou(_ a: Box, _ b: Box) -> Float {
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1))
  let union =
    (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - width * height
  return union > 0 ? width * height / union : 0
}
