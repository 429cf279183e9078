// Two grids and their difference beside each other.

extension PictureSVG {
  func figure(of scenes: [GridScene]) -> Markup? {
    let figures = scenes.compactMap { figure(of: $0) }
    guard !figures.isEmpty else { return nil }
    return Markup(joining: figures)
  }

  private func figure(of scene: GridScene) -> Markup? {
    guard let plan = GridPlan(scene, width: Self.width) else { return nil }
    let painter = GridShading(scene: scene, plan: plan)
    let slice = scene.slice.map { " of slice \($0)" } ?? ""
    return figure(
      Markup {
        for grid in [scene.expected, scene.actual] {
          panel(
            "\(grid.name) \(grid.rows)×\(grid.columns)\(slice)",
            drawing(of: grid, in: scene, with: painter))
        }
        if scene.hasEqualShapes {
          panel("difference\(slice)", difference(of: scene, with: painter))
        }
      }, legend: legend(of: scene, plan))
  }

  // MARK: - One grid

  private func drawing(
    of grid: GridScene.Panel, in scene: GridScene, with painter: GridShading
  ) -> Markup {
    let plan = painter.plan
    let isActual = grid == scene.actual
    return drawing(
      "The \(grid.name) grid", description: "\(grid.rows) rows of \(grid.columns) cells.",
      width: width(grid, plan), height: height(grid, plan)
    ) {
      Markup("g", ["transform": plan.offset]) {
        painter.shades(of: grid)
        if scene.hasEqualShapes {
          path(
            painter.steps(grid) { painter.differences[$0] != .none },
            "outline \(isActual ? "bad" : "good")\(plan.hasTexts ? "" : " thin")")
        }
        if plan.hasTexts {
          texts(grid, plan) { scene.text(of: grid.cells[$0]) }
        }
      }
      indices(grid, plan)
    }
  }

  private func difference(of scene: GridScene, with painter: GridShading) -> Markup {
    let (grid, plan) = (scene.expected, painter.plan)
    let differences = painter.differences
    let count = differences.count { $0 != .none }
    return drawing(
      "The difference of the grids",
      description:
        "\(count) of \(Figures.count(differences.count, "cell")) differ\(count == 1 ? "s" : "").",
      width: width(grid, plan), height: height(grid, plan)
    ) {
      Markup("g", ["transform": plan.offset]) {
        path(painter.steps(grid) { differences[$0] == .none }, "same")
        painter.shadesOfDifference()
        if plan.hasTexts {
          texts(grid, plan) { index in
            switch differences[index] {
            case .none: "·"
            case .other: "≠"
            case .larger, .smaller: Self.signed(scene.actual.cells[index] - grid.cells[index])
            }
          }
        }
      }
      indices(grid, plan)
    }
  }

  private static func signed(_ number: Double) -> String {
    (number < 0 ? "−" : "+") + Figures.rounded(number.magnitude)
  }

  private func texts(
    _ grid: GridScene.Panel, _ plan: GridPlan, _ text: (Int) -> String
  ) -> Markup {
    Markup(
      joining: grid.cells.indices.map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: grid.columns)
        return words(
          text(index), (Double(column) + 0.5) * plan.cellWidth,
          (Double(row) + 0.5) * plan.cellHeight + 4, "cell", anchor: "middle")
      })
  }

  // MARK: - Around it

  private func width(_ grid: GridScene.Panel, _ plan: GridPlan) -> Double {
    plan.gutter + Double(grid.columns) * plan.cellWidth + 2
  }

  private func height(_ grid: GridScene.Panel, _ plan: GridPlan) -> Double {
    plan.top + Double(grid.rows) * plan.cellHeight + 2
  }

  private func indices(_ grid: GridScene.Panel, _ plan: GridPlan) -> Markup {
    Markup {
      if plan.gutter > 0 {
        for column in GridPlan.indices(below: grid.columns, room: plan.cellWidth) {
          words(
            "\(column)", plan.gutter + (Double(column) + 0.5) * plan.cellWidth, 10, "tick",
            anchor: "middle")
        }
        for row in GridPlan.indices(below: grid.rows, room: plan.cellHeight) {
          words(
            "\(row)", plan.gutter - 4, plan.top + (Double(row) + 0.5) * plan.cellHeight + 3.5,
            "tick", anchor: "end")
        }
      }
    }
  }

  // MARK: - The legend

  private func legend(of scene: GridScene, _ plan: GridPlan) -> Markup {
    Markup {
      if scene.hasEqualShapes {
        entry("differs") {
          rectangle(2, 1, 9, 10, "outline good")
          rectangle(13, 1, 9, 10, "outline bad")
        }
      }
      switch scene.kind {
      case .labels: Markup.nothing
      case .numbers:
        let range = scene.range
        entry("from \(Figures.rounded(range.lowerBound)) to \(Figures.rounded(range.upperBound))") {
          for step in 0..<6 {
            path(
              Self.steps(Double(step) * 4, 1, 4, 10), "shade",
              opacity: GridShading.opacity(Double(step) / 5, hasTexts: plan.hasTexts))
          }
        }
        differences(in: scene)
        if !plan.hasTexts, scene.cells.contains(where: { !$0.isFinite }) {
          entry("infinite or no number") { rectangle(1, 1, 22, 10, "strange") }
        }
        if plan.hasTexts, scene.isRounded { Markup("span") { GridScene.roundedNote } }
      }
    }
  }

  private func differences(in scene: GridScene) -> Markup {
    guard scene.hasEqualShapes, scene.largestDifference > 0 else { return .nothing }
    let differences = scene.differences
    let isOver = differences.contains { if case .larger = $0 { true } else { false } }
    let isUnder = differences.contains { if case .smaller = $0 { true } else { false } }
    return Markup {
      if isOver { entry("too large") { rectangle(1, 1, 22, 10, "over") } }
      if isUnder { entry("too small") { rectangle(1, 1, 22, 10, "under") } }
      if isOver || isUnder {
        Markup("span") { "off by at most \(Figures.rounded(scene.largestDifference))" }
      }
    }
  }
}
