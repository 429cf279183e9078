// Which mistake fits what was seen.

extension HTMLResult {
  var diagnoses: HTML {
    guard !result.diagnoses.isEmpty || result.diagnosisFault != nil else { return .nothing }
    return section(
      "Diagnosis",
      HTML {
        for diagnosis in result.diagnoses {
          HTML("div", ["class": "note"]) {
            HTML("p") {
              HTML(diagnosis.opening)
              HTML("strong") { diagnosis.text }
            }
            HTML("p", ["class": "faint"]) { diagnosis.evidence }
          }
        }
        if let complaint = result.diagnosisComplaint { HTML("p", ["class": "faint"]) { complaint } }
      })
  }
}
