import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - Objects and detections

  .vocMAP("difficult-must-be-found", "Difficult objects count like all others.") {
    $0.truths = $0.truths.map { Truth(image: $0.image, label: $0.label, box: $0.box) }
  },
  .vocMAP("difficult-left-out", "Who finds a difficult object is wrong, not ignored.") {
    $0.truths = $0.truths.filter { !$0.difficult }
  },
  .vocMAP("second-best-object", "Where the best object was found before, the next best is tried.") {
    var evaluation = Evaluation()
    evaluation.triesOthers = true
    return evaluation.answer(to: $0)
  },
  .vocMAP("duplicates-are-hits", "Each detection of an object is a hit, not only the first one.") {
    var evaluation = Evaluation()
    evaluation.duplicate = true
    return evaluation.answer(to: $0)
  },
  .vocMAP("duplicates-left-out", "A duplicate is ignored, and not counted as wrong.") {
    var evaluation = Evaluation()
    evaluation.duplicate = nil
    return evaluation.answer(to: $0)
  },
  .vocMAP("difficult-objects-are-hits", "Finding a difficult object counts as right.") {
    var evaluation = Evaluation()
    evaluation.difficult = true
    return evaluation.answer(to: $0)
  },
  .vocMAP("any-class", "Objects of any class are found: the labels do not matter.") {
    $0.truths = $0.truths.map { truth in
      Truth(image: truth.image, label: 0, box: truth.box, difficult: truth.difficult)
    }
    $0.detections = $0.detections.map { detection in
      Detection(image: detection.image, label: 0, box: detection.box, score: detection.score)
    }
  },
  .vocMAP("any-image", "Objects of any image are found: the numbers of the images do not matter.") {
    $0.truths = $0.truths.map { truth in
      Truth(image: 0, label: truth.label, box: truth.box, difficult: truth.difficult)
    }
    $0.detections = $0.detections.map { detection in
      Detection(image: 0, label: detection.label, box: detection.box, score: detection.score)
    }
  },
  .vocMAP("last-object", "Of several objects with the largest IoU the last is tried.") {
    $0.truths.reverse()
  },

  // MARK: - Order

  .vocMAP("not-sorted", "The detections are taken in the order of the list, not by score.") {
    $0.detections = $0.detections.map { detection in
      Detection(image: detection.image, label: detection.label, box: detection.box, score: 0)
    }
  },
  .vocMAP("image-by-image", "The detections are taken image by image.") {
    $0.detections = $0.detections.enumerated().sorted {
      let (one, other) = ($0.element, $1.element)
      if one.image != other.image { return one.image < other.image }
      return one.score != other.score ? one.score > other.score : $0.offset < $1.offset
    }.map { _, detection in
      Detection(image: detection.image, label: detection.label, box: detection.box, score: 0)
    }
  },
  .vocMAP("last-of-equal-scores", "Of equal scores the last detection comes first.") {
    $0.detections.reverse()
  },
  .vocMAP("images-averaged", "The AP of each image is averaged; they are not judged together.") {
    arguments in
    let images = try Set(arguments.truths.map(\.image)).sorted().map { image in
      var other = arguments
      other.truths = arguments.truths.filter { $0.image == image }
      other.detections = arguments.detections.filter { $0.image == image }
      return try other.rightAnswer().ap
    }
    return mapAndAP((0..<arguments.classes).map { label in mean(images.map { $0[label] }) })
  },

  // MARK: - Averages

  .vocMAP("precision-as-it-is", "The precision at each hit counts, not the best still to come.") {
    var evaluation = Evaluation()
    evaluation.looksAhead = false
    return evaluation.answer(to: $0)
  },
  .vocMAP("all-classes", "Classes without objects are part of the mean, as 0.") { arguments in
    let (map, ap) = try arguments.rightAnswer()
    let sum = ap.compactMap(\.self).reduce(0, +)
    return (map: map.map { _ in sum / Double(arguments.classes) }, ap: ap)
  },
  .vocMAP("undefined-is-zero", "A class without objects has 0 instead of nil.") {
    mapAndAP(try $0.rightAnswer().ap.map { $0 ?? 0 })
  },
  .vocMAP("never-predicted", "A class with objects that is never predicted has nil, not 0.") {
    arguments in
    mapAndAP(
      try arguments.rightAnswer().ap.enumerated().map { label, value in
        arguments.detections.contains { $0.label == label } ? value : nil
      })
  },
]

private func mean(_ values: [Double?]) -> Double? {
  let defined = values.compactMap(\.self)
  return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
}

private func mapAndAP(_ ap: [Double?]) -> (map: Double?, ap: [Double?]) {
  (map: mean(ap), ap: ap)
}

/// An evaluation of its own; as it stands, a right one.
private struct Evaluation {
  /// Whether the objects that were found before are passed over in the search for the best one.
  var triesOthers = false
  /// What a further detection of an object is: a hit, a mistake, or neither.
  var duplicate: Bool? = false
  /// What a detection of a difficult object is.
  var difficult: Bool?
  /// Whether the best precision that is still to come counts.
  var looksAhead = true

  func answer(to arguments: VocMAPArguments) -> (map: Double?, ap: [Double?]) {
    mapAndAP(
      (0..<arguments.classes).map { label in
        let positives = arguments.truths.filter { $0.label == label && !$0.difficult }.count
        guard positives > 0 else { return nil }
        return average(hits(of: label, in: arguments), positives, arguments.kind)
      })
  }

  private func hits(of label: Int, in arguments: VocMAPArguments) -> [Bool] {
    var found: Set<Int> = []
    let order = arguments.detections.enumerated().filter { $0.element.label == label }.sorted {
      let (one, other) = ($0.element.score, $1.element.score)
      return one != other ? one > other : $0.offset < $1.offset
    }
    return order.compactMap { _, detection in
      let overlaps = arguments.truths.enumerated().filter { index, truth in
        truth.image == detection.image && truth.label == label
          && !(triesOthers && found.contains(index))
      }.map { index, truth in
        (
          index: index,
          iou: iou(detection.box, truth.box, reach: arguments.integerBoxes ? 1 : 0)
        )
      }
      let largest = overlaps.map(\.iou).max() ?? -1
      guard largest >= arguments.iouThreshold,
        let best = overlaps.first(where: { $0.iou == largest })?.index
      else { return false }
      if arguments.truths[best].difficult { return difficult }
      return found.insert(best).inserted ? true : duplicate
    }
  }

  private func average(_ hits: [Bool], _ positives: Int, _ kind: APKind) -> Double {
    var precisions: [Double] = []
    for (index, isHit) in hits.enumerated() where isHit {
      precisions.append(Double(precisions.count + 1) / Double(index + 1))
    }
    if looksAhead {
      precisions = precisions.indices.map { precisions[$0...].max() ?? 0 }
    }
    if kind == .vocAll { return precisions.reduce(0, +) / Double(positives) }
    return (0...10).map { tenths in
      let needed = max(1, (tenths * positives + 9) / 10)
      return needed <= precisions.count ? precisions[needed - 1] : 0
    }.reduce(0, +) / 11
  }
}

private func iou(_ a: Box, _ b: Box, reach: Float) -> Float {
  func area(_ box: Box) -> Float { (box.x2 - box.x1 + reach) * (box.y2 - box.y1 + reach) }
  let width = max(0, min(a.x2, b.x2) - max(a.x1, b.x1) + reach)
  let height = max(0, min(a.y2, b.y2) - max(a.y1, b.y1) + reach)
  return width * height / max(area(a) + area(b) - width * height, 1e-6)
}
