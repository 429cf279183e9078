// The workloads: a ratio to the reference is the figure, the time itself is an aside.

extension TerminalReport {
  func addTiming(_ timing: TimingResult, to page: inout TerminalPage) {
    guard !timing.workloads.isEmpty else { return }
    page.addSpace()
    let limit = "\(Figures.number(timing.limitRatio))\(style.times)"
    page.add(
      StyledText(style.text(TimingResult.heading), .heading)
        + StyledText("   " + style.text(Message("limit \(limit)")), .faint))
    let nameWidth = min(
      timing.workloads.map { DisplayWidth.of(SafeText.visible($0.name)) }.max() ?? 0,
      style.width - 44)
    let sizeWidth = timing.workloads.map { Figures.grouped($0.size).count }.max() ?? 0
    var previous: String?
    for workload in timing.workloads {
      // A name is written once for all its sizes.
      let name = workload.name == previous ? "" : workload.name
      previous = workload.name
      let size = Figures.grouped(workload.size)
      let head =
        (workload.verdict == .accepted ? StyledText(" ") : style.mark(for: workload.verdict))
        + StyledText(" ")
        + StyledText(name).cut(to: nameWidth, ellipsis: style.ellipsis).padded(to: nameWidth)
        + StyledText("  " + size.rightAligned(in: sizeWidth))
      page.addCut(head + figures(of: workload))
      addExplanation(of: workload, to: &page)
    }
    let sentences =
      timing.growthSentences + [timing.memorySentence].compactMap { $0 } + timing.warningSentences
    for sentence in sentences { page.add(StyledText(style.text(sentence), .faint), indent: 2) }
  }

  private func figures(of workload: WorkloadResult) -> StyledText {
    guard let ratio = workload.ratio else {
      return StyledText("   \(style.text(workload.verdict.words))", .bad)
    }
    let role: TerminalStyle.Role = workload.verdict == .timeLimitExceeded ? .bad : .plain
    var line = StyledText("   \(Figures.ratio(ratio).rightAligned(in: 5))\(style.times)", role)
    let interval = workload.interval.map {
      "\(Figures.ratio($0.lower))\(style.dash)\(Figures.ratio($0.upper))"
    }
    line = line + StyledText("   \(interval ?? "")", .faint).padded(to: 3 + 11)
    if let time = workload.time {
      line = line + StyledText("   \(Figures.seconds(time).rightAligned(in: 8))", .faint)
    }
    if workload.verdict != .accepted, workload.verdict != .timeLimitExceeded {
      line = line + StyledText("   \(style.text(workload.verdict.words))", .bad)
    }
    return line
  }

  private func addExplanation(of workload: WorkloadResult, to page: inout TerminalPage) {
    for text in workload.explanations {
      for line in SafeText.lines(of: style.text(text)) {
        page.add(StyledText(line), indent: 4, limit: valueLineLimit)
      }
    }
  }
}
