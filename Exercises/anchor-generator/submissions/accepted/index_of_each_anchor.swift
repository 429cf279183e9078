// Finds row, column and shape of each anchor from its index, by division.
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
  (0..<gridSize.height * gridSize.width * base.count).map { index in
    let (position, anchor) = index.quotientAndRemainder(dividingBy: base.count)
    let (row, column) = position.quotientAndRemainder(dividingBy: gridSize.width)
    let (x, y) = (Float(column * stride.x), Float(row * stride.y))
    let box = base[anchor]
    return Box(box.x1 + x, box.y1 + y, box.x2 + x, box.y2 + y)
  }
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
