// The workloads: how the time compares with the reference's, and how both grow.

extension HTMLResult {
  var timing: Markup {
    guard let timing = result.timing, !timing.workloads.isEmpty else { return .nothing }
    let limit = "\(Figures.number(timing.limitRatio))×"
    return section(
      "Time",
      Markup {
        Markup("p") {
          Markup(TimingResult.heading)
          Markup(text: "; the limit is \(limit).")
        }
        Markup("div", ["class": "figures"]) {
          PictureSVG().figure(of: timing.bars, note: timing.meaningOfMark)
          PictureSVG().figure(of: timing.plots)
        }
        Self.omission(
          timing.workloads.count { $0.ratio != nil } - TimingResult.mostBars, "more size",
          ending: " only in the table")
        for sentence in timing.growthSentences + [timing.memorySentence].compactMap({ $0 }) {
          Markup("p", ["class": "faint"]) { sentence }
        }
        Markup("div", ["class": "wide"]) { table(of: timing) }
        Self.omission(timing.workloads.count - Limit.workloads, "more size")
        if !timing.warnings.isEmpty {
          Markup("div", ["class": "note"]) {
            for sentence in timing.warningSentences { Markup("p") { sentence } }
          }
        }
        failures(of: timing)
      })
  }

  private func table(of timing: TimingResult) -> Markup {
    Markup("table", ["class": "timing"]) {
      Markup("thead") {
        Markup("tr") {
          Markup("th", ["scope": "col"]) { "workload" }
          for name in ["size", "ratio", "interval", "solution", "reference", "memory"] {
            Markup("th", ["scope": "col", "class": "right"]) { name }
          }
        }
      }
      Markup("tbody") {
        for (index, workload) in timing.workloads.prefix(Limit.workloads).enumerated() {
          // A name is written once for all its sizes.
          let isFirst = index == 0 || timing.workloads[index - 1].name != workload.name
          row(workload, isFirst: isFirst)
        }
      }
    }
  }

  private func row(_ workload: WorkloadResult, isFirst: Bool) -> Markup {
    let isAccepted = workload.verdict == .accepted
    return Markup("tr", ["class": isFirst ? "first" : nil]) {
      Markup("th", ["scope": "row"]) {
        if isFirst {
          Markup(text: workload.name)
        } else {
          Markup("span", ["class": "unseen"]) { workload.name }
        }
      }
      Markup("td", ["class": "right"]) { Figures.grouped(workload.size) }
      Markup("td", ["class": isAccepted ? "right" : "right bad"]) {
        workload.ratio.map { "\(isAccepted ? "" : "✗ ")\(Figures.ratio($0))×" }
          ?? workload.verdict.words.text(in: .english)
      }
      Markup("td", ["class": "right"]) {
        workload.interval.map { "\(Figures.ratio($0.lower))–\(Figures.ratio($0.upper))" } ?? ""
      }
      Markup("td", ["class": "right"]) { workload.time.map(Figures.seconds) ?? "" }
      Markup("td", ["class": "right"]) { workload.referenceTime.map(Figures.seconds) ?? "" }
      Markup("td", ["class": "right"]) { workload.peakMemoryBytes.map { Figures.bytes($0) } ?? "" }
    }
  }

  /// Why workloads failed, where the ratio does not say it.
  private func failures(of timing: TimingResult) -> Markup {
    Markup {
      for workload in timing.workloads.prefix(Limit.workloads) where !workload.explanations.isEmpty
      {
        Markup("div", ["class": "note bad"]) {
          Markup("p") {
            Markup("strong") { "\(workload.name) \(Figures.grouped(workload.size))" }
            Markup(text: " ") + Markup(workload.verdict.words)
          }
          for text in workload.explanations { paragraphs(text.text(in: .english)) }
        }
      }
    }
  }
}
