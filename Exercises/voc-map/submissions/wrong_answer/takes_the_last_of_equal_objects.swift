// What is wrong: of objects with equal IoU the last is tried.
// Noticed by: VOCMAPTests/testOfEqualIoUsTheFirstObjectIsTried
import ExerciseKit

/// Average precision by class.
public func vocMAP(
  _ detections: [Detection], truths: [Truth], classes: Int, iouThreshold: Float = 0.5,
  kind: APKind = .vocAll, integerBoxes: Bool = false
) -> (map: Double?, ap: [Double?]) {
  var places: [Place: [Int]] = [:]
  var positives = [Int](repeating: 0, count: classes)
  for (index, truth) in truths.enumerated() {
    places[Place(image: truth.image, label: truth.label), default: []].append(index)
    if !truth.difficult { positives[truth.label] += 1 }
  }

  let order = detections.indices.sorted {
    let (one, other) = (detections[$0].score, detections[$1].score)
    return one != other ? one > other : $0 < $1
  }
  var isFound = [Bool](repeating: false, count: truths.count)
  var hits = [[Bool]](repeating: [], count: classes)
  for detection in order.map({ detections[$0] }) {
    var best: (index: Int, iou: Float)?
    for index in places[Place(image: detection.image, label: detection.label), default: []] {
      let iou = iou(detection.box, truths[index].box, reach: integerBoxes ? 1 : 0)
      if iou >= best?.iou ?? -1 { best = (index, iou) }
    }
    guard let best, best.iou >= iouThreshold else {
      hits[detection.label].append(false)
      continue
    }
    if truths[best.index].difficult { continue }
    hits[detection.label].append(!isFound[best.index])
    isFound[best.index] = true
  }

  let ap = zip(hits, positives).map { averagePrecision($0, positives: $1, kind: kind) }
  let defined = ap.compactMap(\.self)
  return (map: defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count), ap: ap)
}

private struct Place: Hashable {
  let image: Int
  let label: Int
}

private func iou(_ a: Box, _ b: Box, reach: Float) -> Float {
  func area(_ box: Box) -> Float { (box.x2 - box.x1 + reach) * (box.y2 - box.y1 + reach) }
  let width = min(a.x2, b.x2) - max(a.x1, b.x1) + reach
  let height = min(a.y2, b.y2) - max(a.y1, b.y1) + reach
  guard width > 0, height > 0 else { return 0 }
  let intersection = width * height
  return intersection / (area(a) + area(b) - intersection)
}

/// Averages the precision after each hit, from the best score to the worst.
private func averagePrecision(_ hits: [Bool], positives: Int, kind: APKind) -> Double? {
  guard positives > 0 else { return nil }
  // The precision at each hit; hit number k reaches the recall k / positives.
  var precisions: [Double] = []
  for (index, isHit) in hits.enumerated() where isHit {
    precisions.append(Double(precisions.count + 1) / Double(index + 1))
  }
  // From there on the best that is still to come.
  for index in precisions.indices.dropLast().reversed() {
    precisions[index] = max(precisions[index], precisions[index + 1])
  }
  switch kind {
  case .vocAll:
    return precisions.reduce(0, +) / Double(positives)
  case .voc11:
    let sum = (0...10).reduce(0.0) { sum, tenths in
      // The first hit whose recall is at least tenths / 10, rounded up without fractions.
      let needed = max(1, (tenths * positives + 9) / 10)
      return needed <= precisions.count ? sum + precisions[needed - 1] : sum
    }
    return sum / 11
  }
}
