import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - One position

  .baseAnchors("width-over-height", "A ratio is taken for width over height.") {
    $0.ratios = $0.ratios.map { 1 / $0 }
  },
  .baseAnchors("area-grows-with-the-ratio", "The width is the scale, whatever the ratio.") {
    $0.anchors(sides: { (w: $0, h: $0 * $1) })
  },
  .baseAnchors("no-square-root", "The sides are divided and multiplied by the ratio itself.") {
    $0.anchors(sides: { (w: $0 / $1, h: $0 * $1) })
  },
  .baseAnchors("scale-after-scale", "All ratios of a scale stand together.") { arguments in
    try arguments.scales.flatMap {
      try Reference.baseAnchors(scales: [$0], ratios: arguments.ratios)
    }
  },
  .baseAnchors("halves-away-from-zero", "Halves are rounded away from zero.") {
    $0.anchors(rounding: { $0.rounded() })
  },
  .baseAnchors("truncated", "What is behind the point is cut off.") {
    $0.anchors(rounding: { $0.rounded(.towardZero) })
  },
  .baseAnchors("sizes-are-rounded", "Width and height are rounded, and then halved.") {
    $0.anchors(rounding: { (2 * $0).rounded(.toNearestOrEven) / 2 })
  },
  .baseAnchors("not-rounded", "The corners are not rounded.") { $0.anchors(rounding: { $0 }) },
  .baseAnchors("from-the-corner", "The anchors begin at the origin.") {
    try $0.rightAnswer().map { Box(0, 0, $0.x2 - $0.x1, $0.y2 - $0.y1) }
  },

  // MARK: - All positions

  .gridAnchors("middles-of-the-cells", "A position is the middle of its cell.") {
    let (x, y) = (Float($0.stride.x) / 2, Float($0.stride.y) / 2)
    $0.base = $0.base.map { Box($0.x1 + x, $0.y1 + y, $0.x2 + x, $0.y2 + y) }
  },
  .gridAnchors("column-by-column", "The positions go down the columns.") { arguments in
    arguments.anchors(
      arguments.columns.flatMap { column in arguments.rows.map { (row: $0, column: column) } })
  },
  .gridAnchors("shape-by-shape", "All positions of a shape stand together.") { arguments in
    try arguments.base.flatMap { box in
      try Reference.gridAnchors(
        base: [box], gridSize: arguments.gridSize, stride: arguments.stride)
    }
  },
  .gridAnchors("strides-exchanged", "The stride of the rows is taken for the columns.") {
    $0.stride = (y: $0.stride.x, x: $0.stride.y)
  },
  .gridAnchors("width-and-height-exchanged", "The height is taken for the number of columns.") {
    $0.gridSize = (height: $0.gridSize.width, width: $0.gridSize.height)
  },
  .gridAnchors("clipped-at-zero", "Anchors are clipped where they leave the image.") {
    try $0.rightAnswer().map { Box(max(0, $0.x1), max(0, $0.y1), $0.x2, $0.y2) }
  },

  // MARK: - Shapes

  .rpnOutputShape("one-score", "An anchor has one score, not two.") {
    var (scores, deltas) = try $0.rightAnswer()
    scores[0] /= 2
    return (scores: scores, deltas: deltas)
  },
  .rpnOutputShape("channels-last", "The channels come last.") {
    let (scores, deltas) = try $0.rightAnswer()
    return (scores: Array(scores[1...] + scores[..<1]), deltas: Array(deltas[1...] + deltas[..<1]))
  },
]

extension BaseAnchorsArguments {
  /// Anchors by rules of one's own for the sides, of a scale and a ratio, and for the rounding.
  fileprivate func anchors(
    rounding: (Float) -> Float = { $0.rounded(.toNearestOrEven) },
    sides: (Float, Float) -> (w: Float, h: Float) = {
      (w: $0 / $1.squareRoot(), h: $0 * $1.squareRoot())
    }
  ) -> [Box] {
    ratios.flatMap { ratio in
      scales.map { scale in
        let (w, h) = sides(scale, ratio)
        return Box(rounding(-w / 2), rounding(-h / 2), rounding(w / 2), rounding(h / 2))
      }
    }
  }
}

extension GridAnchorsArguments {
  fileprivate var rows: Range<Int> { 0..<max(0, gridSize.height) }
  fileprivate var columns: Range<Int> { 0..<max(0, gridSize.width) }

  /// The anchors of some positions.
  fileprivate func anchors(_ positions: [(row: Int, column: Int)]) -> [Box] {
    positions.flatMap { row, column in
      let (x, y) = (Float(column * stride.x), Float(row * stride.y))
      return base.map { Box($0.x1 + x, $0.y1 + y, $0.x2 + x, $0.y2 + y) }
    }
  }
}
