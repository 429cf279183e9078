// The workloads: how the time compares with the reference's, and how both grow.

extension HTMLResult {
  var timing: HTML {
    guard let timing = result.timing, !timing.workloads.isEmpty else { return .nothing }
    let limit = "\(Figures.number(timing.limitRatio))×"
    return section(
      "Time",
      HTML {
        HTML("p") {
          HTML(TimingResult.heading)
          HTML(text: "; the limit is \(limit).")
        }
        HTML("div", ["class": "figures"]) {
          PictureSVG().figure(of: timing.bars, note: timing.meaningOfMark)
          PictureSVG().figure(of: timing.plots)
        }
        Self.omission(
          timing.workloads.count { $0.ratio != nil } - TimingResult.mostBars, "more size",
          ending: " only in the table")
        for sentence in timing.growthSentences + [timing.memorySentence].compactMap({ $0 }) {
          HTML("p", ["class": "faint"]) { sentence }
        }
        HTML("div", ["class": "wide"]) { table(of: timing) }
        Self.omission(timing.workloads.count - Limit.workloads, "more size")
        if !timing.warnings.isEmpty {
          HTML("div", ["class": "note"]) {
            for sentence in timing.warningSentences { HTML("p") { sentence } }
          }
        }
        failures(of: timing)
      })
  }

  private func table(of timing: TimingResult) -> HTML {
    HTML("table", ["class": "timing"]) {
      HTML("thead") {
        HTML("tr") {
          HTML("th", ["scope": "col"]) { "workload" }
          for name in ["size", "ratio", "interval", "solution", "reference", "memory"] {
            HTML("th", ["scope": "col", "class": "right"]) { name }
          }
        }
      }
      HTML("tbody") {
        for (index, workload) in timing.workloads.prefix(Limit.workloads).enumerated() {
          // A name is written once for all its sizes.
          let isFirst = index == 0 || timing.workloads[index - 1].name != workload.name
          row(workload, isFirst: isFirst)
        }
      }
    }
  }

  private func row(_ workload: WorkloadResult, isFirst: Bool) -> HTML {
    let isAccepted = workload.verdict == .accepted
    return HTML("tr", ["class": isFirst ? "first" : nil]) {
      HTML("th", ["scope": "row"]) {
        if isFirst {
          HTML(text: workload.name)
        } else {
          HTML("span", ["class": "unseen"]) { workload.name }
        }
      }
      HTML("td", ["class": "right"]) { Figures.grouped(workload.size) }
      HTML("td", ["class": isAccepted ? "right" : "right bad"]) {
        workload.ratio.map { "\(isAccepted ? "" : "✗ ")\(Figures.ratio($0))×" }
          ?? workload.verdict.words.text(in: .english)
      }
      HTML("td", ["class": "right"]) {
        workload.interval.map { "\(Figures.ratio($0.lower))–\(Figures.ratio($0.upper))" } ?? ""
      }
      HTML("td", ["class": "right"]) { workload.time.map(Figures.seconds) ?? "" }
      HTML("td", ["class": "right"]) { workload.referenceTime.map(Figures.seconds) ?? "" }
      HTML("td", ["class": "right"]) { workload.peakMemoryBytes.map { Figures.bytes($0) } ?? "" }
    }
  }

  /// Why workloads failed, where the ratio does not say it.
  private func failures(of timing: TimingResult) -> HTML {
    HTML {
      for workload in timing.workloads.prefix(Limit.workloads) where !workload.explanations.isEmpty
      {
        HTML("div", ["class": "note bad"]) {
          HTML("p") {
            HTML("strong") { "\(workload.name) \(Figures.grouped(workload.size))" }
            HTML(text: " ") + HTML(workload.verdict.words)
          }
          for text in workload.explanations { paragraphs(text.text(in: .english)) }
        }
      }
    }
  }
}
