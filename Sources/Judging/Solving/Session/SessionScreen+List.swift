// The list of exercises, by track.

extension SessionScreen {
  /// The lines of the list with a heading for each track; the chosen one is among those that are shown.
  var listLines: [String] {
    let (rows, chosen) = listRows
    let height = Self.bodyHeight(of: state)
    // The list scrolls by itself, so that the choice stays in sight.
    let middle = max(chosen - height / 2, 0)
    let start = min(middle, max(rows.count - height, 0))
    return Array(rows.dropFirst(start).prefix(height))
  }

  private var listRows: (rows: [String], chosen: Int) {
    let exercises = state.selection.exercises(of: state.progress)
    var rows = [filterLine.rendered(in: style), ""]
    var chosen = 0
    guard !exercises.isEmpty else {
      rows.append(say(Message("No exercise is like that. Esc shows all.")))
      return (rows, chosen)
    }
    let idWidth = exercises.map { $0.id.count }.max() ?? 0
    var track: String?
    for exercise in exercises {
      if exercise.metadata.track != track {
        if track != nil { rows.append("") }
        track = exercise.metadata.track
        rows.append(trackLine(exercise.metadata.track).rendered(in: style))
      }
      if exercise.id == state.selection.chosen { chosen = rows.count }
      rows.append(row(of: exercise, idWidth: idWidth).rendered(in: style))
    }
    return (rows, chosen)
  }

  private func trackLine(_ name: String) -> StyledText {
    guard let track = state.progress.tracks.first(where: { $0.track == name }) else {
      return StyledText(name, .heading)
    }
    return StyledText(name, .heading) + StyledText("  ") + track.bar(width: 10, in: style)
      + StyledText(" \(track.done)/\(track.exercises)", .faint)
  }

  private func row(of exercise: Exercise, idWidth: Int) -> StyledText {
    let isChosen = exercise.id == state.selection.chosen
    let isOpen = exercise.id == state.desk.exercise.id
    let progress = state.progress.state(of: exercise.id)
    let role: TerminalStyle.Role =
      switch progress {
      case .done: .good
      case .stale: .caution
      case .pending: .faint
      }
    let difficulty = say(exercise.metadata.difficulty.words)
    let right =
      StyledText(isOpen ? say(Message("open now")) + "  " : "", .faint)
      + StyledText(difficulty, .faint).padded(to: 6)
    let left =
      StyledText(isChosen ? "▸ " : "  ", .heading)
      + StyledText(progress.mark + " ", role)
      + StyledText(exercise.id, isChosen ? .heading : .plain).padded(to: idWidth + 2)
      + StyledText(exercise.metadata.title.text(in: state.language), isChosen ? .heading : .plain)
    let room = max(style.width - right.width - 2, 0)
    return left.cut(to: room, ellipsis: style.ellipsis).padded(to: room + 2) + right
  }

  /// What is shown of how many, and by which filters.
  private var filterLine: StyledText {
    let selection = state.selection
    let shown = selection.exercises(of: state.progress).count
    let count = "\(shown) / \(state.progress.exercises.count)"
    let standing: String? =
      switch selection.standing {
      case .all: nil
      case .pending: say(Message("to solve"))
      case .done: say(Message("solved"))
      }
    let filters = [
      selection.track, selection.difficulty.map { say($0.words) }, standing,
      selection.search.isEmpty ? nil : "/" + selection.search,
    ].compactMap { $0 }
    return StyledText(say(Message("Exercises")) + "  ", .heading) + StyledText(count, .faint)
      + StyledText(filters.map { "  " + $0 }.joined(), .caution)
  }
}
