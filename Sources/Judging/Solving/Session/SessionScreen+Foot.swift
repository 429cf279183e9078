// The foot: how far the person is, or what they are told or asked, and the keys.

extension SessionScreen {
  var footLines: [String] { [tellingLine.rendered(in: style), keyLine] }

  private var tellingLine: StyledText {
    if state.question == .reset {
      return StyledText(
        say(Message("Begin again with the starter? What you have is kept.")), .caution)
        + StyledText("  y / n", .heading)
    }
    guard let notice = state.notice ?? state.activity else { return progressLine }
    let first = say(notice).split(separator: "\n").first ?? ""
    return StyledText(first, .caution).cut(to: state.columns, ellipsis: style.ellipsis)
  }

  private var keyLine: String {
    if state.selection.isSearching, state.view == .list {
      return StyledText("/" + state.selection.search + "▏", .heading).rendered(in: style)
    }
    let last = lastKeys.reduce(StyledText("")) { $0 + StyledText("  ") + item($1) }
    var line = StyledText("")
    for key in keys {
      let next = line + StyledText(line.isEmpty ? "" : "  ") + item(key)
      guard next.width + last.width <= state.columns else { break }
      line = next
    }
    return (line + last).rendered(in: style)
  }

  private func item(_ key: (key: String, label: String)) -> StyledText {
    StyledText(key.key, .heading) + StyledText(" " + key.label, .faint)
  }

  /// The keys that are shown in any case.
  private var lastKeys: [(key: String, label: String)] {
    guard state.view != .list else { return [("esc", say(Message("back")))] }
    return [SessionAction.keys, .quit].map { (Self.name(of: $0.key), say($0.label)) }
  }

  /// The keys that are worth showing where one is, the more important first.
  private var keys: [(key: String, label: String)] {
    switch state.view {
    case .list:
      [
        ("↵", say(Message("open"))), ("/", say(Message("search"))), ("t", say(Message("track"))),
        ("d", say(Message("difficulty"))), ("D", say(Message("done or not"))),
        ("g G { }", say(Message("jump"))),
      ]
    case .work, .statement, .examples, .hints, .questions, .bench, .progress, .keys:
      starting + offered.filter { $0 != .start }.map { (Self.name(of: $0.key), say($0.label)) }
    }
  }

  private var starting: [(key: String, label: String)] {
    state.desk.file.state == .absent ? [("↵", say(SessionAction.start.label))] : []
  }

  private var offered: [SessionAction] {
    let working: [SessionAction] = state.desk.file.state == .absent ? [] : [.run, .edit]
    // What comes after acceptance takes the place of what leads there.
    let leading: [SessionAction] =
      state.result?.verdict == .accepted
      ? [.next, .questions, .bench] : [.hint, .statement, .examples]
    return working + leading + [.list, .next, .previous].filter { !leading.contains($0) }
  }

  /// How a key is called.
  static func name(of key: SessionKey) -> String {
    switch key {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .enter: "↵"
    case .escape: "esc"
    case .backspace: "⌫"
    case .up: "↑"
    case .down: "↓"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }
}

// MARK: - Progress

extension SessionScreen {
  private var progressLine: StyledText {
    let tracks = state.progress.tracks
    let own = tracks.first { $0.track == state.desk.exercise.metadata.track }
    let all = TrackProgress(
      track: say(Message("all")), exercises: tracks.map(\.exercises).reduce(0, +),
      done: tracks.map(\.done).reduce(0, +), stale: tracks.map(\.stale).reduce(0, +))
    let lines = [([own, all], 14), ([own, all], 6), ([all], 6)].map { tracks, width in
      progressLine(of: tracks.compactMap { $0 }, width: width)
    }
    return lines.first { $0.width <= state.columns }
      ?? lines[2].cut(to: state.columns, ellipsis: style.ellipsis)
  }

  /// The bars of tracks, which are as wide as is said.
  private func progressLine(of tracks: [TrackProgress], width: Int) -> StyledText {
    tracks.reduce(StyledText("")) { line, track in
      let gap = line.isEmpty ? StyledText("") : StyledText("     ")
      return line + gap + StyledText(track.track + " ", .faint) + track.bar(width: width, in: style)
        + StyledText(" \(track.done)/\(track.exercises)", .faint)
    }
  }
}
