// What is wrong: the sum has to reach the limit, so that a draw of 0 chooses a chosen box.
// Noticed by: KMeansPlusPlusTests/testADrawOfZeroDoesNotChooseAChosenBox
import ExerciseKit

/// Chooses boxes with probabilities that go with the squared distance to the nearest chosen one.
public func kmeansPlusPlus(
  _ boxes: [WH], k: Int, greedyTrials: Int = 1, using generator: inout SplitMix64
) throws -> [Int] {
  if k < 1 || k > boxes.count { throw InvalidInput("k") }
  if greedyTrials < 1 { throw InvalidInput("greedyTrials") }
  if !boxes.allSatisfy({ $0.w > 0 && $0.h > 0 && $0.w.isFinite && $0.h.isFinite }) {
    throw InvalidInput("boxes")
  }

  let first = Int(generator.uniform() * Double(boxes.count))
  var chosen = [first]
  var nearest = boxes.map { distance($0, boxes[first]) }
  while chosen.count < k {
    let sum = nearest.reduce(0) { $0 + $1 * $1 }
    if sum == 0 {
      for index in boxes.indices where chosen.count < k && !chosen.contains(index) {
        chosen.append(index)
      }
      break
    }
    var best: (index: Int, sum: Double, nearest: [Double])?
    for _ in 0..<greedyTrials {
      let candidate = pick(nearest, generator.uniform() * sum)
      let lowered = zip(boxes, nearest).map { min($1, distance($0, boxes[candidate])) }
      let left = lowered.reduce(0) { $0 + $1 * $1 }
      if best.map({ left < $0.sum }) ?? true { best = (candidate, left, lowered) }
    }
    if let best {
      chosen.append(best.index)
      nearest = best.nearest
    }
  }
  return chosen
}

/// The first index at which the sum of the squares exceeds a limit.
private func pick(_ nearest: [Double], _ limit: Double) -> Int {
  var sum = 0.0
  for (index, distance) in nearest.enumerated() {
    sum += distance * distance
    if sum >= limit { return index }
  }
  return nearest.count - 1
}

private func distance(_ a: WH, _ b: WH) -> Double {
  let common = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  return 1 - common / (Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - common)
}
