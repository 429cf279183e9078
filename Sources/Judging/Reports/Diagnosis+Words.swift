// A diagnosis is put as a fit, for another mistake may give the same answers.

import Isolation

extension Diagnosis {
  /// What stands before the text.
  var opening: String {
    switch source {
    case .knownMistake, .exercise: "This mistake would fit: "
    case .wrongSubmission: "A submission known to be wrong answers the same: "
    }
  }

  /// How well it fits.
  var evidence: String {
    let inputs = Figures.count(agreeing, "input")
    return "It gave your answers on all \(inputs) that were tried, and on "
      + "\(Figures.grouped(telling)) of them these are wrong."
  }
}

extension SubmissionResult {
  /// Why there is no diagnosis, where that is not the solution's doing.
  var diagnosisComplaint: String? {
    diagnosisFault.map { "The mistake could not be looked for: \($0)" }
  }
}
