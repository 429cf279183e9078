// What is wrong: at the end, every box is searched in the lists of the clusters: quadratic in the boxes.
// Noticed by: the workload "nine anchors, mean"
import ExerciseKit

/// Returns the IoU of two sizes that share a corner.
public func anchorIoU(_ a: WH, _ b: WH) -> Double {
  let overlap = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  return overlap / (area(a) + area(b) - overlap)
}

/// Clusters boxes with lists of members, in which it looks up where each box has come to lie.
public func kmeansAnchors(
  _ boxes: [WH], initial: [WH], empty: EmptyCluster, centre: Centre, maxIterations: Int
) throws -> AnchorClusters {
  let isValid = (boxes + initial).allSatisfy {
    $0.w > 0 && $0.h > 0 && $0.w.isFinite && $0.h.isFinite
  }
  guard isValid, !initial.isEmpty, initial.count <= boxes.count, maxIterations >= 0 else {
    throw InvalidInput("sizes must be positive, and 1 <= centroids <= boxes")
  }

  var centroids = initial
  var members = lists(of: boxes, around: centroids)
  var iterations = 0
  while iterations < maxIterations {
    let distances = boxes.map { 1 - anchorIoU($0, centroids[nearest(to: $0, of: centroids)]) }
    var free = Array(boxes.indices)
    for cluster in centroids.indices {
      if !members[cluster].isEmpty {
        centroids[cluster] = middle(of: members[cluster], centre)
      } else if empty == .reseedFarthest, let farthest = first(of: free, farthestBy: distances) {
        centroids[cluster] = boxes[farthest]
        free.removeAll { $0 == farthest }
      }
    }
    iterations += 1
    let previous = members
    members = lists(of: boxes, around: centroids)
    if members == previous { break }
  }

  let order = centroids.indices.sorted {
    (area(centroids[$0]), centroids[$0].w, $0) < (area(centroids[$1]), centroids[$1].w, $1)
  }
  let assignment = boxes.map { box in order.firstIndex { members[$0].contains(box) } ?? 0 }
  let ious = zip(boxes, assignment).map { anchorIoU($0, centroids[order[$1]]) }
  return AnchorClusters(
    anchors: order.map { centroids[$0] }, assignment: assignment, iterations: iterations,
    averageIoU: ious.reduce(0, +) / Double(boxes.count))
}

private func area(_ size: WH) -> Double {
  Double(size.w) * Double(size.h)
}

private func nearest(to box: WH, of centroids: [WH]) -> Int {
  let distances = centroids.map { 1 - anchorIoU(box, $0) }
  return distances.indices.min { distances[$0] < distances[$1] } ?? 0
}

private func lists(of boxes: [WH], around centroids: [WH]) -> [[WH]] {
  var members = Array(repeating: [WH](), count: centroids.count)
  for box in boxes { members[nearest(to: box, of: centroids)].append(box) }
  return members
}

private func middle(of members: [WH], _ centre: Centre) -> WH {
  let widths = members.map { Double($0.w) }
  let heights = members.map { Double($0.h) }
  switch centre {
  case .mean: return WH(Float(mean(widths)), Float(mean(heights)))
  case .median: return WH(Float(median(widths)), Float(median(heights)))
  }
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

private func first(of free: [Int], farthestBy distances: [Double]) -> Int? {
  free.max { (distances[$0], $1) < (distances[$1], $0) }
}
