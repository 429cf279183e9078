// The head: what is being worked on, where, and how far it is.

import Foundation

extension SessionScreen {
  var head: [String] { [titleLine, fileLine, rule] }

  private var titleLine: String {
    let metadata = state.desk.exercise.metadata
    let facts = "\(say(metadata.difficulty.words)) · \(metadata.track) · \(state.desk.exercise.id)"
    return line(
      StyledText(metadata.title.text(in: state.language), .heading),
      clock + StyledText(facts, .faint))
  }

  /// The time that an interview has left.
  private var clock: StyledText {
    guard let minutes = state.minutesLeft else { return StyledText("") }
    let text =
      minutes > 0 ? Message("\(count: minutes, "minute") left") : Message("the time is over")
    return StyledText(say(text), .caution) + StyledText(" · ", .faint)
  }

  private var fileLine: String {
    let status = status
    let room = state.columns - status.width - 2
    let file = state.desk.file
    guard showsLinks, file.state != .absent, StyledText(file.shortPath).width <= room,
      let address = Self.address(of: file.path)
    else { return line(StyledText(file.shortPath, .faint), status) }
    let text = StyledText(file.shortPath, .faint)
    let gap = String(repeating: " ", count: state.columns - text.width - status.width)
    return "\u{1B}]8;;\(address)\u{1B}\\" + text.rendered(in: style) + "\u{1B}]8;;\u{1B}\\" + gap
      + status.rendered(in: style)
  }

  /// Puts one text at the left edge and one at the right; the left one is cut where they meet.
  func line(_ left: StyledText, _ right: StyledText) -> String {
    let room = max(state.columns - right.width - 2, 0)
    return (left.cut(to: room, ellipsis: style.ellipsis).padded(to: room + 2) + right)
      .rendered(in: style)
  }

  /// The address of a file; everything but letters that mean the same everywhere is escaped.
  private static func address(of path: String) -> String? {
    path.addingPercentEncoding(withAllowedCharacters: .unreservedInPath).map { "file://" + $0 }
  }
}

// MARK: - Status

extension SessionScreen {
  private var status: StyledText {
    let status = phaseStatus
    guard let kept = state.kept else { return status }
    return status + StyledText("  \(style.arrow) " + say(kept.label), .caution)
  }

  private var phaseStatus: StyledText {
    switch state.run.phase {
    case .judging: StyledText(say(Message("judging …")), .caution)
    case .diagnosing: verdict + StyledText("  " + say(Message("looking for the mistake …")), .faint)
    case .measuring(_, let part):
      StyledText(say(Message("measuring time, \(Int(part * 100))% …")), .caution)
    case .benching: StyledText(say(Message("measuring …")), .caution)
    case .idle: idleStatus
    }
  }

  private var idleStatus: StyledText {
    switch state.desk.file.state {
    case .absent: StyledText(say(Message("not started")), .faint)
    case .untouched, .edited:
      state.result == nil ? StyledText(say(Message("waiting for a save")), .faint) : verdict
    }
  }

  private var verdict: StyledText {
    guard let result = state.result else { return StyledText("") }
    let verdict = result.verdict
    let role: TerminalStyle.Role =
      switch verdict {
      case .accepted: .good
      case .judgeError: .caution
      case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError:
        .bad
      }
    return style.mark(for: verdict) + StyledText(" " + say(result.heading), role)
  }
}
