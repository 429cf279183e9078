import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: an option that has no effect, a threshold that
// includes what equals it, a result in the order of the input.

let mistakes: [Mistake] = [
  // MARK: - How overlap is measured

  .nms(
    "adds-one", "Widths and heights are measured with + 1, as if coordinates were pixel indices."
  ) {
    $0.boxes = $0.boxes.map { Box($0.x1, $0.y1, $0.x2 + 1, $0.y2 + 1) }
  },
  .nms("overlap-counted-twice", "The overlap is not subtracted from the sum of the two areas.") {
    $0.kept(where: { pair, limit in
      limit.isReached(by: ratio(pair.common, pair.areas.0 + pair.areas.1))
    })
  },
  .nms("divided-by-the-smaller-area", "The overlap is divided by the smaller area, not the union.")
  {
    $0.kept(where: { pair, limit in
      limit.isReached(by: ratio(pair.common, min(pair.areas.0, pair.areas.1)))
    })
  },
  .nms("not-clamped", "Two negative extents of boxes apart multiply to a positive overlap.") {
    $0.kept(where: { pair, limit in
      let common = pair.width * pair.height
      return limit.isReached(by: ratio(common, pair.areas.0 + pair.areas.1 - common))
    })
  },

  // MARK: - Empty boxes

  .nms("empty-boxes-are-nan", "The IoU of two empty boxes is NaN, which no comparison expects.") {
    $0.kept(where: { pair, limit in
      pair.union == 0 || limit.isReached(by: pair.common / pair.union)
    })
  },
  .nms("empty-boxes-equal-a-product", "For two empty boxes 0 >= threshold * 0 holds.") {
    $0.kept(where: { pair, limit in
      let product = limit.threshold * pair.union
      return limit.includesEqual ? pair.common >= product : pair.common > product
    })
  },
  .nms("boxes-apart-skipped", "Boxes apart are skipped, although 0 can reach a threshold of 0.") {
    $0.kept(where: { pair, limit in pair.common > 0 && limit.isReached(by: pair.iou) })
  },

  // MARK: - Who is compared with whom

  .nms("compared-with-the-last-kept", "A box is compared only with the box that was kept last.") {
    arguments in
    arguments.kept(comparedWith: { kept, _ in kept.suffix(1) })
  },
  .nms("suppressed-boxes-suppress", "A box that is suppressed itself still suppresses others.") {
    arguments in
    arguments.kept(comparedWith: { _, visited in visited })
  },

  // MARK: - Order and cap

  .nms("lowest-score-first", "The boxes are visited from the lowest score to the highest.") {
    try $0.answer(visiting: $0.candidates.sorted(by: $0.scores) { $0 < $1 })
  },
  .nms("ties-to-the-higher-index", "Of equal scores the box with the higher index comes first.") {
    try $0.answer(visiting: $0.candidates.reversed().sorted(by: $0.scores) { $0 > $1 })
  },
  .nms(
    "cap-before-suppression", "The cap is applied to the candidates, so suppressed boxes use it up."
  ) {
    try $0.answer(visiting: Array($0.order.prefix($0.maxOutput)))
  },
  .nms(
    "sorted-positions", "The result holds positions in the sorted order, not indices of the input."
  ) {
    arguments in
    let order = arguments.order
    return try arguments.rightAnswer().compactMap { order.firstIndex(of: $0) }
  },
]

extension NmsArguments {
  /// The boxes that score enough to take part.
  fileprivate var candidates: [Int] { boxes.indices.filter { scores[$0] >= scoreThreshold } }

  /// The candidates in the right order.
  fileprivate var order: [Int] { candidates.sorted(by: scores) { $0 > $1 } }

  /// What the reference answers when it has to visit some boxes in a certain order.
  fileprivate func answer(visiting order: [Int]) throws -> [Int] {
    var arguments = self
    arguments.boxes = order.map { boxes[$0] }
    arguments.scores = order.indices.map { -Float($0) }
    arguments.scoreThreshold = -.infinity
    return try arguments.rightAnswer().map { order[$0] }
  }

  /// What is kept by a rule of one's own.
  ///
  /// - Parameters:
  ///   - others: The boxes that one is compared with, of those kept and of those visited before it.
  ///   - suppresses: Whether one box of a pair suppresses the other.
  /// - Returns: The indices of the kept boxes, best score first.
  fileprivate func kept(
    comparedWith others: (_ kept: [Int], _ visited: [Int]) -> [Int] = { kept, _ in kept },
    where suppresses: (Pair, Limit) -> Bool = { $1.isReached(by: $0.iou) }
  ) -> [Int] {
    let limit = Limit(threshold: iouThreshold, includesEqual: suppressEqual)
    var (kept, visited): ([Int], [Int]) = ([], [])
    for box in order where kept.count < maxOutput {
      let isSuppressed = others(kept, visited).contains { better in
        suppresses(Pair(boxes[better], boxes[box]), limit)
      }
      if !isSuppressed { kept.append(box) }
      visited.append(box)
    }
    return kept
  }
}

extension [Int] {
  /// The indices by their scores; of equal scores the one that stands first here comes first.
  fileprivate func sorted(by scores: [Float], _ precedes: (Float, Float) -> Bool) -> [Int] {
    enumerated().sorted { first, second in
      let (a, b) = (scores[first.element], scores[second.element])
      return a == b ? first.offset < second.offset : precedes(a, b)
    }.map(\.element)
  }
}

/// The overlap from which on a box is suppressed.
private struct Limit {
  let threshold: Float
  let includesEqual: Bool

  func isReached(by overlap: Float) -> Bool {
    includesEqual ? overlap >= threshold : overlap > threshold
  }
}

/// Two boxes, measured.
private struct Pair {
  /// The extents of the overlap; negative for boxes apart.
  let (width, height): (Float, Float)
  let areas: (Float, Float)

  init(_ a: Box, _ b: Box) {
    width = min(a.x2, b.x2) - max(a.x1, b.x1)
    height = min(a.y2, b.y2) - max(a.y1, b.y1)
    areas = ((a.x2 - a.x1) * (a.y2 - a.y1), (b.x2 - b.x1) * (b.y2 - b.y1))
  }

  var common: Float { max(width, 0) * max(height, 0) }
  var union: Float { areas.0 + areas.1 - common }
  var iou: Float { ratio(common, union) }
}

/// A part of a whole; 0 where there is no whole.
private func ratio(_ part: Float, _ whole: Float) -> Float { whole > 0 ? part / whole : 0 }
