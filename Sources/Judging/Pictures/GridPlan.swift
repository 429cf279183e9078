/// How large the cells of a grid are drawn, and whether there is room for what is in them.
struct GridPlan {
  /// The size of a cell, in pixels.
  let cellWidth: Double
  let cellHeight: Double
  /// Whether the numbers or labels fit into the cells.
  let hasTexts: Bool
  /// The room for the indices of rows and columns; 0 where the cells are too small for any.
  let gutter: Double

  /// More rows or columns than these cannot be told apart.
  private static let mostRows = 96
  private static let mostColumns = 96
  private static let size = 10.5

  /// Plans for two grids; none if they would not be legible.
  init?(_ scene: GridScene, width: Double) {
    let columns = max(scene.expected.columns, scene.actual.columns)
    let rows = max(scene.expected.rows, scene.actual.rows)
    guard rows * columns >= 4, rows <= Self.mostRows, columns <= Self.mostColumns else {
      return nil
    }
    let gutter = 16.0
    let room = width - gutter - 2
    let widest = scene.texts.map { PictureSVG.width(of: $0, size: Self.size) }.max() ?? 0
    if Double(columns) * (widest + 6) <= room {
      cellWidth = min(max(widest + 8, 24), room / Double(columns))
      cellHeight = 22
      hasTexts = true
      self.gutter = gutter
    } else {
      // Squares of whole pixels have sharp edges.
      let side = max((min(room / Double(columns), 20)).rounded(.down), 3)
      cellWidth = side
      cellHeight = side
      hasTexts = false
      self.gutter = side >= 5 ? gutter : 0
    }
  }

  /// Where the first row begins.
  var top: Double { gutter > 0 ? 14 : 1 }

  /// Moves what is drawn from the first cell on to where that cell is.
  var offset: String { "translate(\(PictureSVG.number(gutter)) \(PictureSVG.number(top)))" }

  /// The rows or columns whose indices are written, so that they do not run together.
  static func indices(below count: Int, room: Double) -> [Int] {
    let step = room >= 15 ? 1 : room >= 5 ? 5 : 10
    return Array(stride(from: 0, to: count, by: step))
  }
}
