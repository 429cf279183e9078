// Which mistake fits what was seen.

extension HTMLResult {
  var diagnoses: Markup {
    guard !result.diagnoses.isEmpty || result.diagnosisFault != nil else { return .nothing }
    return section(
      "Diagnosis",
      Markup {
        for diagnosis in result.diagnoses {
          Markup("div", ["class": "note"]) {
            Markup("p") {
              Markup(diagnosis.opening)
              Markup("strong") { diagnosis.text }
            }
            Markup("p", ["class": "faint"]) { diagnosis.evidence }
          }
        }
        if let complaint = result.diagnosisComplaint {
          Markup("p", ["class": "faint"]) { complaint }
        }
      })
  }
}
