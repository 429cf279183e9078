// What was expected beside what came, so that the eye finds the difference.

extension TerminalReport {
  func addValues(of test: TestResult, to page: inout TerminalPage) {
    switch (test.expected, test.actual) {
    case (nil, nil): break
    case (let expected?, nil): addValue(expectedLabel, lines(of: expected), to: &page)
    case (nil, let actual?): addValue(actualLabel, lines(of: actual), to: &page)
    case (let expected?, let actual?):
      let left = lines(of: expected)
      let right = lines(of: actual)
      if left.count == 1, right.count == 1 {
        addPair(expected: left[0], actual: right[0], to: &page)
      } else if !addSideBySide(expected: left, actual: right, to: &page) {
        addValue(expectedLabel, left, to: &page)
        addValue(actualLabel, right, to: &page)
      }
    }
  }

  private func lines(of value: String) -> [String] {
    let lines = SafeText.lines(of: value).map(SafeText.visible)
    return lines.isEmpty ? [""] : lines
  }

  private var expectedLabel: String { style.text(Message("expected")) }
  private var actualLabel: String { style.text(Message("actual")) }
  private var labelWidth: Int {
    max(DisplayWidth.of(expectedLabel), DisplayWidth.of(actualLabel)) + 2
  }

  private func label(_ label: String) -> StyledText {
    StyledText(label, .faint).padded(to: labelWidth)
  }

  private func addValue(_ name: String, _ lines: [String], to page: inout TerminalPage) {
    for (index, line) in lines.prefix(valueLineLimit).enumerated() {
      page.add(
        StyledText(line), label: label(index == 0 ? name : ""), indent: 2, limit: valueLineLimit)
    }
    let hidden = lines.count - min(valueLineLimit, lines.count)
    if hidden > 0 {
      page.add(
        label("")
          + StyledText(
            "\(style.ellipsis) \(style.text(Message("\(count: hidden, "more line")")))", .faint),
        indent: 2)
    }
  }
}

// MARK: - One line each

extension TerminalReport {
  private func addPair(expected: String, actual: String, to page: inout TerminalPage) {
    let difference = ValueDifference(expected: expected, actual: actual)
    let texts = [
      (
        name: expectedLabel, value: expected, ranges: difference?.expected,
        role: Role.goodDifference
      ),
      (name: actualLabel, value: actual, ranges: difference?.actual, role: Role.badDifference),
    ]
    // Where colour cannot point at the difference carets do: below what came, or, if something is
    // missing there, below what was expected.
    let pointed = difference?.actual.isEmpty == true ? expectedLabel : actualLabel
    for (name, value, ranges, role) in texts {
      let text = highlighted(value, ranges, as: role)
      page.add(text, label: label(name), indent: 2, limit: valueLineLimit)
      let fits = text.width <= style.width - 2 - labelWidth
      guard let ranges, !style.isColoured, name == pointed, fits else { continue }
      page.addCut(label("") + carets(below: value, at: ranges), indent: 2)
    }
  }

  private typealias Role = TerminalStyle.Role

  private func carets(below value: String, at ranges: [Range<Int>]) -> StyledText {
    var carets = StyledText("")
    for range in ranges {
      let start = DisplayWidth.of(value.prefix(range.lowerBound))
      let marked = value.dropFirst(range.lowerBound).prefix(range.count)
      carets =
        carets.padded(to: start)
        + StyledText(String(repeating: "^", count: DisplayWidth.of(marked)))
    }
    return carets
  }

  /// Paints the parts of a value that differ; all of it when there is nothing in common.
  func highlighted(
    _ value: String, _ ranges: [Range<Int>]?, as role: TerminalStyle.Role
  ) -> StyledText {
    guard let ranges else { return StyledText(value, role) }
    var text = StyledText("")
    var end = 0
    for range in ranges {
      text =
        text + StyledText(value.dropFirst(end).prefix(range.lowerBound - end))
        + StyledText(value.dropFirst(range.lowerBound).prefix(range.count), role)
      end = range.upperBound
    }
    return text + StyledText(value.dropFirst(end))
  }
}

// MARK: - Several lines each

extension TerminalReport {
  /// Puts two values of several lines beside each other, unless they are too wide for that.
  private func addSideBySide(
    expected: [String], actual: [String], to page: inout TerminalPage
  ) -> Bool {
    let leftWidth = (expected + [expectedLabel]).map { DisplayWidth.of($0) }.max() ?? 0
    let rightWidth = (actual + [actualLabel]).map { DisplayWidth.of($0) }.max() ?? 0
    let gap = 3
    guard 2 + leftWidth + gap + rightWidth <= style.width else { return false }
    page.add(
      StyledText(expectedLabel, .faint).padded(to: leftWidth + gap)
        + StyledText(actualLabel, .faint),
      indent: 2)
    let count = max(expected.count, actual.count)
    for index in 0..<min(count, valueLineLimit * 2) {
      let left = index < expected.count ? expected[index] : ""
      let right = index < actual.count ? actual[index] : ""
      let isSame = left == right
      let middle = isSame ? StyledText(" \(style.bar) ", .faint) : StyledText(" \(style.differs) ")
      let difference = ValueDifference(expected: left, actual: right)
      let leftText = highlighted(left, isSame ? [] : difference?.expected, as: .goodDifference)
      let rightText = highlighted(right, isSame ? [] : difference?.actual, as: .badDifference)
      page.add(leftText.padded(to: leftWidth) + middle + rightText, indent: 2)
    }
    let hidden = count - min(count, valueLineLimit * 2)
    if hidden > 0 {
      page.add(
        StyledText(
          "\(style.ellipsis) \(style.text(Message("\(count: hidden, "more line")")))", .faint),
        indent: 2)
    }
    return true
  }
}
