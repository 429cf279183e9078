import Foundation

/// Shows how far a person is, for reading on a terminal.
package struct ProgressReport {
  private let style: TerminalStyle
  private let progress: SolvingProgress
  private let days: ActivityCalendar
  private let questions: AnswerableQuestions

  /// Makes a report for one terminal.
  ///
  /// - Parameters:
  ///   - style: How the report may look.
  ///   - progress: How far the person is.
  ///   - days: On which days they have worked.
  ///   - questions: What they can answer by now.
  package init(
    style: TerminalStyle, progress: SolvingProgress, days: ActivityCalendar,
    questions: AnswerableQuestions
  ) {
    self.style = style
    self.progress = progress
    self.days = days
    self.questions = questions
  }

  /// The whole report, with a newline at its end.
  package var text: String {
    var page = TerminalPage(style: style)
    addTracks(to: &page)
    addStale(to: &page)
    addWork(to: &page)
    addCalendar(to: &page)
    addQuestions(to: &page)
    return page.text
  }
}

// MARK: - Tracks

extension ProgressReport {
  private static let widestBar = 30

  private func addTracks(to page: inout TerminalPage) {
    let tracks = progress.tracks
    let done = tracks.map(\.done).reduce(0, +)
    page.add(
      StyledText(style.text(Message("Progress")), .heading),
      right: StyledText(
        style.text(Message("\(done) of \(count: progress.exercises.count, "exercise")")), .faint))
    page.addSpace()
    let nameWidth = tracks.map { DisplayWidth.of($0.track) }.max() ?? 0
    let counts = tracks.map { style.text(Message("\($0.done) of \($0.exercises)")) }
    let countWidth = counts.map { DisplayWidth.of($0) }.max() ?? 0
    let room = style.width - nameWidth - countWidth - 4 - "  9 stale".count
    let width = min(max(room, 4), Self.widestBar)
    for (track, count) in zip(tracks, counts) {
      var line =
        StyledText(track.track).padded(to: nameWidth + 2) + track.bar(width: width, in: style)
        + StyledText("  " + count.rightAligned(in: countWidth))
      if track.stale > 0 {
        line = line + StyledText("  " + style.text(Message("\(track.stale) stale")), .caution)
      }
      page.addCut(line)
    }
  }

  /// How long was worked, to minutes; less is not worth a line.
  private func addWork(to page: inout TerminalPage) {
    let minutes =
      progress.exercises.map { progress.history(of: $0.id).workSeconds }.reduce(0, +) / 60
    guard minutes > 0 else { return }
    page.addSpace()
    let message = Message(
      "\(minutes / 60) h \(minutes % 60) min of work in sessions and interviews")
    page.add(StyledText(style.text(message), .faint))
  }

  private func addStale(to page: inout TerminalPage) {
    let stale = progress.exercises.filter { progress.state(of: $0.id) == .stale }.map(\.id)
    guard !stale.isEmpty else { return }
    page.addSpace()
    page.add(
      StyledText(
        style.text(
          Message("Solved, but the tests have changed since: \(stale.joined(separator: ", "))"))),
      label: StyledText("~ ", .caution))
  }

  private var isASCII: Bool { style.marks == .ascii }
}

// MARK: - Calendar

extension ProgressReport {
  /// Half a year.
  private static let mostWeeks = 26
  private static let marginWidth = 5
  private static let weekdays: [Message] = [
    Message("Mon"), .empty, Message("Wed"), .empty, Message("Fri"), .empty, Message("Sun"),
  ]
  private static let months = [
    Message("Jan"), Message("Feb"), Message("Mar"), Message("Apr"), Message("May"), Message("Jun"),
    Message("Jul"), Message("Aug"), Message("Sep"), Message("Oct"), Message("Nov"), Message("Dec"),
  ]
  /// From how many attempts on a day has each shade.
  private static let thresholds = [1, 2, 4, 8]

  private var shades: [String] { isASCII ? ["-", "+", "*", "#"] : ["░", "▒", "▓", "█"] }

  private func addCalendar(to page: inout TerminalPage) {
    let count = min(Self.mostWeeks, (style.width - Self.marginWidth) / 2)
    let weeks = days.weeks(count)
    page.addSpace()
    page.add(
      StyledText(style.text(Message("Days")), .heading),
      right: StyledText(
        style.text(Message("\(days.currentStreak) in a row now, \(days.longestStreak) at most")),
        .faint))
    page.addSpace()
    page.addCut(StyledText(monthNames(above: weeks), .faint))
    for (offset, name) in Self.weekdays.enumerated() {
      let margin = StyledText(style.text(name), .faint).padded(to: Self.marginWidth)
      page.addCut(
        weeks.reduce(margin) { $0 + cell(of: days.day(offset, after: $1)) + StyledText(" ") })
    }
    let steps = zip(shades, Self.thresholds).map { "\($0) \($1)" }.joined(separator: "  ")
    page.addCut(
      StyledText(style.text(Message("\(steps) attempts or more")), .faint), indent: Self.marginWidth
    )
  }

  /// The name of a month above the week that its first day is in.
  private func monthNames(above weeks: [Date]) -> String {
    var line = ""
    for (index, week) in weeks.enumerated() {
      let last = days.calendar.dateComponents([.day, .month], from: days.day(6, after: week))
      guard let day = last.day, let month = last.month, day <= 7 else { continue }
      let column = Self.marginWidth + 2 * index
      line = line.leftAligned(in: column) + style.text(Self.months[month - 1])
    }
    return line
  }

  private func cell(of day: Date) -> StyledText {
    guard day <= days.today else { return StyledText(" ") }
    guard let attempts = days.attempts[day] else { return StyledText(isASCII ? "." : "·", .faint) }
    let shade = Self.thresholds.lastIndex { attempts >= $0 } ?? 0
    return StyledText(shades[shade], .good)
  }
}

// MARK: - Questions

extension ProgressReport {
  private func addQuestions(to page: inout TerminalPage) {
    guard questions.total > 0 else { return }
    page.addSpace()
    page.add(
      StyledText(
        style.text(
          Message(
            "\(questions.answered.count) of \(questions.total) interview questions can be answered"
          ))),
      right: StyledText("judge progress --questions", .faint))
  }
}
