/// What a session knows.
///
/// It changes by events and says what is to be done about them; it does nothing itself.
package struct SessionState: Sendable {
  /// What keys are asked to confirm.
  package enum Question: Sendable {
    /// Whether to begin again with the starter.
    case reset
  }

  package let language: Language
  package private(set) var columns: Int
  package private(set) var rows: Int
  package internal(set) var progress: SolvingProgress
  package internal(set) var desk: SessionDesk
  package internal(set) var view: SessionView
  package internal(set) var run = SessionRun()

  /// What the last judging that came to an end found out.
  package internal(set) var result: SubmissionResult?

  /// What the last bench found out.
  package internal(set) var bench: [SubmissionResult] = []

  /// Lines about the interview that the last attempt belongs to.
  package internal(set) var interview: [String] = []

  /// How many minutes an interview on the exercise has left; `nil` if there is no interview.
  package internal(set) var minutesLeft: Int?

  /// What a key asked for during a judging, and is done after it.
  package internal(set) var kept: SessionAction?
  package internal(set) var question: Question?

  /// What the person is told, until the next key.
  package internal(set) var notice: Message?

  /// What is being done that takes a while.
  package internal(set) var activity: Message?
  package internal(set) var selection: ExerciseSelection

  /// On which days they worked and what they can answer, once that was asked for.
  package internal(set) var survey: (days: ActivityCalendar, questions: AnswerableQuestions)?

  /// The first line that each view shows.
  var offsets: [SessionView: Int] = [:]

  /// How many hints have been shown.
  var hintsShown: Int

  /// Begins a session with an exercise on the desk.
  ///
  /// - Parameters:
  ///   - desk: The exercise.
  ///   - progress: What the person has done.
  ///   - language: The language to speak.
  ///   - columns: The columns of the screen.
  ///   - rows: Its lines.
  package init(
    desk: SessionDesk, progress: SolvingProgress, language: Language, columns: Int, rows: Int
  ) {
    self.desk = desk
    self.progress = progress
    self.language = language
    self.columns = columns
    self.rows = rows
    view = desk.file.state == .edited ? .work : .statement
    selection = ExerciseSelection(chosen: desk.exercise.id)
    hintsShown = progress.history(of: desk.exercise.id).hintsUsed
  }

  /// Takes note of something, and returns what is to be done about it.
  package mutating func handle(_ event: SessionEvent) -> [SessionEffect] {
    switch event {
    case .key(let key): return press(key)
    case .resized(let columns, let rows): (self.columns, self.rows) = (columns, rows)
    case .opened(let desk): open(desk)
    case .saved: return beginJudging()
    case .fileIsGone: desk.file.state = .absent
    case .progressed(let progress): self.progress = progress
    case .surveyed(let days, let questions): survey = (days, questions)
    case .hintGiven(let step):
      hintsShown = max(hintsShown, step)
      show(.hints)
      offsets[.hints] = .max
    case .clock(let minutes): minutesLeft = minutes
    case .notice(let text): notice = text
    case .announced(let text): activity = text
    case .prepared: activity = nil
    case .milestone(let run, _), .judged(let run, _, _), .benching(let run, _),
      .benched(let run, _), .failed(let run, _):
      guard run == self.run.number, !self.run.isIdle else { return [] }
      return note(event)
    }
    return []
  }

  /// Shows a view.
  mutating func show(_ view: SessionView) {
    self.view = view
    question = nil
  }
}

// MARK: - Judging

extension SessionState {
  /// Has the file judged; what is being judged is out of date.
  mutating func beginJudging() -> [SessionEffect] {
    desk.file.state = .edited
    interview = []
    if view != .list { show(.work) }
    return [.judge(run: run.begin(.judging))]
  }

  private mutating func note(_ event: SessionEvent) -> [SessionEffect] {
    activity = nil
    switch event {
    case .milestone(_, .tested(let known)) where known.verdict == .accepted:
      run.phase = .measuring(tests: known.tests.count, part: 0)
    case .milestone(_, .tested(let known)):
      run.phase = .diagnosing
      show(known)
    case .milestone(_, .measured(let part)):
      if case .measuring(let tests, _) = run.phase {
        run.phase = .measuring(tests: tests, part: part)
      }
    case .judged(_, let result, let lines):
      let isKnown = run.phase == .diagnosing
      run.phase = .idle
      interview = lines
      if isKnown { self.result = result } else { show(result) }
      return doKept()
    case .benching(_, let progress): run.phase = .benching(progress)
    case .benched(_, let results):
      run.phase = .idle
      bench = results
      return doKept()
    case .failed(_, let reason):
      run.phase = .idle
      notice = reason
      return doKept()
    default: break
    }
    return []
  }

  private mutating func show(_ result: SubmissionResult) {
    self.result = result
    offsets[.work] = 0
  }

  private mutating func doKept() -> [SessionEffect] {
    guard let action = kept else { return [] }
    kept = nil
    return perform(action)
  }

  private mutating func open(_ desk: SessionDesk) {
    let isSame = desk.exercise.id == self.desk.exercise.id
    self.desk = desk
    selection.chosen = desk.exercise.id
    guard !isSame else { return }
    result = nil
    bench = []
    interview = []
    kept = nil
    run.phase = .idle
    offsets = [:]
    hintsShown = progress.history(of: desk.exercise.id).hintsUsed
    show(desk.file.state == .edited ? .work : .statement)
  }
}
