// Keeps for each box the squared distance to the nearest chosen one, and lowers it after each choice.
import ExerciseKit

/// Chooses boxes far from those already chosen, with probabilities that go with the squared distance.
public func kmeansPlusPlus(
  _ boxes: [WH], k: Int, greedyTrials: Int = 1, using generator: inout SplitMix64
) throws -> [Int] {
  guard k >= 1, k <= boxes.count else { throw InvalidInput("k is \(k), of \(boxes.count) boxes") }
  guard greedyTrials >= 1 else { throw InvalidInput("there are \(greedyTrials) trials") }
  guard boxes.allSatisfy({ isValid($0.w) && isValid($0.h) }) else {
    throw InvalidInput("a side is not positive and finite")
  }

  var chosen = [Int(generator.uniform() * Double(boxes.count))]
  var nearest = boxes.map { squaredDistance($0, boxes[chosen[0]]) }
  while chosen.count < k {
    let total = nearest.reduce(0, +)
    guard total > 0 else {
      // Only copies of chosen boxes are left.
      chosen += boxes.indices.filter { !chosen.contains($0) }.prefix(k - chosen.count)
      break
    }
    let draws = (0..<greedyTrials).map { _ in generator.uniform() * total }
    let candidates = draws.map { index(where: $0, isExceededIn: nearest) }
    var best = candidates[0]
    var squares = lowered(nearest, by: best, boxes)
    for candidate in candidates.dropFirst() {
      let others = lowered(nearest, by: candidate, boxes)
      if others.reduce(0, +) < squares.reduce(0, +) { (best, squares) = (candidate, others) }
    }
    chosen.append(best)
    nearest = squares
  }
  return chosen
}

/// The first index at which the sum of all squares so far is greater than a limit.
private func index(where limit: Double, isExceededIn squares: [Double]) -> Int {
  // The limit is a part of the sum of all, which is added up in the same order: it is exceeded somewhere.
  var (index, sum) = (0, squares[0])
  while sum <= limit {
    index += 1
    sum += squares[index]
  }
  return index
}

/// The squared distances to the nearest chosen box if a candidate is chosen as well.
private func lowered(_ nearest: [Double], by candidate: Int, _ boxes: [WH]) -> [Double] {
  let choice = boxes[candidate]
  return zip(boxes, nearest).map { min($1, squaredDistance($0, choice)) }
}

/// The square of 1 - IoU, for sizes that share a corner.
private func squaredDistance(_ a: WH, _ b: WH) -> Double {
  let intersection = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  let union = Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - intersection
  let distance = 1 - intersection / union
  return distance * distance
}

private func isValid(_ side: Float) -> Bool { side > 0 && side.isFinite }
