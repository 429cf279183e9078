// What is wrong: centroids are rounded to Float only in the result.
// Noticed by: KMeansAnchorsTests/testMeasuresTheAverageIoUWithTheReturnedAnchors
import ExerciseKit

/// Returns the IoU of two sizes that share a corner.
public func anchorIoU(_ a: WH, _ b: WH) -> Double {
  iou(Size(a), Size(b))
}

/// Clusters boxes by k-means with the distance 1 - IoU.
public func kmeansAnchors(
  _ boxes: [WH], initial: [WH], empty: EmptyCluster, centre: Centre, maxIterations: Int
) throws -> AnchorClusters {
  let isValid = (boxes + initial).allSatisfy {
    $0.w > 0 && $0.h > 0 && $0.w.isFinite && $0.h.isFinite
  }
  guard isValid, !initial.isEmpty, initial.count <= boxes.count, maxIterations >= 0 else {
    throw InvalidInput("sizes must be positive, and 1 <= centroids <= boxes")
  }

  let sizes = boxes.map(Size.init)
  var centroids = initial.map(Size.init)
  var assignment = sizes.map { nearest(to: $0, of: centroids) }
  var iterations = 0
  while iterations < maxIterations {
    let distances = zip(sizes, assignment).map { 1 - iou($0, centroids[$1]) }
    var members = Array(repeating: [Size](), count: centroids.count)
    for (box, cluster) in zip(sizes, assignment) {
      members[cluster].append(box)
    }
    var free = Array(boxes.indices)
    for cluster in centroids.indices {
      if !members[cluster].isEmpty {
        centroids[cluster] = middle(of: members[cluster], centre)
      } else if empty == .reseedFarthest, let farthest = first(of: free, farthestBy: distances) {
        centroids[cluster] = sizes[farthest]
        free.removeAll { $0 == farthest }
      }
    }
    iterations += 1
    let previous = assignment
    assignment = sizes.map { nearest(to: $0, of: centroids) }
    if assignment == previous { break }
  }

  let order = centroids.indices.sorted {
    (area(centroids[$0]), centroids[$0].w, $0) < (area(centroids[$1]), centroids[$1].w, $1)
  }
  let rank = centroids.indices.map { cluster in order.firstIndex(of: cluster) ?? cluster }
  let ious = zip(sizes, assignment).map { iou($0, centroids[$1]) }
  return AnchorClusters(
    anchors: order.map { WH(Float(centroids[$0].w), Float(centroids[$0].h)) },
    assignment: assignment.map { rank[$0] },
    iterations: iterations, averageIoU: ious.reduce(0, +) / Double(boxes.count))
}

private struct Size {
  var w: Double
  var h: Double
}

extension Size {
  fileprivate init(_ size: WH) {
    self.init(w: Double(size.w), h: Double(size.h))
  }
}

private func area(_ size: Size) -> Double {
  size.w * size.h
}

private func iou(_ a: Size, _ b: Size) -> Double {
  let overlap = min(a.w, b.w) * min(a.h, b.h)
  return overlap / (area(a) + area(b) - overlap)
}

private func nearest(to box: Size, of centroids: [Size]) -> Int {
  let distances = centroids.map { 1 - iou(box, $0) }
  return distances.indices.min { distances[$0] < distances[$1] } ?? 0
}

private func middle(of members: [Size], _ centre: Centre) -> Size {
  let widths = members.map(\.w)
  let heights = members.map(\.h)
  switch centre {
  case .mean: return Size(w: mean(widths), h: mean(heights))
  case .median: return Size(w: median(widths), h: median(heights))
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
