// What the compiler and the contract say, in their own words and with the line that is meant.

extension TerminalReport {
  func addDiagnostics(of result: SubmissionResult, to page: inout TerminalPage) {
    let isRefused = result.verdict == .compileError
    // Warnings are worth a word only where nothing worse is to be said.
    guard isRefused || isVerbose else { return }
    var shown = 0
    var isShowing = false
    for diagnostic in result.diagnostics {
      switch diagnostic.severity {
      case .error, .warning:
        isShowing = (diagnostic.severity == .error || isVerbose) && shown < blockLimit
        if isShowing {
          shown += 1
          page.addSpace()
        }
      // A note belongs to what stands before it.
      case .note: break
      }
      if isShowing { add(diagnostic, to: &page) }
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    let hidden = (isVerbose ? 0 : errors - min(shown, errors)) + result.omittedDiagnostics
    if hidden > 0 {
      page.addSpace()
      page.add(StyledText(style.text(Message("and \(count: hidden, "more error")")), .faint))
    }
  }

  private func add(_ diagnostic: Diagnostic, to page: inout TerminalPage) {
    let line = diagnostic.line.map { ":\($0)" } ?? ""
    let column = diagnostic.column.map { ":\($0)" } ?? ""
    let place = StyledText("\(diagnostic.file)\(line)\(column): ", .heading)
    let role: TerminalStyle.Role =
      switch diagnostic.severity {
      case .error: .bad
      case .warning: .caution
      case .note: .faint
      }
    let lines = SafeText.lines(of: diagnostic.message)
    let first = StyledText(lines.first ?? "", diagnostic.severity == .note ? .plain : .heading)
    page.add(
      place + StyledText("\(diagnostic.severity.rawValue): ", role) + first, hanging: 2,
      limit: valueLineLimit)
    for line in lines.dropFirst().prefix(valueLineLimit) {
      page.add(StyledText(line), indent: 2, limit: valueLineLimit)
    }
    if let excerpt = diagnostic.excerpt, let line = diagnostic.line {
      addExcerpt(
        excerpt, line: line, column: diagnostic.column, endColumn: diagnostic.endColumn, indent: 0,
        to: &page)
    }
    addDeclarations(of: diagnostic, to: &page)
  }

  private func addDeclarations(of diagnostic: Diagnostic, to page: inout TerminalPage) {
    switch (diagnostic.expected, diagnostic.found) {
    case (nil, nil): break
    case (let expected?, nil): addDeclaration("expected", StyledText(expected, .good), to: &page)
    case (nil, let found?): addDeclaration("found", StyledText(found, .bad), to: &page)
    case (let expected?, let found?):
      let difference = ValueDifference(expected: expected, actual: found)
      addDeclaration(
        "expected", highlighted(expected, difference?.expected, as: .goodDifference), to: &page)
      addDeclaration("found", highlighted(found, difference?.actual, as: .badDifference), to: &page)
    }
  }

  private func addDeclaration(
    _ name: String, _ declaration: StyledText, to page: inout TerminalPage
  ) {
    let label = StyledText(name, .faint).padded(to: "expected  ".count)
    page.add(
      declaration, label: label, indent: 2, hanging: 4, breaks: .arguments, limit: valueLineLimit)
  }
}

// MARK: - Excerpts

extension TerminalReport {
  /// Adds a line of source with a caret below the place that is meant.
  ///
  /// - Parameters:
  ///   - excerpt: The text of the line.
  ///   - line: The number of the line.
  ///   - column: The place, in bytes from 1; without it there is no caret.
  ///   - endColumn: Where the place ends, if it is more than a point.
  ///   - indent: How far the excerpt is indented.
  ///   - page: The page to add to.
  func addExcerpt(
    _ excerpt: String, line: Int, column: Int?, endColumn: Int? = nil, indent: Int,
    to page: inout TerminalPage
  ) {
    let number = String(line)
    let gutter = StyledText("\(number) \(style.bar) ", .faint)
    let room = style.width - indent - gutter.width
    var source = StyledText(excerpt.prefix(4096))
    var caret = column.map { Self.columns(before: $0, in: excerpt) }
    if let place = caret, place >= room - 8 {
      // Move the line so that the place comes to stand in the middle.
      let dropped = place - room / 2
      source = source.dropping(columns: dropped, ellipsis: style.ellipsis)
      caret = place - dropped + style.ellipsis.count
    }
    page.addCut(gutter + source, indent: indent)
    guard let caret, caret <= source.width else { return }
    let length = max(
      endColumn.map {
        Self.columns(before: $0, in: excerpt) - Self.columns(before: column ?? 1, in: excerpt)
      }
        ?? 1, 1)
    let marker = "^" + String(repeating: "~", count: min(length, source.width - caret + 1) - 1)
    let blank =
      StyledText(String(repeating: " ", count: number.count)) + StyledText(" \(style.bar) ", .faint)
    page.addCut(blank.padded(to: gutter.width + caret) + StyledText(marker, .bad), indent: indent)
  }

  /// The columns that the text before a place takes; the place is in bytes, from 1.
  private static func columns(before column: Int, in line: String) -> Int {
    let bytes = line.utf8.prefix(max(column - 1, 0))
    return StyledText(String(decoding: bytes, as: UTF8.self)).width
  }
}
