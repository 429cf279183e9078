// Lloyd's iteration: assign each box to the nearest centroid, update, until nothing changes.
import ExerciseKit

/// Returns the IoU of two sizes that share a corner.
public func anchorIoU(_ a: WH, _ b: WH) -> Double {
  let intersection = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  let union = Double(a.w) * Double(a.h) + Double(b.w) * Double(b.h) - intersection
  return intersection / union
}

/// Clusters boxes by Lloyd's iteration with the distance 1 - IoU: assign, update, until nothing changes.
public func kmeansAnchors(
  _ boxes: [WH], initial: [WH], empty: EmptyCluster, centre: Centre, maxIterations: Int
) throws -> AnchorClusters {
  try validate(boxes, initial: initial, maxIterations: maxIterations)

  var centroids = initial
  var partition = Partition(of: boxes, around: centroids)
  var iterations = 0
  while iterations < maxIterations {
    switch centre {
    case .mean: centroids = means(of: boxes, in: partition, otherwise: centroids)
    case .median: centroids = medians(of: boxes, in: partition, otherwise: centroids)
    }
    if empty == .reseedFarthest {
      reseedEmptyClusters(&centroids, from: boxes, in: partition)
    }
    iterations += 1

    let next = Partition(of: boxes, around: centroids)
    let isStable = next.assignment == partition.assignment
    partition = next
    if isStable { break }
  }

  // Swift's sort is stable, but that is not promised: equal sizes keep their order by the index.
  let order = centroids.indices.sorted { first, second in
    let (a, b) = (centroids[first], centroids[second])
    let (areaA, areaB) = (Double(a.w) * Double(a.h), Double(b.w) * Double(b.h))
    return (areaA, a.w, first) < (areaB, b.w, second)
  }
  var rank = Array(repeating: 0, count: order.count)
  for (position, cluster) in order.enumerated() {
    rank[cluster] = position
  }
  return AnchorClusters(
    anchors: order.map { centroids[$0] },
    assignment: partition.assignment.map { rank[$0] },
    iterations: iterations,
    averageIoU: partition.ious.reduce(0, +) / Double(boxes.count))
}

private func validate(_ boxes: [WH], initial: [WH], maxIterations: Int) throws {
  for size in [boxes, initial].joined() {
    guard size.w > 0, size.h > 0, size.w.isFinite, size.h.isFinite else {
      throw InvalidInput("a size of \(size.w) by \(size.h) is not positive and finite")
    }
  }
  guard !initial.isEmpty, initial.count <= boxes.count else {
    throw InvalidInput("\(initial.count) centroids for \(boxes.count) boxes")
  }
  guard maxIterations >= 0 else {
    throw InvalidInput("maxIterations is \(maxIterations)")
  }
}

/// The cluster of every box, and the IoU of the box with that cluster's centroid.
private struct Partition {
  var assignment: [Int]
  var ious: [Double]
  var counts: [Int]

  init(of boxes: [WH], around centroids: [WH]) {
    assignment = Array(repeating: 0, count: boxes.count)
    ious = Array(repeating: 0, count: boxes.count)
    counts = Array(repeating: 0, count: centroids.count)
    for index in boxes.indices {
      let box = boxes[index]
      var best = 0
      var bestIoU = -1.0
      for cluster in centroids.indices {
        let iou = anchorIoU(box, centroids[cluster])
        if iou > bestIoU {
          best = cluster
          bestIoU = iou
        }
      }
      assignment[index] = best
      ious[index] = bestIoU
      counts[best] += 1
    }
  }
}

private func means(of boxes: [WH], in partition: Partition, otherwise centroids: [WH]) -> [WH] {
  var widths = Array(repeating: 0.0, count: centroids.count)
  var heights = widths
  for index in boxes.indices {
    let cluster = partition.assignment[index]
    widths[cluster] += Double(boxes[index].w)
    heights[cluster] += Double(boxes[index].h)
  }
  return centroids.indices.map { cluster in
    let count = Double(partition.counts[cluster])
    if count == 0 { return centroids[cluster] }
    return WH(Float(widths[cluster] / count), Float(heights[cluster] / count))
  }
}

private func medians(of boxes: [WH], in partition: Partition, otherwise centroids: [WH]) -> [WH] {
  var widths = partition.counts.map { count in
    var values: [Float] = []
    values.reserveCapacity(count)
    return values
  }
  var heights = widths
  for index in boxes.indices {
    let cluster = partition.assignment[index]
    widths[cluster].append(boxes[index].w)
    heights[cluster].append(boxes[index].h)
  }
  return centroids.indices.map { cluster in
    if partition.counts[cluster] == 0 { return centroids[cluster] }
    return WH(median(of: widths[cluster]), median(of: heights[cluster]))
  }
}

/// The middle value; of an even count the mean of the two middle values.
private func median(of values: [Float]) -> Float {
  let sorted = values.sorted()
  let lower = Double(sorted[(sorted.count - 1) / 2])
  let upper = Double(sorted[sorted.count / 2])
  return Float((lower + upper) / 2)
}

/// Puts the centroid of every empty cluster on the worst fitted box that is not yet taken.
private func reseedEmptyClusters(
  _ centroids: inout [WH], from boxes: [WH], in partition: Partition
) {
  let clusters = centroids.indices.filter { partition.counts[$0] == 0 }
  if clusters.isEmpty { return }
  let farthest = boxes.indices.sorted { (partition.ious[$0], $0) < (partition.ious[$1], $1) }
  for (cluster, box) in zip(clusters, farthest) {
    centroids[cluster] = boxes[box]
  }
}
