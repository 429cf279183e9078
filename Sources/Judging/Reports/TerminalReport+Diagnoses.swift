// Which mistake fits what was seen.

extension TerminalReport {
  func addDiagnoses(of result: SubmissionResult, to page: inout TerminalPage) {
    var said: String?
    for diagnosis in result.diagnoses {
      page.addSpace()
      page.add(
        StyledText(style.text(diagnosis.opening), .heading) + StyledText(diagnosis.text),
        hanging: 2,
        limit: valueLineLimit)
      let evidence = style.text(diagnosis.evidence)
      if evidence != said { page.add(StyledText(evidence, .faint), indent: 2) }
      said = evidence
    }
    guard let complaint = result.diagnosisComplaint else { return }
    page.addSpace()
    for line in SafeText.lines(of: style.text(complaint)) {
      page.add(StyledText(line, .faint), limit: valueLineLimit)
    }
  }
}
