// What is wrong: the corners are not rounded.
// Noticed by: BaseAnchorsTests/testHalvesAreRoundedToEven
import ExerciseKit

/// The anchors of one position.
public func baseAnchors(scales: [Float], ratios: [Float]) -> [Box] {
  var anchors: [Box] = []
  for ratio in ratios {
    for scale in scales {
      let w = scale / ratio.squareRoot()
      let h = scale * ratio.squareRoot()
      let corners = [-w / 2, -h / 2, w / 2, h / 2]
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
  for row in 0..<gridSize.height {
    for column in 0..<gridSize.width {
      let (x, y) = (Float(column * stride.x), Float(row * stride.y))
      anchors += base.map { Box($0.x1 + x, $0.y1 + y, $0.x2 + x, $0.y2 + y) }
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
