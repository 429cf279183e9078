import ExerciseKit
import SuiteKit

// Each mistake is a rule of one's own in the same loop.

let mistakes: [Mistake] = [
  mistake("distance-not-squared", "The probabilities go with the distance, not with its square.") {
    $0.power = 1
  },
  mistake("distance-to-the-last", "The distance is that to the box chosen last.") {
    $0.forgets = true
  },
  mistake("reaches-instead-of-exceeds", "A sum that equals the limit is enough.") {
    $0.isReached = { $0 >= $1 }
  },
  mistake("single-precision-sums", "Limit and sums are rounded to single precision.") {
    $0.isReached = { Float($0) > Float($1) }
  },
  mistake("first-is-zero", "The first box is always chosen first, without a draw.") {
    $0.first = { _, _ in 0 }
  },
  mistake("first-by-remainder", "The first index is the remainder of the random bits.") {
    $0.first = { Int($1.next() % UInt64($0)) }
  },
  mistake("one-trial", "Only one candidate is drawn, whatever the number of trials.") {
    $0.trials = { _ in 1 }
  },
  mistake("last-of-equal-trials", "Of trials that leave equal sums the last one is taken.") {
    $0.isBetter = { $0 <= $1 }
  },
  mistake("draws-among-copies", "Where only copies are left, a number is drawn for each.") {
    $0.drawsAmongCopies = true
  },
  .kmeansPlusPlus("sorted", "The indices are sorted.") {
    var (indices, generator) = try $0.rightAnswer()
    indices.sort()
    return (indices, generator)
  },
  .kmeansPlusPlus("generator-copied", "The caller's generator stays where it was.") {
    let (indices, _) = try $0.rightAnswer()
    return (indices, $0.generator)
  },
]

/// The rules of the choice; as they stand, the right ones.
private struct Rules {
  var power = 2
  var forgets = false
  var drawsAmongCopies = false
  var isReached: (Double, Double) -> Bool = { $0 > $1 }
  var isBetter: (Double, Double) -> Bool = { $0 < $1 }
  var trials: (Int) -> Int = { $0 }
  var first: (Int, inout SplitMix64) -> Int = { Int($1.uniform() * Double($0)) }
}

/// A mistake in one of the rules.
private func mistake(
  _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout Rules) -> Void
) -> Mistake {
  .kmeansPlusPlus(name, sentence) { arguments in
    // What is refused is refused by the reference.
    _ = try arguments.rightAnswer()
    var rules = Rules()
    change(&rules)
    var generator = arguments.generator
    let indices = choose(
      arguments.boxes, arguments.k, trials: arguments.greedyTrials, rules, &generator)
    return (indices, generator)
  }
}

private func choose(
  _ boxes: [WH], _ k: Int, trials: Int, _ rules: Rules, _ generator: inout SplitMix64
) -> [Int] {
  func weight(_ a: WH, _ b: WH) -> Double {
    let common = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
    let distance = 1 - common / (Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - common)
    return rules.power == 2 ? distance * distance : distance
  }

  var chosen = [rules.first(boxes.count, &generator)]
  var nearest = boxes.map { weight($0, boxes[chosen[0]]) }
  while chosen.count < k {
    let total = nearest.reduce(0, +)
    if total == 0 {
      guard let next = boxes.indices.first(where: { !chosen.contains($0) }) else { return chosen }
      if rules.drawsAmongCopies { _ = generator.next() }
      chosen.append(next)
      continue
    }
    var best: (index: Int, sum: Double, nearest: [Double])?
    for _ in 0..<rules.trials(trials) {
      let limit = generator.uniform() * total
      var sum = 0.0
      let candidate =
        nearest.firstIndex { weight in
          sum += weight
          return rules.isReached(sum, limit)
        } ?? boxes.count - 1
      let lowered = zip(boxes, nearest).map { box, before in
        let weight = weight(box, boxes[candidate])
        return rules.forgets ? weight : min(before, weight)
      }
      let left = lowered.reduce(0, +)
      if best.map({ rules.isBetter(left, $0.sum) }) ?? true { best = (candidate, left, lowered) }
    }
    guard let best else { return chosen }
    chosen.append(best.index)
    nearest = best.nearest
  }
  return chosen
}
