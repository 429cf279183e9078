import Foundation

/// How far a person is, as a document for programs; `Progress.md` describes its keys.
package struct ProgressDocument: Encodable {
  /// One exercise.
  struct Entry: Encodable {
    var id: Exercise.ID
    var track: String
    var state: ExerciseState
    var attempts: Int
    var bestRatio: Double?
    var hintsUsed: Int
    var workSeconds: Int
    var lastAttempt: String?
    var lastAcceptance: String?
    var reviewDue: String?
  }

  /// One day with attempts.
  struct Day: Encodable {
    var day: String
    var attempts: Int
  }

  struct Streak: Encodable {
    var current: Int
    var longest: Int
  }

  struct Questions: Encodable {
    var total: Int
    var answered: [AnswerableQuestions.Question]
  }

  let format = "judge-progress-summary/1"
  let exercises: [Entry]
  let tracks: [TrackProgress]
  let streak: Streak
  let days: [Day]
  let questions: Questions

  private enum CodingKeys: CodingKey {
    case format
    case exercises
    case tracks
    case streak
    case days
    case questions
  }

  /// Puts the document together; the parameters are those of `ProgressReport`.
  package init(
    progress: SolvingProgress, days: ActivityCalendar, questions: AnswerableQuestions
  ) {
    let schedule = ReviewSchedule(days: days)
    let dayStyle = Date.ISO8601FormatStyle(timeZone: days.calendar.timeZone).year().month().day()
    exercises = progress.exercises.map { exercise in
      let history = progress.history(of: exercise.id)
      return Entry(
        id: exercise.id, track: exercise.metadata.track, state: progress.state(of: exercise.id),
        attempts: history.attempts.count, bestRatio: history.bestRatio,
        hintsUsed: history.hintsUsed, workSeconds: history.workSeconds,
        lastAttempt: history.attempts.last?.time.formatted(.iso8601),
        lastAcceptance: history.acceptances.last?.time.formatted(.iso8601),
        reviewDue: schedule.review(after: history)?.due.formatted(dayStyle))
    }
    tracks = progress.tracks
    streak = Streak(current: days.currentStreak, longest: days.longestStreak)
    self.days = days.attempts.sorted { $0.key < $1.key }
      .map { Day(day: $0.key.formatted(dayStyle), attempts: $0.value) }
    self.questions = Questions(total: questions.total, answered: questions.answered)
  }
}
