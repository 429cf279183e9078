// What can be drawn of a measurement.

extension TimingResult {
  /// More bars or plots than these are no overview.
  static let mostBars = 24
  private static let mostPlots = 4

  /// A limit that is so many times as long as every bar would leave nothing to see of them.
  private static let farthestLimit = 3.0

  /// The ratio of each size of each workload, with a line at the limit, or at 1 where the limit is far off.
  var bars: BarScene {
    BarScene(
      title: Self.heading.text(in: .english),
      bars: workloads.filter { $0.ratio != nil }.prefix(Self.mostBars).map { workload in
        let ratio = workload.ratio ?? 0
        return BarScene.Bar(
          name: "\(workload.name) \(Figures.grouped(workload.size))", amount: ratio,
          interval: workload.interval.flatMap(\.range), text: "\(Figures.ratio(ratio))×",
          isEmphasised: workload.verdict != .accepted)
      }, mark: isLimitNear ? limitRatio : 1)
  }

  /// What the line beside the bars means.
  var meaningOfMark: String {
    isLimitNear ? "limit \(Figures.number(limitRatio))×" : "the reference, 1×"
  }

  private var isLimitNear: Bool {
    let largest = workloads.compactMap(\.ratio).filter(\.isFinite).max() ?? 0
    return limitRatio.isFinite && limitRatio > 0 && limitRatio <= largest * Self.farthestLimit
  }

  /// How the times grow with the size, a plot for each workload that has several sizes.
  ///
  /// The interval of a solution's time is the one of its ratio, at the reference's time: that of the ratio
  /// is measured, the times alone depend on how busy the machine was.
  var plots: [PlotScene] {
    var names: [String] = []
    for workload in workloads where !names.contains(workload.name) { names.append(workload.name) }
    return names.compactMap { name in
      let sizes = workloads.filter {
        $0.name == name && $0.size > 0 && ($0.time ?? .zero) > .zero
          && ($0.referenceTime ?? .zero) > .zero
      }
      guard sizes.count > 1 else { return nil }
      return PlotScene(
        title: name, xLabel: "size", yLabel: "CPU time in ms", xScale: .logarithmic,
        yScale: .logarithmic,
        curves: [
          PlotScene.Curve(name: "solution", points: sizes.compactMap(\.point)),
          PlotScene.Curve(name: "reference", points: sizes.compactMap(\.referencePoint)),
        ])
    }.prefix(Self.mostPlots).map { $0 }
  }
}

extension WorkloadResult {
  private func milliseconds(_ duration: Duration) -> Double { duration.inSeconds * 1e3 }

  fileprivate var point: PlotScene.Point? {
    guard let time, let referenceTime else { return nil }
    let reference = milliseconds(referenceTime)
    let ends = interval.flatMap(\.range).flatMap { range in
      range.lowerBound > 0 ? range.lowerBound * reference...range.upperBound * reference : nil
    }
    return PlotScene.Point(x: Double(size), y: milliseconds(time), interval: ends)
  }

  fileprivate var referencePoint: PlotScene.Point? {
    referenceTime.map { PlotScene.Point(x: Double(size), y: milliseconds($0)) }
  }
}

extension RatioInterval {
  /// The interval as a range; none where its ends are no numbers or in the wrong order.
  fileprivate var range: ClosedRange<Double>? {
    lower.isFinite && upper.isFinite && lower <= upper ? lower...upper : nil
  }
}
