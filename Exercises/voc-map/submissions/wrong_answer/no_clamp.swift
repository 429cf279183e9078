// What is wrong: two negative extents of boxes apart multiply to a positive area.
// Noticed by: VOCMAPTests/testBoxesApartOnBothAxesDoNotOverlap
import ExerciseKit

/// Average precision by class.
public func vocMAP(
  _ detections: [Detection], truths: [Truth], classes: Int, iouThreshold: Float = 0.5,
  kind: APKind = .vocAll, integerBoxes: Bool = false
) -> (map: Double?, ap: [Double?]) {
  let ap = (0..<classes).map { label in
    let found = detections.filter { $0.label == label }
    let objects = truths.filter { $0.label == label }
    return averagePrecision(
      of: found, objects, kind,
      matching: Matching(threshold: iouThreshold, reach: integerBoxes ? 1 : 0))
  }
  let defined = ap.compactMap(\.self)
  return (map: defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count), ap: ap)
}

private struct Matching {
  let threshold: Float
  let reach: Float

  func iou(_ a: Box, _ b: Box) -> Float {
    let width = min(a.x2, b.x2) - max(a.x1, b.x1) + reach
    let height = min(a.y2, b.y2) - max(a.y1, b.y1) + reach
    let areaOfA = (a.x2 - a.x1 + reach) * (a.y2 - a.y1 + reach)
    let areaOfB = (b.x2 - b.x1 + reach) * (b.y2 - b.y1 + reach)
    let union = areaOfA + areaOfB - width * height
    return union > 0 ? width * height / union : 0
  }

  /// The object that a box overlaps most, the first of several, if it overlaps it enough.
  func best(for box: Box, among objects: [Truth]) -> Int? {
    var best: Int?
    var largest: Float = -1
    for (index, object) in objects.enumerated() {
      let overlap = iou(box, object.box)
      if overlap > largest { (best, largest) = (index, overlap) }
    }
    return largest >= threshold ? best : nil
  }
}

private func averagePrecision(
  of found: [Detection], _ objects: [Truth], _ kind: APKind, matching: Matching
) -> Double? {
  let positives = objects.filter { !$0.difficult }.count
  guard positives > 0 else { return nil }
  let images = Dictionary(grouping: objects, by: \.image)
  var claimed = images.mapValues { $0.map { _ in false } }

  let byScore = found.enumerated().sorted {
    $0.element.score != $1.element.score
      ? $0.element.score > $1.element.score : $0.offset < $1.offset
  }
  var (right, wrong) = (0, 0)
  var curve: [(hits: Int, precision: Double)] = []
  for (_, detection) in byScore {
    let here = images[detection.image, default: []]
    if let best = matching.best(for: detection.box, among: here) {
      if here[best].difficult { continue }
      if claimed[detection.image]?[best] == false {
        right += 1
        claimed[detection.image]?[best] = true
      } else {
        wrong += 1
      }
    } else {
      wrong += 1
    }
    curve.append((right, Double(right) / Double(right + wrong)))
  }

  switch kind {
  case .voc11:
    let highest = (0...10).map { tenths -> Double in
      curve.filter { 10 * $0.hits >= tenths * positives }.map(\.precision).max() ?? 0
    }
    return highest.reduce(0, +) / 11
  case .vocAll:
    var area = 0.0
    var highest = 0.0
    for index in curve.indices.reversed() {
      highest = max(highest, curve[index].precision)
      let before = index > 0 ? curve[index - 1].hits : 0
      area += Double(curve[index].hits - before) / Double(positives) * highest
    }
    return area
  }
}
