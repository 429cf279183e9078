/// Where the points of a plot lie on a rectangle of characters.
struct PlotFrame {
  /// A character of the rectangle; row 0 is the top.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  let xAxis: PlotAxis
  let yAxis: PlotAxis
  /// The size in characters.
  let width: Int
  let height: Int

  /// Whether a point has a place on both axes.
  func holds(_ point: PlotScene.Point) -> Bool {
    PlotAxis.hasPlace(point.x, on: xAxis.scale) && PlotAxis.hasPlace(point.y, on: yAxis.scale)
  }

  /// The column of characters in which a number of the horizontal axis lies.
  func column(of x: Double) -> Int { dotColumn(of: x) / 2 }

  /// The row of characters in which a number of the vertical axis lies.
  func row(of y: Double) -> Int { dotRow(of: y) / 4 }

  /// The dot at which a point lies.
  func dot(of point: PlotScene.Point) -> (column: Int, row: Int) {
    (dotColumn(of: point.x), dotRow(of: point.y))
  }

  private func dotColumn(of x: Double) -> Int {
    Int((xAxis.position(of: x) * Double(width * 2 - 1)).rounded())
  }

  private func dotRow(of y: Double) -> Int {
    Int(((1 - yAxis.position(of: y)) * Double(height * 4 - 1)).rounded())
  }
}
