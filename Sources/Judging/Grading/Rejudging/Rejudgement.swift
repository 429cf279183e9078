/// What came of judging a submission again.
package struct Rejudgement: Equatable, Sendable {
  /// What there is to say.
  package enum Outcome: Equatable, Sendable {
    /// It was judged, with what differs and what explains that.
    case judged(Verdict, differences: [ResultDifference], reasons: [DifferenceReason])
    /// It could not be judged.
    case notJudged(RejudgingObstacle)
  }

  /// The path of the submission, as the result has it.
  package var submission: String
  package var exercise: String
  /// The verdict that the result has.
  package var was: Verdict
  package var outcome: Outcome

  /// States what came of it.
  package init(submission: String, exercise: String, was: Verdict, outcome: Outcome) {
    self.submission = submission
    self.exercise = exercise
    self.was = was
    self.outcome = outcome
  }

  /// Whether the result stands: it was judged again and nothing differs but times.
  package var isConfirmed: Bool {
    switch outcome {
    case .judged(_, let differences, _): differences.allSatisfy(\.isTime)
    case .notJudged: false
    }
  }

  /// Whether the judge failed with it.
  package var isJudgeError: Bool {
    if case .judged(.judgeError, _, _) = outcome { true } else { false }
  }
}

// MARK: - Encodable

extension Rejudgement: Encodable {
  private enum CodingKeys: String, CodingKey {
    case submission, exercise, was, `is`, confirmed, differences, reasons, obstacle, message
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(submission, forKey: .submission)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(was, forKey: .was)
    try container.encode(isConfirmed, forKey: .confirmed)
    switch outcome {
    case .judged(let verdict, let differences, let reasons):
      try container.encode(verdict, forKey: .is)
      try container.encode(differences, forKey: .differences)
      try container.encode(reasons, forKey: .reasons)
    case .notJudged(let obstacle):
      try container.encode(obstacle.kind, forKey: .obstacle)
      try container.encode(obstacle.message.text(in: .english), forKey: .message)
    }
  }
}
