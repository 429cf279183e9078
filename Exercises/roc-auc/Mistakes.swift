import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - Ties

  .rocAUC("ties-are-lost", "A tie between a positive and a negative counts as lost.") {
    try $0.share { $0 > $1 ? 1 : 0 }
  },
  .rocAUC("ties-are-won", "A tie between a positive and a negative counts as won.") {
    try $0.share { $0 >= $1 ? 1 : 0 }
  },
  .rocAUC("lowest-rank", "Equal scores share the lowest of their ranks, not the mean.") {
    try $0.area { below, _ in Double(below + 1) }
  },
  .rocAUC("highest-rank", "Equal scores share the highest of their ranks, not the mean.") {
    try $0.area { below, equal in Double(below + equal) }
  },
  .rocAUC("ties-by-position", "Among equal scores the place in the list decides.") { arguments in
    let samples = Array(zip(arguments.scores, arguments.positive).enumerated())
    let points = samples.filter(\.element.1).map { high in
      samples.filter { low in
        !low.element.1
          && (high.element.0, high.offset) > (low.element.0, low.offset)
      }.count
    }
    return try arguments.answer(from: Double(points.reduce(0, +)), dividedBy: { $0 * $1 })
  },
  .rocAUC("nearly-equal-ties", "Scores count as equal if they are only nearly so.") {
    try $0.share { abs($0 - $1) < 1e-6 ? 0.5 : $0 > $1 ? 1 : 0 }
  },
  .rocAUC("signed-zeros", "0 and -0 do not count as equal.") {
    try $0.share { $0.bitPattern == $1.bitPattern ? 0.5 : $0 > $1 ? 1 : 0 }
  },

  // MARK: - What is divided by

  .rocAUC("all-pairs", "The pairs within a class are part of what is divided by.") {
    try $0.answer(from: $0.points, dividedBy: { ($0 + $1) * ($0 + $1 - 1) / 2 })
  },
  .rocAUC("all-samples-squared", "The square of the number of samples is divided by.") {
    try $0.answer(from: $0.points, dividedBy: { ($0 + $1) * ($0 + $1) })
  },
  .rocAUC("ranks-from-zero", "Ranks begin with 0, and P (P + 1) / 2 is for ranks from 1.") {
    let positives = Double($0.positive.filter { $0 }.count)
    return try $0.answer(from: $0.points - positives, dividedBy: { $0 * $1 })
  },

  // MARK: - The result

  .rocAUC("reversed", "The area is that of the negatives: a low score is taken for a good one.") {
    $0.scores = $0.scores.map { -$0 }
  },
  .rocAUC("turned-round", "An area below 1/2 is turned round.") {
    try $0.rightAnswer().map { max($0, 1 - $0) }
  },
  .rocAUC("one-class", "A class alone has a number, and not nil.") {
    try $0.rightAnswer() ?? 0.5
  },
  .rocAUC("one-class-is-nan", "A class alone gives 0 / 0, which is NaN.") {
    try $0.rightAnswer() ?? .nan
  },
  .rocAUC("infinite-scores-left-out", "Samples with infinite scores are left out.") {
    let finite = zip($0.scores, $0.positive).filter { $0.0.isFinite }
    $0.scores = finite.map(\.0)
    $0.positive = finite.map(\.1)
  },
]

extension RocAUCArguments {
  /// Pairs that are won, and one half for each tie.
  fileprivate var points: Double { points { $0 > $1 ? 1 : $0 == $1 ? 0.5 : 0 } }

  private func points(_ rule: (_ positive: Float, _ negative: Float) -> Double) -> Double {
    let samples = Array(zip(scores, positive))
    return samples.filter(\.1).reduce(0) { sum, high in
      samples.filter { !$0.1 }.reduce(sum) { $0 + rule(high.0, $1.0) }
    }
  }

  /// The area by another rule for the points of a pair.
  fileprivate func share(
    _ rule: (_ positive: Float, _ negative: Float) -> Double
  ) throws -> Double? {
    try answer(from: points(rule), dividedBy: { $0 * $1 })
  }

  /// The area by another rule for the rank of a positive, from how many scores are lower and how many equal.
  fileprivate func area(_ rank: (_ below: Int, _ equal: Int) -> Double) throws -> Double? {
    let ranks = zip(scores, positive).filter(\.1).map { score, _ in
      rank(scores.filter { $0 < score }.count, scores.filter { $0 == score }.count)
    }
    let positives = Double(ranks.count)
    return try answer(
      from: ranks.reduce(0, +) - positives * (positives + 1) / 2, dividedBy: { $0 * $1 })
  }

  /// A quotient by what the numbers of positives and negatives give, where there are both.
  fileprivate func answer(
    from points: Double, dividedBy divisor: (Double, Double) -> Double
  ) throws -> Double? {
    guard try rightAnswer() != nil else { return nil }
    let positives = Double(positive.filter { $0 }.count)
    return points / divisor(positives, Double(positive.count) - positives)
  }
}
