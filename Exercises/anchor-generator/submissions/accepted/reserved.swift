// Reserves the whole result and appends box after box, position by position.
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
  anchors.reserveCapacity(gridSize.height * gridSize.width * base.count)
  for row in 0..<gridSize.height {
    let y = Float(row * stride.y)
    for column in 0..<gridSize.width {
      let x = Float(column * stride.x)
      for box in base {
        anchors.append(Box(box.x1 + x, box.y1 + y, box.x2 + x, box.y2 + y))
      }
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
