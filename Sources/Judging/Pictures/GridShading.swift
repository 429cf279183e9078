/// The colours of the cells of two grids, on a scale that both share.
///
/// Cells of one shade are one path: a grid of thousands of cells stays a small drawing.
struct GridShading {
  let scene: GridScene
  let plan: GridPlan
  /// How each cell differs; none for grids of different shapes.
  let differences: [GridScene.Difference]

  /// How many shades there are between the least and the largest number.
  private static let shades = 16
  /// How many hues there are for labels.
  private static let hues = 8

  init(scene: GridScene, plan: GridPlan) {
    self.scene = scene
    self.plan = plan
    differences = scene.hasEqualShapes ? scene.differences : []
  }

  /// How strongly a number is shaded.
  ///
  /// - Parameters:
  ///   - place: Where it lies between the least, 0, and the largest, 1.
  ///   - hasTexts: Whether numbers are written on the shade, which must stay legible.
  /// - Returns: The share of the shade's colour, the rest being the page's.
  static func opacity(_ place: Double, hasTexts: Bool) -> Double {
    0.06 + place * (hasTexts ? 0.44 : 0.86)
  }

  /// The shades of one of the grids.
  func shades(of grid: GridScene.Panel) -> Markup {
    switch scene.kind {
    case .labels: labels(of: grid)
    case .numbers: numbers(of: grid)
    }
  }

  /// The cells of a grid that are chosen by their index, as the steps of a path.
  func steps(_ grid: GridScene.Panel, where isChosen: (Int) -> Bool) -> String {
    grid.cells.indices.filter(isChosen).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: grid.columns)
      return PictureSVG.steps(
        Double(column) * plan.cellWidth, Double(row) * plan.cellHeight, plan.cellWidth,
        plan.cellHeight)
    }.joined()
  }

  // MARK: - Numbers

  private func numbers(of grid: GridScene.Panel) -> Markup {
    let range = scene.range
    let length = range.upperBound - range.lowerBound
    let levels: [Int?] = grid.cells.map { cell in
      guard cell.isFinite else { return nil }
      guard length > 0, length.isFinite else { return 0 }
      let place = (cell - range.lowerBound) / length
      return min(Int(place * Double(Self.shades)), Self.shades - 1)
    }
    return Markup {
      for level in 0..<Self.shades where levels.contains(level) {
        cells(
          grid, "shade",
          Self.opacity(Double(level) / Double(Self.shades - 1), hasTexts: plan.hasTexts)
        ) { levels[$0] == level }
      }
      if levels.contains(nil), !plan.hasTexts { cells(grid, "strange") { levels[$0] == nil } }
    }
  }

  // MARK: - Labels

  private func labels(of grid: GridScene.Panel) -> Markup {
    let hues = grid.cells.map { Int(exactly: $0).map { $0 & (Self.hues - 1) } ?? 0 }
    return Markup {
      for hue in 0..<Self.hues where hues.contains(hue) {
        cells(grid, "hue\(hue)") { hues[$0] == hue }
      }
    }
  }

  // MARK: - Differences

  /// The cells that differ, the stronger the more they are off.
  func shadesOfDifference() -> Markup {
    let (grid, all) = (scene.expected, differences)
    let kinds: [(GridScene.Difference, String, Double)] = [
      (.larger(isMuch: false), "over", 0.35), (.larger(isMuch: true), "over", 0.7),
      (.smaller(isMuch: false), "under", 0.35), (.smaller(isMuch: true), "under", 0.7),
      (.other, "other", 0.5),
    ]
    return Markup {
      for (kind, style, opacity) in kinds where all.contains(kind) {
        cells(grid, style, plan.hasTexts ? opacity * 0.7 : opacity) { all[$0] == kind }
      }
    }
  }

  private func cells(
    _ grid: GridScene.Panel, _ style: String, _ opacity: Double? = nil,
    where isChosen: (Int) -> Bool
  ) -> Markup {
    PictureSVG().path(steps(grid, where: isChosen), style, opacity: opacity)
  }
}
