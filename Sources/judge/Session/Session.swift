import Foundation
import Isolation
import Judging

/// A session at the terminal: what happens becomes events of the state, and its effects are carried out.
struct Session: ~Copyable {
  let surroundings: Surroundings
  let setter: DeskSetter
  let exercises: [Exercise]
  let mailbox: SessionMailbox
  let judging: JudgingThread
  let terminal: TerminalLease

  var state: SessionState
  var watcher: SolutionWatcher
  /// When the solution was saved that is being judged.
  var savedAt: Date
  var isOver = false
  /// How long the exercise on the desk has been worked on.
  var clock = WorkClock()
  /// The interview on that exercise, if there is one.
  var interview: Interview?

  private var painter = ScreenPainter()
  private var keys = KeyParser()
  private var exitCode = ExitCode.success

  /// Takes the terminal and lays an exercise on the desk.
  ///
  /// - Parameters:
  ///   - exercise: The exercise to begin with.
  ///   - exercises: All exercises.
  ///   - language: The language to speak.
  ///   - measuresTime: Whether right solutions are timed.
  ///   - surroundings: Everything from outside; what would be written to standard error is shown on the screen.
  /// - Throws: What the system says of the terminal or of a file of the exercise.
  init(
    on exercise: Exercise, of exercises: [Exercise], in language: Language,
    measuresTime: Bool, surroundings: Surroundings
  ) throws {
    let mailbox = try SessionMailbox()
    let surroundings = surroundings.telling { mailbox.post(.notice(.data($0))) }
    let setter = DeskSetter(surroundings: surroundings, language: language)
    let tools = try surroundings.tools { mailbox.post(.announcement($0)) }
    let desk = try setter.desk(for: exercise)
    let progress = SolvingProgress(with: exercises, log: surroundings.progressLog())
    let size = TerminalStream.output.size
    let terminal = try TerminalLease(entering: ScreenPainter.enter, leaving: ScreenPainter.leave)
    self.surroundings = surroundings
    self.setter = setter
    self.exercises = exercises
    self.mailbox = mailbox
    state = SessionState(
      desk: desk, progress: progress, language: language, columns: size.columns, rows: size.rows)
    savedAt = surroundings.now()
    watcher = SolutionWatcher(setter.file(for: exercise))
    self.terminal = terminal
    judging = JudgingThread(
      workbench: { try Workbench(tools) }, measuresTime: measuresTime,
      report: { mailbox.post(.report($0)) })
  }

  deinit {
    judging.end()
  }

  /// Goes on until the person leaves.
  ///
  /// - Returns: What to tell the caller.
  /// - Throws: What the system says; always when it is asked to end by a signal.
  mutating func run() throws -> ExitCode {
    layOut(state.desk)
    while !isOver {
      noteTime()
      try draw()
      try waitAndHandle()
    }
    noteWork()
    return exitCode
  }

  private mutating func noteTime() {
    let minutes = interview?.minutesLeft(at: surroundings.now())
    if minutes != state.minutesLeft { handle(.clock(minutesLeft: minutes)) }
  }

  private mutating func draw() throws {
    let screen = SessionScreen(
      of: state, isColoured: surroundings.console.style == .terminal,
      showsLinks: HyperlinkSupport.exists(in: surroundings.environment))
    let frame = painter.frame(screen.lines, columns: state.columns)
    if !frame.isEmpty { try surroundings.console.write(frame) }
  }
}

// MARK: - Waiting

extension Session {
  private mutating func waitAndHandle() throws {
    let patience: ContinuousClock.Instant? = keys.isInSequence ? .now + KeyParser.patience : nil
    let deadline = [watcher.deadline, patience, nextMinute].compactMap { $0 }.min()
    let ready = try Polling.wait(
      for: [
        Polling.Target(TerminalStream.input.rawValue, .readable),
        Polling.Target(terminal.descriptor, .readable),
        Polling.Target(mailbox.descriptor, .readable),
        Polling.Target(watcher.descriptor, .readable),
      ], deadline: deadline)
    // The save first: it is what somebody waits for.
    if let content = watcher.save() { note(content) }
    if !ready[1].isEmpty { note(terminal.occurrences()) }
    if !ready[2].isEmpty { for letter in mailbox.take() { read(letter) } }
    if !ready[0].isEmpty {
      try readKeys()
    } else if let patience, patience <= .now {
      for key in keys.flush() { handle(.key(key)) }
    }
  }

  /// When an interview has a minute less.
  private var nextMinute: ContinuousClock.Instant? {
    guard let interview else { return nil }
    let seconds = interview.end.timeIntervalSince(surroundings.now())
    // A little later, or it would still be the minute before.
    return seconds > 0 ? .now + .seconds(seconds.truncatingRemainder(dividingBy: 60) + 0.1) : nil
  }

  private mutating func readKeys() throws {
    let bytes = try TerminalStream.input.readSome()
    // Nobody types any more.
    guard !bytes.isEmpty else { return note([.hungUp]) }
    for key in keys.keys(of: bytes) where !isOver { handle(.key(key)) }
  }

  private mutating func note(_ occurrences: Set<TerminalLease.Occurrence>) {
    if occurrences.contains(.hungUp) {
      exitCode = .hungUp
      isOver = true
      return
    }
    if occurrences.contains(.asksToStop) { terminal.stop() }
    // While it was stopped, the window may have become another.
    let size = TerminalStream.output.size
    painter.reset()
    handle(.resized(columns: size.columns, rows: size.rows))
  }

  private mutating func note(_ content: WatchedContent) {
    switch content {
    case .solution:
      savedAt = surroundings.now()
      handle(.saved)
    case .unreadable(let reason): handle(.notice(reason))
    case .missing: handle(.fileIsGone)
    }
  }

  private mutating func read(_ letter: SessionMailbox.Letter) {
    switch letter {
    case .notice(let text): handle(.notice(text))
    case .announcement(let text): handle(.announced(text))
    case .report(.milestone(let run, let milestone)): handle(.milestone(run: run, milestone))
    case .report(.judged(let run, let result, let digest)):
      conclude(run: run, result, testsDigest: digest)
    case .report(.benching(let run, let progress)): handle(.benching(run: run, progress))
    case .report(.benched(let run, let results)): handle(.benched(run: run, results))
    case .report(.failed(let run, let reason)): handle(.failed(run: run, reason: reason))
    case .report(.prepared): handle(.prepared)
    case .report(.unprepared(let reason)): handle(.notice(reason))
    }
  }

  /// Hands an event to the state and carries out what follows from it.
  mutating func handle(_ event: SessionEvent) {
    switch event {
    case .key, .saved: clock.note(at: surroundings.now())
    default: break
    }
    for effect in state.handle(event) { perform(effect) }
  }

  /// Forgets what is on the screen, because another program has had it.
  mutating func redraw() { painter.reset() }
}
