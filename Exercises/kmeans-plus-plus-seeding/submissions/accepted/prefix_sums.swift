// Stores the cumulative sums, in which every trial is found by halving.
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
    var sum = 0.0
    let sums = nearest.map { distance in
      sum += distance * distance
      return sum
    }
    if sum == 0 {
      for index in boxes.indices where chosen.count < k && !chosen.contains(index) {
        chosen.append(index)
      }
      break
    }
    var best: (index: Int, sum: Double, nearest: [Double])?
    for _ in 0..<greedyTrials {
      let candidate = pick(sums, generator.uniform() * sum)
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

/// The first index whose sum exceeds a limit, by halving.
private func pick(_ sums: [Double], _ limit: Double) -> Int {
  var (low, high) = (0, sums.count - 1)
  while low < high {
    let middle = (low + high) / 2
    if sums[middle] > limit { high = middle } else { low = middle + 1 }
  }
  return low
}

private func distance(_ a: WH, _ b: WH) -> Double {
  let common = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  return 1 - common / (Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - common)
}
