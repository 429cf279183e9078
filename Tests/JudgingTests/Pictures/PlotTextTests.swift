import Foundation
import XCTest

@testable import Judging

/// Plots and bars as characters.
final class PlotTextTests: XCTestCase {
  private func text(
    _ lines: (PictureText) -> [StyledText], style: TerminalStyle = TerminalStyle()
  ) -> String {
    lines(PictureText(style: style, width: style.width))
      .map { $0.rendered(in: style) + "\n" }.joined()
  }

  private func point(_ x: Double, _ y: Double, _ interval: ClosedRange<Double>? = nil)
    -> PlotScene.Point
  {
    PlotScene.Point(x: x, y: y, interval: interval)
  }

  private var growth: PlotScene {
    PlotScene(
      title: "CPU time by size", xLabel: "size", yLabel: "ms", xScale: .logarithmic,
      yScale: .logarithmic,
      curves: [
        .init(name: "reference", points: [point(1_000, 1), point(2_000, 2.1), point(4_000, 4.4)]),
        .init(name: "flags.swift", points: [point(1_000, 1), point(2_000, 4), point(4_000, 16)]),
        .init(name: "slow.swift", points: [point(1_000, 30, 20...50)]),
      ])
  }

  private var recall: PlotScene {
    let points = (0...40).map { point(Double($0) / 40, 1 - pow(Double($0) / 40, 3)) }
    return PlotScene(
      title: "Precision over recall", xLabel: "recall", yLabel: "precision", xScale: .linear,
      yScale: .linear,
      curves: [
        .init(name: "expected", points: points),
        .init(name: "actual", points: points.map { point($0.x, $0.y * 0.8) }),
      ])
  }

  private var bars: BarScene {
    BarScene(
      title: "Ratio to the reference",
      bars: [
        .init(
          name: "mine.swift", amount: 1.03, interval: 0.8...1.3, text: "1.03×", isEmphasised: true),
        .init(
          name: "accepted/flags.swift", amount: 4.4, interval: 4...4.8, text: "4.40×",
          isEmphasised: false),
        .init(
          name: "accepted/a_name_that_is_far_too_long_for_its_column.swift", amount: 2,
          interval: nil,
          text: "2.00×", isEmphasised: false),
        .init(name: "nothing.swift", amount: 0, interval: nil, text: "0", isEmphasised: false),
      ], mark: 1)
  }

  private func assertRecorded(_ name: String, _ lines: (PictureText) -> [StyledText]) throws {
    let plain = text(lines)
    try assertSnapshot(plain, named: "\(name).txt")
    let coloured = text(lines, style: TerminalStyle(isColoured: true))
    try assertSnapshot(coloured, named: "\(name).ansi")
    XCTAssertEqual(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: ""), plain)
    let ascii = text(lines, style: TerminalStyle(marks: .ascii))
    try assertSnapshot(ascii, named: "\(name)-ascii.txt")
    for width in [40, 57, 80, 120] {
      for line in text(lines, style: TerminalStyle(width: width)).split(separator: "\n") {
        XCTAssertLessThanOrEqual(DisplayWidth.of(line), width, "\(name): \(line)")
      }
    }
  }

  // MARK: - How it looks

  func testAGrowthIsDrawnAsItWasRecorded() throws {
    try assertRecorded("plot-growth") { $0.lines(of: self.growth) }
  }

  func testACurveOfManyPointsIsDrawnAsItWasRecorded() throws {
    try assertRecorded("plot-recall") { $0.lines(of: self.recall) }
  }

  func testBarsAreDrawnAsTheyWereRecorded() throws {
    try assertRecorded("bars") { $0.lines(of: self.bars) }
  }

  // MARK: - What cannot be drawn

  func testPointsWithoutAPlaceAreLeftOut() {
    var scene = growth
    scene.curves[0].points += [point(0, 1), point(5_000, .nan), point(.infinity, 2)]
    XCTAssertEqual(text { $0.lines(of: scene) }, text { $0.lines(of: growth) })
  }

  func testNothingIsDrawnOfNothing() {
    var scene = growth
    scene.curves = [.init(name: "a", points: [point(0, 0)])]
    XCTAssertEqual(text { $0.lines(of: scene) }, "")
    scene.curves = []
    XCTAssertEqual(text { $0.lines(of: scene) }, "")
  }

  func testBarsThatAreNoAmountsAreNotDrawn() {
    for amount in [-1, .nan, .infinity] {
      var scene = bars
      scene.bars[0].amount = amount
      XCTAssertEqual(text { $0.lines(of: scene) }, "")
    }
    XCTAssertEqual(text { $0.lines(of: BarScene(title: "a", bars: [], mark: nil)) }, "")
  }
}
