// Swaps the best box to the front and walks over those behind it, as the authors' code does.
import ExerciseKit
import Foundation

/// Soft suppression in place, in double precision.
public func softNMS(
  _ boxes: [Box], scores: [Float], method: SoftNMSMethod, minScore: Float = 0.001
) -> [(index: Int, score: Float)] {
  var items = boxes.indices.map { (index: $0, box: boxes[$0], score: Double(scores[$0])) }
  var count = items.count
  var selected: [(index: Int, score: Float)] = []
  var front = 0
  while front < count {
    // Swapping loses the order of the indices, so ties need a look at them.
    var best = front
    for place in front..<count {
      let (one, other) = (items[place], items[best])
      if one.score > other.score || one.score == other.score && one.index < other.index {
        best = place
      }
    }
    items.swapAt(front, best)
    let chosen = items[front]
    if chosen.score < Double(minScore) { break }
    selected.append((chosen.index, Float(chosen.score)))
    front += 1
    var place = front
    while place < count {
      let overlap = iou(chosen.box, items[place].box)
      if overlap > 0 {
        switch method {
        case .linear(let threshold):
          if overlap > Double(threshold) { items[place].score *= 1 - overlap }
        case .gaussian(let sigma):
          items[place].score *= exp(-overlap * overlap / Double(sigma))
        case .hard(let threshold):
          if overlap > Double(threshold) { items[place].score = 0 }
        }
      }
      if items[place].score < Double(minScore) {
        count -= 1
        items.swapAt(place, count)
      } else {
        place += 1
      }
    }
  }
  return selected
}

private func iou(_ a: Box, _ b: Box) -> Double {
  let width = Double(min(a.x2, b.x2) - max(a.x1, b.x1))
  let height = Double(min(a.y2, b.y2) - max(a.y1, b.y1))
  guard width > 0, height > 0 else { return 0 }
  return width * height / (area(a) + area(b) - width * height)
}

private func area(_ box: Box) -> Double {
  Double(box.x2 - box.x1) * Double(box.y2 - box.y1)
}
