import ExerciseKit
import SuiteKit

let mistakes: [Mistake] =
  [
    // MARK: - The ratio of a class

    scoring("dice", "The Dice coefficient 2TP / (row + column) is computed instead of the IoU.") {
      $0.iou = { ratio(2 * $0.both[$1], $0.truth[$1] + $0.prediction[$1]) }
    },
    scoring("intersection-twice", "The intersection is not subtracted from the sum of both masks.")
    {
      $0.iou = { ratio($0.both[$1], $0.truth[$1] + $0.prediction[$1]) }
    },
    scoring("recall", "The truth of a class is its union: that is the recall, not the IoU.") {
      $0.iou = { ratio($0.both[$1], $0.truth[$1]) }
    },

    // MARK: - Classes that are absent

    scoring("absent-classes-are-one", "A class that is absent everywhere counts as perfect.") {
      $0.iou = { counts, label in counts.pixels > 0 ? counts.iou(label) ?? 1 : nil }
    },
    scoring("absent-classes-are-zero", "A class that is absent everywhere counts as 0 in the mean.")
    {
      $0.average = { counts, values in
        counts.pixels > 0 ? mean(values.map { $0 ?? 0 }) : nil
      }
    },
    scoring(
      "only-classes-of-the-truth", "A class that is predicted but not in the truth is left out."
    ) {
      $0.iou = { counts, label in counts.truth[label] > 0 ? counts.iou(label) : nil }
    },
    scoring(
      "accuracy-over-all-classes", "A class that the truth lacks counts as 0 in the mean accuracy."
    ) {
      $0.accuracy = { counts in
        let values = counts.labels.map { ratio(counts.both[$0], counts.truth[$0]) ?? 0 }
        return counts.pixels > 0 ? mean(values) : nil
      }
    },
    scoring("background-left-out", "Class 0 is left out of the mean without being asked for.") {
      $0.firstClass = 1
    },

    // MARK: - Truth and prediction

    exchanged(
      "truth-and-prediction-exchanged", "Rows are the prediction: recall becomes precision."),

    // MARK: - Several images, some classes

    [
      .segmentationScores(
        "images-averaged", "The mIoU of each image is averaged; the counts are not summed."
      ) {
        arguments in
        try arguments.scores(by: Scoring()) { _ in
          mean(try arguments.images.map { try $0.rightAnswer().miou })
        }
      },
      .segmentationScores(
        "subset-everywhere", "The subset restricts all scores, not only the mean."
      ) {
        arguments in
        let averaged = arguments.subset ?? Array(0..<arguments.classes)
        var scoring = Scoring()
        scoring.iou = { counts, label in averaged.contains(label) ? counts.iou(label) : nil }
        scoring.correct = { counts in averaged.reduce(0) { $0 + counts.both[$1] } }
        return try arguments.scores(by: scoring)
      },
      .perImageMIoU("images-summed", "The mIoU of all images together is returned, another metric.")
      {
        arguments in
        try Reference.segmentationScores(
          truth: arguments.truth, prediction: arguments.prediction, classes: arguments.classes,
          ignore: arguments.ignore
        ).miou
      },
      .perImageMIoU(
        "empty-images-are-zero", "An image with ignored pixels only counts as 0 in the mean."
      ) {
        arguments in
        _ = try arguments.rightAnswer()
        return mean(arguments.images.map { Scoring().miou(of: $0) ?? 0 })
      },
    ],
  ].flatMap { $0 }

/// A mistake in a score, which both functions then have.
private func scoring(
  _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout Scoring) -> Void
) -> [Mistake] {
  [
    .segmentationScores(name, sentence) { arguments in
      var scoring = Scoring()
      change(&scoring)
      return try arguments.scores(by: scoring)
    },
    .perImageMIoU(name, sentence) { arguments in
      _ = try arguments.rightAnswer()
      var scoring = Scoring()
      change(&scoring)
      return mean(arguments.images.map { scoring.miou(of: $0) })
    },
  ]
}

/// A mistake that takes the columns of the confusion matrix for its rows.
private func exchanged(_ name: String, _ sentence: String) -> [Mistake] {
  [
    .segmentationScores(name, sentence) { arguments in
      var scoring = Scoring()
      scoring.isTransposed = true
      return try arguments.scores(by: scoring)
    }
  ]
}

/// How the scores follow from the counts; as it stands, rightly.
private struct Scoring {
  var iou: (Counts, Int) -> Double? = { $0.iou($1) }
  var average: (Counts, [Double?]) -> Double? = { mean($1) }
  var accuracy: (Counts) -> Double? = { counts in
    mean(counts.labels.map { ratio(counts.both[$0], counts.truth[$0]) })
  }
  var correct: (Counts) -> Int = { $0.both.reduce(0, +) }
  /// The first class of the mean, where no subset is given.
  var firstClass = 0
  var isTransposed = false

  func miou(of counts: Counts, over subset: [Int]? = nil) -> Double? {
    let averaged = subset ?? Array(counts.labels.dropFirst(firstClass))
    return average(counts, averaged.map { iou(counts, $0) })
  }
}

/// The sums of the rows and columns of a confusion matrix, and its diagonal.
private struct Counts {
  var truth: [Int]
  var prediction: [Int]
  var both: [Int]

  init(_ pairs: [(LabelMap, LabelMap)], classes: Int, ignore: Int?) {
    truth = Array(repeating: 0, count: max(classes, 0))
    prediction = truth
    both = truth
    for (expected, found) in pairs {
      for (expected, found) in zip(expected.data, found.data) where expected != ignore {
        truth[expected] += 1
        prediction[found] += 1
        if expected == found { both[found] += 1 }
      }
    }
  }

  var labels: Range<Int> { truth.indices }
  var pixels: Int { truth.reduce(0, +) }

  func iou(_ label: Int) -> Double? {
    ratio(both[label], truth[label] + prediction[label] - both[label])
  }
}

extension SegmentationScoresArguments {
  /// Each image by itself.
  fileprivate var images: [SegmentationScoresArguments] {
    zip(truth, prediction).map { truth, prediction in
      var image = self
      (image.truth, image.prediction) = ([truth], [prediction])
      return image
    }
  }

  /// The scores by rules of one's own, of input that is not refused.
  fileprivate func scores(
    by scoring: Scoring, miou: ((Counts) throws -> Double?)? = nil
  ) throws -> SegmentationScores {
    _ = try rightAnswer()
    var counts = Counts(Array(zip(truth, prediction)), classes: classes, ignore: ignore)
    if scoring.isTransposed {
      (counts.truth, counts.prediction) = (counts.prediction, counts.truth)
    }
    let iou = counts.labels.map { scoring.iou(counts, $0) }
    let weighted = counts.labels.reduce(0.0) { $0 + Double(counts.truth[$1]) * (iou[$1] ?? 0) }
    return SegmentationScores(
      iou: iou,
      miou: try miou?(counts) ?? (miou == nil ? scoring.miou(of: counts, over: subset) : nil),
      pixelAccuracy: ratio(scoring.correct(counts), counts.pixels),
      meanAccuracy: scoring.accuracy(counts),
      frequencyWeightedIoU: counts.pixels > 0 ? weighted / Double(counts.pixels) : nil)
  }
}

extension PerImageMIoUArguments {
  /// The counts of each image by itself.
  fileprivate var images: [Counts] {
    zip(truth, prediction).map { Counts([($0, $1)], classes: classes, ignore: ignore) }
  }
}

private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

/// The mean of the values that are defined.
private func mean(_ values: [Double?]) -> Double? {
  let defined = values.compactMap(\.self)
  return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
}
