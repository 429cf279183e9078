/// Several native results of one exercise as a ladder: who is faster, and by how much.
///
/// Results can come from a bench that has just ended or from documents. What stands beside each other is
/// only what may: wrong solutions have no times, and times of different machines get a sentence.
package struct BenchReport: Sendable {
  /// How the report may look.
  package var style: TerminalStyle
  /// The exercise's title in the reader's language.
  package var title: String

  /// Makes a report for one reader and one terminal.
  package init(style: TerminalStyle, title: String) {
    self.style = style
    self.title = title
  }

  /// Returns the whole report, with a newline at its end: ladders, bars, curves and what has no time.
  package func text(for results: [SubmissionResult]) -> String {
    var page = TerminalPage(style: style)
    let count = Message("\(count: results.count, "file") beside the reference")
    page.add(StyledText(title, .heading), right: StyledText(style.text(count), .faint))
    let warning = warning(about: results)
    add(warning, to: &page)
    let ladders = Ladder.ladders(of: results)
    for ladder in ladders {
      addTable(of: ladder, to: &page)
      addPictures(of: ladder, isComparable: warning == nil, to: &page)
    }
    addUntimed(results, besides: ladders, to: &page)
    addFooter(for: results, to: &page)
    return page.text
  }

  /// Returns nothing but the ladders, with a newline at the end; empty where nothing was timed.
  package func tables(for results: [SubmissionResult]) -> String {
    var page = TerminalPage(style: style)
    add(warning(about: results), to: &page)
    for ladder in Ladder.ladders(of: results) { addTable(of: ladder, to: &page) }
    return page.text
  }
}

// MARK: - Tables

extension BenchReport {
  /// What the columns behind the name take: ratio, interval, time, growth.
  private static let figuresWidth = 40

  private func addTable(of ladder: Ladder, to page: inout TerminalPage) {
    page.addSpace()
    page.add(
      StyledText(ladder.workload, .heading),
      right: StyledText(style.text(Message("size \(Figures.grouped(ladder.size))")), .faint))
    let columns = columns(
      ratio: style.text(Message("ratio")), interval: style.text(Message("interval")),
      time: style.text(Message("time")), growth: style.text(Message("growth")))
    page.addCut(
      StyledText(
        "       " + style.text(Message("file")).leftAligned(in: nameWidth) + columns.ratio
          + columns.rest, .faint))
    var previous: Int?
    for rung in ladder.rungs {
      // A place is written once for all who share it.
      let place = rung.place == previous ? "" : "\(rung.place)"
      previous = rung.place
      page.addCut(
        StyledText(place.rightAligned(in: 3) + "  ") + mark(of: rung) + StyledText(" ")
          + name(rung.name) + figures(of: rung))
    }
    for stopped in ladder.stopped {
      let words = Message(
        "stopped at \(Figures.grouped(stopped.size)) with \(Figures.ratio(stopped.ratio))\(style.times)"
      )
      page.addCut(
        StyledText("     ") + style.mark(for: .timeLimitExceeded) + StyledText(" ")
          + name(stopped.name) + StyledText("  " + style.text(words), .bad))
    }
  }

  private var nameWidth: Int { max(style.width - 7 - Self.figuresWidth, 12) }

  private func mark(of rung: Ladder.Rung) -> StyledText {
    rung.name == nil ? StyledText(" ") : style.mark(for: rung.verdict)
  }

  /// A name in its column; the end of a path is what tells files apart.
  private func name(_ name: String?) -> StyledText {
    guard let name else {
      return StyledText(style.text(Message("reference")), .faint).padded(to: nameWidth)
    }
    let text = StyledText(name, BenchEntry.isShipped(name) ? .plain : .heading)
    let excess = text.width - nameWidth
    return text.dropping(
      columns: excess > 0 ? excess + style.ellipsis.count : 0, ellipsis: style.ellipsis
    ).padded(to: nameWidth)
  }

  private func figures(of rung: Ladder.Rung) -> StyledText {
    let role: TerminalStyle.Role = rung.verdict == .accepted ? .plain : .bad
    let interval =
      rung.name == nil
      ? ""
      : "\(Figures.ratio(rung.interval.lower))\(style.dash)\(Figures.ratio(rung.interval.upper))"
    let time = rung.time.map(Figures.seconds) ?? ""
    let growth = rung.growth.map { "size^\(Figures.fixed($0, 1))" } ?? ""
    let columns = columns(
      ratio: "\(Figures.ratio(rung.ratio))\(style.times)", interval: interval, time: time,
      growth: growth)
    return StyledText(columns.ratio, rung.name == nil ? .faint : role)
      + StyledText(columns.rest, .faint)
  }

  /// What stands behind a name; the ratio is apart, because it has a colour.
  private func columns(
    ratio: String, interval: String, time: String, growth: String
  ) -> (ratio: String, rest: String) {
    (
      ratio.rightAligned(in: 7),
      "  " + interval.leftAligned(in: 11) + time.rightAligned(in: 10) + growth.rightAligned(in: 10)
    )
  }
}

// MARK: - What has no time

extension BenchReport {
  /// Lists the results that stand on no ladder, with the reason.
  private func addUntimed(
    _ results: [SubmissionResult], besides ladders: [Ladder], to page: inout TerminalPage
  ) {
    let timed = Set(ladders.flatMap { $0.rungs.compactMap(\.name) + $0.stopped.map(\.name) })
    let others = results.filter { !timed.contains($0.submission) }
    guard !others.isEmpty else { return }
    page.addSpace()
    page.add(StyledText(style.text(Message("Not timed")), .heading))
    for result in others {
      page.addCut(
        StyledText("     ") + style.mark(for: result.verdict) + StyledText(" ")
          + name(result.submission)
          + StyledText("  " + style.text(Message("\(result.verdict.words)\(reason(of: result))"))))
    }
  }

  private func reason(of result: SubmissionResult) -> Message {
    switch result.verdict {
    case .judgeError:
      return result.faults.first.map { .data(": \($0)") } ?? .empty
    case .compileError:
      return result.diagnostics.first { $0.severity == .error }.map { .data(": \($0.message)") }
        ?? .empty
    case .accepted:
      return Message(", but nothing was timed")
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      let failed = result.tests.count { $0.verdict != .accepted }
      if failed > 0 { return Message(", \(failed) of \(count: result.tests.count, "test") failed") }
      let workload = result.timing?.workloads.first { $0.verdict == result.verdict }
      return workload.map { Message(" in '\($0.name)', size \(Figures.grouped($0.size))") }
        ?? .empty
    }
  }
}

// MARK: - Around them

extension BenchReport {
  private func warning(about results: [SubmissionResult]) -> Message? {
    JudgingEnvironment.warning(for: results.filter { $0.timing != nil }.map(\.environment))
  }

  private func add(_ warning: Message?, to page: inout TerminalPage) {
    guard let warning else { return }
    page.addSpace()
    page.add(
      style.mark(for: .judgeError) + StyledText(" " + style.text(warning), .caution), hanging: 2)
  }

  private func addFooter(for results: [SubmissionResult], to page: inout TerminalPage) {
    guard results.contains(where: { $0.timing != nil }), let first = results.first else { return }
    page.addSpace()
    page.add(
      StyledText(
        style.text(
          Message(
            """
            Ratios of CPU time to the reference's, taken in turns, with the 95 % interval. Files \
            whose intervals overlap share a place.
            """)), .faint))
    let machine = first.environment.machine.map { "\($0.summary); " } ?? ""
    page.add(StyledText("\(machine)\(first.environment.toolchain)", .faint))
    for noise in TimingWarning.worst(of: results.flatMap { $0.timing?.warnings ?? [] }) {
      page.add(StyledText(style.text(.joined([noise.message, noise.advice], by: " ")), .faint))
    }
  }
}
