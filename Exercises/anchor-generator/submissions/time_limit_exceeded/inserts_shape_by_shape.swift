// What is wrong: each shape is inserted between those before it, which moves all that is behind.
// Noticed by: the workload "nine anchors at each position"
import ExerciseKit

/// The anchors of one position.
public func baseAnchors(scales: [Float], ratios: [Float]) -> [Box] {
  var anchors: [Box] = []
  for ratio in ratios {
    for scale in scales {
      let w = scale / ratio.squareRoot()
      let h = scale * ratio.squareRoot()
      let corners = [-w / 2, -h / 2, w / 2, h / 2].map { $0.rounded(.toNearestOrEven) }
      anchors.append(Box(corners[0], corners[1], corners[2], corners[3]))
    }
  }
  return anchors
}

/// The anchors of all positions.
public func gridAnchors(
  base: [Box], gridSize: (height: Int, width: Int), stride: (y: Int, x: Int)
) -> [Box] {
  var anchors: [Box] = []
  for (shape, box) in base.enumerated() {
    for position in 0..<gridSize.height * gridSize.width {
      let x = Float(position % gridSize.width * stride.x)
      let y = Float(position / gridSize.width * stride.y)
      anchors.insert(
        Box(box.x1 + x, box.y1 + y, box.x2 + x, box.y2 + y), at: position * (shape + 1) + shape)
    }
  }
  return anchors
}

/// The shapes of the two answers.
public func rpnOutputShape(
  anchorsPerPosition: Int, gridSize: (height: Int, width: Int)
) -> (scores: [Int], deltas: [Int]) {
  (
    [2 * anchorsPerPosition, gridSize.height, gridSize.width],
    [4 * anchorsPerPosition, gridSize.height, gridSize.width]
  )
}
