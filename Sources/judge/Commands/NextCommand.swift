import Judging

/// `judge next`: proposes an exercise.
enum NextCommand {
  static let review = Flag(
    "review", help: "Propose an exercise that you have solved and might forget.")

  static let declaration = Command(
    "next",
    abstract: "Propose an exercise.",
    discussion: """
      What you have begun comes first, then what is stale, then what builds on nothing unsolved, \
      the easy before the hard.

      With '--review', what you have solved comes back after 1, 3, 7, 16, 35 and 90 days: whoever \
      solves it again climbs a step, and whoever fails begins again.
      """,
    options: [
      review.declaration, ListCommand.track.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let catalog = try surroundings.catalog()
    let track = arguments[ListCommand.track]
    // Names the tracks when this one does not exist.
    _ = try catalog.exercises(inTrack: track)
    let progress = SolvingProgress(with: catalog.exercises, log: surroundings.progressLog())
    if arguments[review] {
      let queue = ReviewQueue(
        of: progress, days: surroundings.days(of: progress), track: track)
      if let proposal = queue.proposal {
        try write(proposal, console)
      } else {
        try console.say(sentence(about: queue, in: surroundings))
      }
    } else if let proposal = NextExercise(by: progress).proposal(inTrack: track) {
      try write(proposal, console)
    } else {
      let message =
        track.map {
          Message("Every exercise of '\($0)' is solved. 'judge next --review' keeps them in mind.")
        } ?? Message("Every exercise is solved. 'judge next --review' keeps them in mind.")
      try console.say(message)
    }
    return .success
  }

  private static func write(
    _ proposal: ExerciseProposal, _ console: Console
  ) throws {
    let exercise = proposal.exercise
    let title = exercise.metadata.title.text(in: console.language).neutralized()
    try console.writeLine(console.style.bold(title))
    let width = min(console.columns, Markdown.widestLine)
    for line in proposal.reason.text(in: console.language).neutralized().wrapped(to: width) {
      try console.writeLine(line)
    }
    try console.writeLine("\n  judge show \(exercise.id)\n  judge start \(exercise.id)")
  }

  private static func sentence(about queue: ReviewQueue, in surroundings: Surroundings) -> Message {
    guard let next = queue.entries.first else {
      return Message("Nothing is solved yet, so there is nothing to review.")
    }
    let day = surroundings.dayText(next.review.due)
    return Message("Nothing is due for review before \(day), when '\(next.exercise.id)' is.")
  }
}
