// Moves the anchors of one position to the next one, and appends them as a list.
import ExerciseKit

/// Halves the sides of each shape and rounds what is to the left and above, and to the right and below.
public func baseAnchors(scales: [Float], ratios: [Float]) -> [Box] {
  ratios.flatMap { ratio in
    scales.map { scale in
      let (w, h) = (scale / ratio.squareRoot(), scale * ratio.squareRoot())
      let right = (w / 2).rounded(.toNearestOrEven)
      let bottom = (h / 2).rounded(.toNearestOrEven)
      return Box(-right, -bottom, right, bottom)
    }
  }
}

/// Moves the anchors of one position to all others.
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

/// Two scores and four corrections for each anchor.
public func rpnOutputShape(
  anchorsPerPosition: Int, gridSize: (height: Int, width: Int)
) -> (scores: [Int], deltas: [Int]) {
  (
    [2 * anchorsPerPosition, gridSize.height, gridSize.width],
    [4 * anchorsPerPosition, gridSize.height, gridSize.width]
  )
}
