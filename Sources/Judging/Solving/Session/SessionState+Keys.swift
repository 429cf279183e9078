// What keys do.

extension SessionState {
  mutating func press(_ key: SessionKey) -> [SessionEffect] {
    notice = nil
    if let question { return answer(question, with: key) }
    if view == .list, let effects = pressInList(key) { return effects }
    if scroll(key) { return [] }
    switch key {
    case .escape:
      show(.work)
      return []
    case .enter:
      guard desk.file.state == .absent else {
        show(.work)
        return []
      }
      return [.writeStarter(isReset: false)]
    default:
      guard let action = SessionAction(key) else { return [] }
      guard action.waitsForJudging, !run.isIdle else { return perform(action) }
      // Pressed once it waits, pressed again it does not.
      guard kept == action else {
        kept = action
        return []
      }
      kept = nil
      run.phase = .idle
      return [.cancel] + perform(action)
    }
  }

  /// Does what a key asks for.
  mutating func perform(_ action: SessionAction) -> [SessionEffect] {
    switch action {
    case .run:
      guard desk.file.state != .absent else { return refuseWithoutFile() }
      return beginJudging()
    case .next, .previous: return openNeighbour(action == .next ? 1 : -1)
    case .list: toggle(.list)
    case .statement: toggle(.statement)
    case .examples: toggle(.examples)
    case .questions: toggle(.questions)
    case .keys: toggle(.keys)
    case .progress:
      toggle(.progress)
      return view == .progress ? [.survey] : []
    case .hint: return hint()
    case .bench:
      guard desk.file.state != .absent else { return refuseWithoutFile() }
      show(.bench)
      bench = []
      return [.bench(run: run.begin(.benching(nil)))]
    case .edit:
      guard desk.file.state != .absent else { return refuseWithoutFile() }
      return [.openEditor]
    case .reset:
      guard desk.file.state != .absent else { return refuseWithoutFile() }
      question = .reset
    case .start:
      guard desk.file.state == .absent else {
        notice = Message("It is started: '\(desk.file.shortPath)'.")
        return []
      }
      return [.writeStarter(isReset: false)]
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func refuseWithoutFile() -> [SessionEffect] {
    notice = Message("There is no file yet. Enter writes it.")
    return []
  }

  private mutating func answer(_ question: Question, with key: SessionKey) -> [SessionEffect] {
    self.question = nil
    switch question {
    case .reset:
      guard key == .character("y") else { return [] }
      run.phase = .idle
      return [.cancel, .writeStarter(isReset: true)]
    }
  }

  /// Shows a view, or goes back to the verdict if it is shown.
  private mutating func toggle(_ view: SessionView) {
    show(self.view == view ? .work : view)
    offsets[view] = 0
    if self.view == .list { selection.keepChoice(in: progress) }
  }

  /// Whoever comes back to the hints wants to read again what they have seen.
  private mutating func hint() -> [SessionEffect] {
    guard !desk.hints.steps.isEmpty else {
      notice = Message("This exercise has no hints.")
      return []
    }
    if view != .hints, hintsShown > 0 {
      show(.hints)
      return []
    }
    guard hintsShown < desk.hints.steps.count else {
      notice = Message("These are all the hints.")
      return []
    }
    return [.giveHint(step: hintsShown + 1)]
  }

  private mutating func openNeighbour(_ offset: Int) -> [SessionEffect] {
    let shown = selection.exercises(of: progress)
    guard !shown.isEmpty else { return [] }
    let index = shown.firstIndex { $0.id == desk.exercise.id }
    let place = index.map { ($0 + offset + shown.count) % shown.count } ?? 0
    guard shown[place].id != desk.exercise.id else {
      notice = Message("There is no other exercise in the list.")
      return []
    }
    return [.cancel, .open(shown[place].id)]
  }
}

// MARK: - Scrolling

extension SessionState {
  private mutating func scroll(_ key: SessionKey) -> Bool {
    let offset = SessionScreen.clampedOffset(of: self)
    let page = max(SessionScreen.bodyHeight(of: self) - 1, 1)
    switch key {
    case .up, .character("k"): offsets[view] = offset - 1
    case .down, .character("j"): offsets[view] = offset + 1
    case .pageUp: offsets[view] = offset - page
    case .pageDown, .character(" "): offsets[view] = offset + page
    case .home, .character("g"): offsets[view] = 0
    case .end, .character("G"): offsets[view] = .max
    default: return false
    }
    // What goes beyond either end is no way to come back from.
    offsets[view] = SessionScreen.clampedOffset(of: self)
    return true
  }
}
