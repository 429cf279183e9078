// What keys do in the list of exercises.

extension SessionState {
  /// Returns what is to be done; `nil` for a key that means the same everywhere.
  mutating func pressInList(_ key: SessionKey) -> [SessionEffect]? {
    if selection.isSearching { return pressInSearch(key) }
    let page = max(SessionScreen.bodyHeight(of: self) - 2, 1)
    switch key {
    case .up, .character("k"): selection.move(by: -1, in: progress)
    case .down, .character("j"): selection.move(by: 1, in: progress)
    case .pageUp: selection.move(by: -page, in: progress)
    case .pageDown, .character(" "): selection.move(by: page, in: progress)
    case .home, .character("g"): selection.move(by: -progress.exercises.count, in: progress)
    case .end, .character("G"): selection.move(by: progress.exercises.count, in: progress)
    case .character("}"): selection.jump(forward: true, in: progress)
    case .character("{"): selection.jump(forward: false, in: progress)
    case .character("/"): selection.isSearching = true
    case .character("t"): selection.cycleTrack(in: progress)
    case .character("d"): selection.cycleDifficulty()
    case .character("D"): selection.cycleStanding()
    case .escape where !isFiltered: show(.work)
    case .escape: selection = ExerciseSelection(chosen: selection.chosen)
    case .enter: return openChosen()
    default: return nil
    }
    selection.keepChoice(in: progress)
    return []
  }

  private var isFiltered: Bool {
    selection != ExerciseSelection(chosen: selection.chosen)
  }

  private mutating func pressInSearch(_ key: SessionKey) -> [SessionEffect] {
    switch key {
    case .character(let character): selection.search.append(character)
    case .backspace where selection.search.isEmpty: selection.isSearching = false
    case .backspace: selection.search.removeLast()
    case .escape:
      selection.search = ""
      selection.isSearching = false
    case .enter: selection.isSearching = false
    case .up: selection.move(by: -1, in: progress)
    case .down: selection.move(by: 1, in: progress)
    case .pageUp, .pageDown, .home, .end: break
    }
    selection.keepChoice(in: progress)
    return []
  }

  private mutating func openChosen() -> [SessionEffect] {
    guard selection.exercises(of: progress).contains(where: { $0.id == selection.chosen }) else {
      return []
    }
    guard selection.chosen != desk.exercise.id else {
      show(desk.file.state == .edited ? .work : .statement)
      return []
    }
    run.phase = .idle
    return [.cancel, .open(selection.chosen)]
  }
}
