import Foundation
import Isolation
import Judging

// What the state of a session wants done.

extension Session {
  mutating func perform(_ effect: SessionEffect) {
    do {
      switch effect {
      case .open(let id):
        guard let exercise = exercises.first(where: { $0.id == id }) else { return }
        open(try setter.desk(for: exercise))
      case .writeStarter(let isReset): try writeStarter(isReset: isReset)
      case .judge(let run): judge(run: run)
      case .bench(let run): try bench(run: run)
      case .cancel: judging.cancel()
      case .giveHint(let step): try giveHint(step)
      case .survey: try survey()
      case .openEditor: openEditor()
      case .quit: isOver = true
      }
    } catch {
      handle(.notice(error.message))
    }
  }

  private mutating func open(_ desk: SessionDesk) {
    noteWork()
    handle(.opened(desk))
    layOut(desk)
  }

  /// Watches the file of a desk, and has everything for it prepared.
  mutating func layOut(_ desk: SessionDesk) {
    let file = setter.file(for: desk.exercise)
    watcher = SolutionWatcher(file)
    interview = openInterview
    // The folder of an exercise that was not started need not be there.
    if let limitation = watcher.limitation, desk.file.state != .absent {
      let message = Message(
        "The folder cannot be watched, so the file is looked at twice a second: \(limitation)")
      handle(.notice(message))
    }
    judging.order(.prepare(desk.exercise, name: file.lastPathComponent))
    // Who has worked on it before wants to know where they are.
    guard desk.file.state == .edited else { return }
    savedAt = surroundings.now()
    handle(.saved)
  }

  private mutating func openEditor() {
    do {
      guard let editor = Editor(in: surroundings.environment) else { throw EditorError.unknown }
      // It has the terminal meanwhile, and the screen is drawn anew after it.
      defer { redraw() }
      let cause = try terminal.run(
        ["/bin/sh"] + editor.shellArguments(opening: watcher.file.path),
        environment: surroundings.environment)
      guard cause == .exited(code: 0) else { throw EditorError.failed(editor, cause) }
    } catch {
      handle(.notice(error.message))
    }
  }

  private mutating func writeStarter(isReset: Bool) throws {
    let exercise = state.desk.exercise
    var kept: URL?
    if isReset {
      kept = try SolutionReset(of: setter.file(for: exercise)).perform(with: exercise.starter)
    } else {
      let workspace = surroundings.workspace()
      try workspace.start(
        exercise, from: try surroundings.installation(), home: surroundings.home)
      try surroundings.startedFiles.remember(
        workspace.solution(of: exercise.id), for: exercise.id)
    }
    open(try setter.desk(for: exercise))
    guard let kept else { return }
    let message = Message("What you had is in '\(surroundings.shortPath(kept))'.")
    handle(.notice(message))
  }
}

// MARK: - Judging

extension Session {
  private mutating func judge(run: Int) {
    switch watcher.content {
    case .solution(let submission):
      judging.order(.judge(run: run, submission, state.desk.exercise))
    case .unreadable(let reason): handle(.failed(run: run, reason: reason))
    case .missing:
      let message = Message("There is no file '\(state.desk.file.shortPath)'.")
      handle(.failed(run: run, reason: message))
    }
  }

  private mutating func bench(run: Int) throws {
    let exercise = state.desk.exercise
    let own = BenchEntry.given([(path: watcher.file.lastPathComponent, file: watcher.file)])
    let entries = own + BenchEntry.shipped(with: exercise, except: own)
    judging.order(.bench(run: run, entries, exercise))
  }

  /// Shows a result, and keeps it in the log of progress.
  mutating func conclude(run: Int, _ result: SubmissionResult, testsDigest: String?) {
    guard run == state.run.number else { return }
    let exercise = state.desk.exercise
    let request = TestRequest(
      exercise: exercise, solution: watcher.file, seed: nil, tests: [], measuresTime: true,
      timeBudget: nil, diagnoses: true, box: .basic)
    let recording = AttemptRecording(
      request: request, surroundings: surroundings, isAskedFor: false, time: savedAt)
    let interview = recording.note(result, digest: testsDigest)
    self.interview = openInterview
    noteWork()
    handle(.progressed(SolvingProgress(with: exercises, log: surroundings.progressLog())))
    handle(.judged(run: run, result, interview: interview))
  }
}

// MARK: - Progress

extension Session {
  /// The interview on the exercise that is on the desk, whose time may be over.
  private var openInterview: Interview? {
    let interview = Interview.open(in: surroundings.progressLog().events)
    return interview?.exercise == state.desk.exercise.id ? interview : nil
  }

  private mutating func giveHint(_ step: Int) throws {
    let exercise = state.desk.exercise.id
    // It may have been begun in another terminal.
    if let interview = openInterview, surroundings.now() < interview.end {
      throw CommandError.hintInInterview(
        exercise: exercise, until: surroundings.clockText(interview.end))
    }
    handle(.hintGiven(step: step))
    try surroundings.progressFile.append(
      [ProgressEvent(.hint(step: step), exercise: exercise, at: surroundings.now())])
  }

  /// Keeps how long the exercise on the desk has been worked on since this was kept last.
  mutating func noteWork() {
    let seconds = clock.take()
    guard seconds > 0 else { return }
    let event = ProgressEvent(
      .work(seconds: seconds), exercise: state.desk.exercise.id, at: surroundings.now())
    do {
      try surroundings.progressFile.append([event])
    } catch {
      handle(.notice(error.message))
    }
  }

  private mutating func survey() throws {
    let questions = try AnswerableQuestions(by: state.progress, in: state.language)
    handle(.surveyed(surroundings.days(of: state.progress), questions))
  }
}
