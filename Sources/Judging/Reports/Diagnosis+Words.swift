// A diagnosis is put as a fit, for another mistake may give the same answers.

import Isolation

extension Diagnosis {
  /// What stands before the text.
  var opening: Message {
    switch source {
    case .knownMistake, .exercise: Message("This mistake would fit: ")
    case .wrongSubmission: Message("A submission known to be wrong answers the same: ")
    }
  }

  /// How well it fits.
  var evidence: Message {
    Message(
      """
      It gave your answers on all \(count: agreeing, "input") that were tried, and on \
      \(Figures.grouped(telling)) of them these are wrong.
      """)
  }
}

extension SubmissionResult {
  /// Why there is no diagnosis, where that is not the solution's doing.
  var diagnosisComplaint: Message? {
    diagnosisFault.map { Message("The mistake could not be looked for: \($0)") }
  }
}
