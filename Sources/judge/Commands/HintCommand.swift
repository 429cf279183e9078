import Judging

/// `judge hint`: shows the hints of an exercise, one step at a time.
enum HintCommand {
  static let all = Flag("all", help: "Show all hints.")
  static let again = Flag("again", help: "Show the last hint once more.")

  static let declaration = Command(
    "hint",
    abstract: "Show the next hint.",
    discussion: """
      The hints of an exercise are a ladder: a nudge, the idea, an outline. Each call shows a \
      further step. Your log of progress keeps how many you have used.
      """,
    arguments: [SharedOptions.exercise],
    options: [
      all.declaration, again.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    guard !arguments[all] || !arguments[again] else {
      throw CommandError.excludingOptions(all.declaration.spelling, again.declaration.spelling)
    }
    let ladder = try HintLadder(of: exercise, in: surroundings.console.language)
    guard !ladder.steps.isEmpty else { throw CommandError.noHints(exercise: exercise.id) }
    let log = surroundings.progressLog()
    if let interview = Interview.open(in: log.events), interview.exercise == exercise.id,
      surroundings.now() < interview.end
    {
      throw CommandError.hintInInterview(
        exercise: exercise.id, until: surroundings.clockText(interview.end))
    }
    let used = SolvingProgress(with: [], log: log).history(of: exercise.id).hintsUsed
    let steps: ClosedRange<Int>
    if arguments[all] {
      steps = 1...ladder.steps.count
    } else if arguments[again] {
      guard used > 0 else { throw CommandError.noHintShown(exercise: exercise.id) }
      let last = min(used, ladder.steps.count)
      steps = last...last
    } else if used < ladder.steps.count {
      steps = (used + 1)...(used + 1)
    } else {
      try surroundings.console.say(
        Message(
          """
          You have seen all hints of '\(exercise.id)': \(ladder.steps.count). See them again with \
          'judge hint \(exercise.id) --all'.
          """))
      return .success
    }
    try show(steps, of: ladder, surroundings.console)
    let new = steps.filter { $0 > used }
    do {
      try surroundings.progressFile.append(
        new.map { ProgressEvent(.hint(step: $0), exercise: exercise.id, at: surroundings.now()) })
    } catch {
      surroundings.console.warn(Message("The hint is not in your log of progress: \("\(error)")"))
    }
    return .success
  }

  private static func show(
    _ steps: ClosedRange<Int>, of ladder: HintLadder, _ console: Console
  ) throws {
    for step in steps {
      if step > steps.lowerBound { try console.writeLine("") }
      try console.writeLine(
        console.style.bold(console.text(Message("Hint \(step) of \(ladder.steps.count)"))))
      let hint = Markdown(ladder.steps[step - 1])
      try console.write("\n" + hint.rendered(width: console.columns, style: console.style))
    }
  }
}
