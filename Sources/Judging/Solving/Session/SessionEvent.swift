/// Something that a session has to know.
package enum SessionEvent: Sendable {
  case key(SessionKey)
  case resized(columns: Int, rows: Int)

  /// An exercise lies on the desk, also when it is the one that was there.
  case opened(SessionDesk)

  /// The file holds something else than before.
  case saved
  case fileIsGone

  /// What the judging with this number came to so far.
  case milestone(run: Int, JudgingMilestone)

  /// The judging with this number has ended, with lines about an interview if it belongs to one.
  case judged(run: Int, SubmissionResult, interview: [String])

  /// The bench with this number has come so far.
  case benching(run: Int, BenchProgress)
  case benched(run: Int, [SubmissionResult])

  /// A judging or a bench could not be done, or was given up.
  case failed(run: Int, reason: Message)

  /// What the person has done has changed.
  case progressed(SolvingProgress)

  /// How far they are, for the page that says so.
  case surveyed(ActivityCalendar, AnswerableQuestions)

  /// A step of the ladder of hints may be shown.
  case hintGiven(step: Int)

  /// How many minutes an interview on the exercise has left; none if there is no interview.
  case clock(minutesLeft: Int?)

  /// Something is being done that takes a while.
  case announced(Message)

  /// Everything waits for a save.
  case prepared

  /// Something to be told, until the next key.
  case notice(Message)
}
