import ExerciseKit
import SuiteKit

// Mistakes that are known for every exercise are not here: a rule that is ignored, an update too many.

let mistakes: [Mistake] =
  [
    // MARK: - How sizes are compared

    measuring(
      "sides-with-one-added", "Widths and heights are measured with + 1, as if in whole pixels.",
      area: { Double($0.w + 1) * Double($0.h + 1) }
    ) {
      let (overlap, areas) = parts(WH($0.w + 1, $0.h + 1), WH($1.w + 1, $1.h + 1))
      return overlap / (areas - overlap)
    },
    measuring("union-with-one-added", "The union is one too large, against division by zero.") {
      let (overlap, areas) = parts($0, $1)
      return overlap / (areas - overlap + 1)
    },
    measuring("overlap-counted-twice", "The overlap is not subtracted from the sum of the areas.") {
      let (overlap, areas) = parts($0, $1)
      return overlap / areas
    },
    measuring("different-positions", "One size is centred where the other one has its corner.") {
      let overlap = Double(min($0.w / 2, $1.w)) * Double(min($0.h / 2, $1.h))
      return overlap / (parts($0, $1).areas - overlap)
    },
    [
      // MARK: - Assigning

      clustering(
        "euclidean-distance", "A box goes to the centroid at the smallest Euclidean distance."
      ) {
        $0.distance = { box, centroid, _ in
          let (dw, dh) = (Double(box.w - centroid.w), Double(box.h - centroid.h))
          return (dw * dw + dh * dh).squareRoot()
        }
      },
      clustering("last-tie-wins", "Of equally near centroids the last one gets the box.") {
        $0.lastTieWins = true
      },

      // MARK: - Updating

      clustering("median-box-by-area", "The median is the box in the middle by area.") {
        $0.median = { members in members.sorted { area($0) < area($1) }[members.count / 2] }
      },
      clustering(
        "upper-median", "The median of an even count is the upper of the two middle values."
      ) {
        $0.median = { members in
          WH(
            members.map(\.w).sorted()[members.count / 2],
            members.map(\.h).sorted()[members.count / 2])
        }
      },
      clustering(
        "mean-snaps-to-a-box", "A centroid is the box nearest to the mean, as in k-medoids."
      ) {
        $0.mean = { members in
          let target = Clustering.mean(of: members)
          return members.min { rightIoU(target, $0) > rightIoU(target, $1) } ?? target
        }
      },
      clustering("one-box-reseeds-all", "All empty clusters of an update get the same box.") {
        $0.reseedsOneBoxOnly = true
      },
      clustering("last-of-equals-reseeds", "Of equally far boxes the last one reseeds a cluster.") {
        $0.lastOfEqualsReseeds = true
      },
      clustering(
        "stops-on-centroids",
        "The loop stops when the centroids no longer move, one update too late."
      ) {
        $0.stopsOnCentroids = true
      },
      clustering(
        "last-update-not-counted", "The update after which nothing changes is not counted."
      ) {
        $0.countsLastUpdate = false
      },

      // MARK: - The result

      clustering("sorted-by-width", "The anchors are sorted by width, not by area.") {
        $0.order = { a, b in (a.w, a.h) < (b.w, b.h) }
      },
      clustering(
        "equal-areas-unsorted", "Anchors of equal area stay in the order of the initial centroids."
      ) {
        $0.order = { a, b in area(a) < area(b) }
      },
      clustering(
        "anchors-unsorted", "The anchors are returned in the order of the initial centroids."
      ) {
        $0.order = { _, _ in false }
      },
      clustering(
        "numbers-from-before-the-sort", "The assignment has the numbers of the initial order."
      ) {
        $0.number = { _, cluster in cluster }
      },
      clustering(
        "order-instead-of-rank", "The numbers are those of the sort order instead of its inverse."
      ) {
        $0.number = { order, cluster in order[cluster] }
      },
      clustering(
        "averaged-over-clusters", "The average IoU is the mean of the means of the clusters."
      ) {
        $0.averagesClusters = true
      },
    ],
  ].flatMap { $0 }

/// A mistake in the IoU, which both functions then have.
private func measuring(
  _ name: String, _ sentence: String,
  area: @escaping @Sendable (WH) -> Double = { Double($0.w) * Double($0.h) },
  iou: @escaping @Sendable (WH, WH) -> Double
) -> [Mistake] {
  [
    .anchorIoU(name, sentence) { iou($0.a, $0.b) },
    clustering(name, sentence) {
      $0.iou = iou
      $0.area = area
    },
  ]
}

/// A mistake in a step of the clustering.
private func clustering(
  _ name: String, _ sentence: String, _ change: @escaping @Sendable (inout Clustering) -> Void
) -> Mistake {
  .kmeansAnchors(name, sentence) { arguments in
    // What is refused is refused in any case.
    _ = try arguments.rightAnswer()
    var clustering = Clustering()
    change(&clustering)
    return clustering.clusters(arguments)
  }
}

/// The steps of the clustering; as they stand, right.
private struct Clustering {
  typealias Measure = (WH, WH) -> Double

  var iou: Measure = rightIoU
  var distance: (_ box: WH, _ centroid: WH, _ iou: Measure) -> Double = { 1 - $2($0, $1) }
  var lastTieWins = false
  var mean: ([WH]) -> WH = Self.mean
  var median: ([WH]) -> WH = Self.median
  var reseedsOneBoxOnly = false
  var lastOfEqualsReseeds = false
  var stopsOnCentroids = false
  var countsLastUpdate = true
  var area: (WH) -> Double = { Double($0.w) * Double($0.h) }
  /// Which of two anchors comes first; none for the right order.
  var order: ((WH, WH) -> Bool)?
  var number: (_ order: [Int], _ cluster: Int) -> Int = { $0.firstIndex(of: $1) ?? $1 }
  var averagesClusters = false

  func clusters(_ arguments: KmeansAnchorsArguments) -> AnchorClusters {
    let boxes = arguments.boxes
    var centroids = arguments.initial
    var assignment = boxes.map { nearest(to: $0, of: centroids) }
    var iterations = 0
    while iterations < arguments.maxIterations {
      let old = centroids
      update(&centroids, assignment, arguments)
      let previous = assignment
      assignment = boxes.map { nearest(to: $0, of: centroids) }
      let isStable = stopsOnCentroids ? centroids == old : assignment == previous
      if !isStable || countsLastUpdate { iterations += 1 }
      if isStable { break }
    }
    let order = centroids.indices.sorted { first, second in
      let (a, b) = (centroids[first], centroids[second])
      let precedes = self.order ?? { (area($0), $0.w) < (area($1), $1.w) }
      return precedes(a, b) || !precedes(b, a) && first < second
    }
    return AnchorClusters(
      anchors: order.map { centroids[$0] }, assignment: assignment.map { number(order, $0) },
      iterations: iterations, averageIoU: average(boxes, assignment, centroids))
  }

  private func nearest(to box: WH, of centroids: [WH]) -> Int {
    let distances = centroids.map { distance(box, $0, iou) }
    let least = distances.min() ?? 0
    let index = lastTieWins ? distances.lastIndex(of: least) : distances.firstIndex(of: least)
    return index ?? 0
  }

  private func update(
    _ centroids: inout [WH], _ assignment: [Int], _ arguments: KmeansAnchorsArguments
  ) {
    let boxes = arguments.boxes
    let ious = zip(boxes, assignment).map { iou($0, centroids[$1]) }
    var farthest = boxes.indices.sorted { first, second in
      ious[first] == ious[second]
        ? (first < second) != lastOfEqualsReseeds : ious[first] < ious[second]
    }[...]
    for cluster in centroids.indices {
      let members = zip(boxes, assignment).filter { $1 == cluster }.map(\.0)
      if !members.isEmpty {
        centroids[cluster] = arguments.centre == .mean ? mean(members) : median(members)
      } else if arguments.empty == .reseedFarthest, let box = farthest.first {
        centroids[cluster] = boxes[box]
        if !reseedsOneBoxOnly { farthest.removeFirst() }
      }
    }
  }

  private func average(_ boxes: [WH], _ assignment: [Int], _ centroids: [WH]) -> Double {
    let ious = zip(boxes, assignment).map { iou($0, centroids[$1]) }
    guard averagesClusters else { return Self.mean(ious) }
    let means = centroids.indices.compactMap { cluster in
      let own = zip(ious, assignment).filter { $1 == cluster }.map(\.0)
      return own.isEmpty ? nil : Self.mean(own)
    }
    return Self.mean(means)
  }

  static func mean(of members: [WH]) -> WH {
    WH(Float(mean(members.map { Double($0.w) })), Float(mean(members.map { Double($0.h) })))
  }

  private static func median(of members: [WH]) -> WH {
    func middle(_ values: [Float]) -> Float {
      let sorted = values.sorted()
      let pair = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
      return Float((Double(pair.0) + Double(pair.1)) / 2)
    }
    return WH(middle(members.map(\.w)), middle(members.map(\.h)))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}

/// The area that two sizes share, and the sum of their own.
private func parts(_ a: WH, _ b: WH) -> (overlap: Double, areas: Double) {
  (Double(min(a.w, b.w)) * Double(min(a.h, b.h)), area(a) + area(b))
}

private func area(_ size: WH) -> Double { Double(size.w) * Double(size.h) }

/// The IoU as it should be.
private func rightIoU(_ a: WH, _ b: WH) -> Double {
  let (overlap, areas) = parts(a, b)
  return overlap / (areas - overlap)
}
