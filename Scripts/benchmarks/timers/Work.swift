import ExerciseKit

/// Calls nms on random boxes, others in each call, and returns how many were kept.
func totalKept(calls: Int) -> Int {
  var generator = SplitMix64(seed: 7)
  return (0..<calls).map { _ in
    let boxes = (0..<1_600).map { _ in
      let left = Float((1_800 * generator.uniform()).rounded())
      let top = Float((900 * generator.uniform()).rounded())
      let right = left + Float((5 + 25 * generator.uniform()).rounded())
      return Box(left, top, right, top + Float((5 + 25 * generator.uniform()).rounded()))
    }
    let scores = boxes.map { _ in Float(generator.uniform()) }
    return nms(boxes, scores: scores, iouThreshold: 0.5).count
  }.reduce(0, +)
}
