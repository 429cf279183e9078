// Widths and heights in columns, one centroid against all boxes at a time.
import ExerciseKit

/// Returns the IoU of two sizes that share a corner.
public func anchorIoU(_ a: WH, _ b: WH) -> Double {
  let (areaA, areaB) = (Double(a.w) * Double(a.h), Double(b.w) * Double(b.h))
  let overlap = Double(min(a.w, b.w)) * Double(min(a.h, b.h))
  return overlap / (areaA + (areaB - overlap))
}

/// Clusters boxes with widths and heights in columns, one centroid against all boxes at a time.
public func kmeansAnchors(
  _ boxes: [WH], initial: [WH], empty: EmptyCluster, centre: Centre, maxIterations: Int
) throws -> AnchorClusters {
  for side in (boxes + initial).flatMap({ [$0.w, $0.h] }) where !(side > 0 && side < .infinity) {
    throw InvalidInput("a side of \(side) is not positive and finite")
  }
  if initial.isEmpty || initial.count > boxes.count || maxIterations < 0 {
    throw InvalidInput("the number of centroids or of updates is out of range")
  }
  var table = Table(boxes)
  var centroids = initial
  table.assign(to: centroids)
  var iterations = 0
  var isStable = false
  while !isStable && iterations < maxIterations {
    let updated = table.centroids(after: centroids, centre, empty)
    let previous = table.nearest
    centroids = updated
    table.assign(to: centroids)
    isStable = table.nearest == previous
    iterations += 1
  }
  var rank = Array(repeating: 0, count: centroids.count)
  let sorted = centroids.enumerated().sorted { first, second in
    let (a, b) = (first.element, second.element)
    let (areaA, areaB) = (Double(a.w) * Double(a.h), Double(b.w) * Double(b.h))
    if areaA != areaB { return areaA < areaB }
    return a.w != b.w ? a.w < b.w : first.offset < second.offset
  }
  for (position, entry) in sorted.enumerated() { rank[entry.offset] = position }
  return AnchorClusters(
    anchors: sorted.map(\.element), assignment: table.nearest.map { rank[Int($0)] },
    iterations: iterations, averageIoU: table.best.reduce(0, +) / Double(boxes.count))
}

private struct Table {
  let boxes: [WH]
  let widths: [Double]
  let heights: [Double]
  var nearest: [Int32]
  var best: [Double]

  init(_ boxes: [WH]) {
    self.boxes = boxes
    widths = boxes.map { Double($0.w) }
    heights = boxes.map { Double($0.h) }
    nearest = Array(repeating: 0, count: boxes.count)
    best = Array(repeating: 0, count: boxes.count)
  }

  mutating func assign(to centroids: [WH]) {
    for index in boxes.indices {
      best[index] = -1
    }
    for (cluster, centroid) in centroids.enumerated() {
      let (width, height) = (Double(centroid.w), Double(centroid.h))
      for index in boxes.indices {
        let (w, h) = (widths[index], heights[index])
        let overlap = (w < width ? w : width) * (h < height ? h : height)
        let iou = overlap / (width * height + (w * h - overlap))
        let isBetter = iou > best[index]
        best[index] = isBetter ? iou : best[index]
        nearest[index] = isBetter ? Int32(cluster) : nearest[index]
      }
    }
  }

  func centroids(after current: [WH], _ centre: Centre, _ empty: EmptyCluster) -> [WH] {
    var byCluster = Array(repeating: [Int](), count: current.count)
    for (index, cluster) in nearest.enumerated() { byCluster[Int(cluster)].append(index) }
    var taken: Set<Int> = []
    return byCluster.enumerated().map { cluster, members in
      guard members.isEmpty else {
        return WH(middle(of: members, in: widths, centre), middle(of: members, in: heights, centre))
      }
      if empty == .keep { return current[cluster] }
      var farthest = -1
      for index in boxes.indices where !taken.contains(index) {
        if farthest < 0 || best[index] < best[farthest] { farthest = index }
      }
      taken.insert(farthest)
      return boxes[farthest]
    }
  }

  private func middle(of members: [Int], in column: [Double], _ centre: Centre) -> Float {
    if centre == .mean {
      return Float(members.reduce(0) { $0 + column[$1] } * (1 / Double(members.count)))
    }
    let values = members.map { column[$0] }.sorted()
    let half = values.count / 2
    return Float(values.count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2)
  }
}
