// What was expected beside what came, with the place where they differ.

extension HTMLResult {
  func values(of test: TestResult) -> Markup {
    switch (test.expected, test.actual) {
    case (nil, nil): return .nothing
    case (let expected?, nil):
      return Markup("dl", ["class": "values"]) { value("expected", expected) }
    case (nil, let actual?): return Markup("dl", ["class": "values"]) { value("actual", actual) }
    case (let expected?, let actual?):
      let (left, right) = (lines(of: expected), lines(of: actual))
      guard left.count == 1, right.count == 1 else { return rows(expected: left, actual: right) }
      let difference = ValueDifference(expected: left[0], actual: right[0])
      return Markup("dl", ["class": "values"]) {
        term("expected") { highlighted(left[0], difference?.expected, style: "good") }
        term("actual") { highlighted(right[0], difference?.actual, style: "bad") }
      }
    }
  }

  private func lines(of value: String) -> [String] {
    let lines = SafeText.lines(of: value).map(SafeText.visible)
    return lines.isEmpty ? [""] : lines
  }

  private func term(_ name: String, @MarkupBuilder value: () -> Markup) -> Markup {
    Markup("div") {
      Markup("dt") { name }
      Markup("dd") { Markup("pre") { Markup("code", content: value) } }
    }
  }

  private func value(_ name: String, _ value: String) -> Markup {
    let lines = lines(of: value)
    return Markup {
      term(name) {
        for (index, line) in lines.prefix(Limit.valueLines).enumerated() {
          if index > 0 { Markup.newline }
          Markup(text: line)
        }
      }
      if lines.count > Limit.valueLines {
        Markup("div") {
          Markup("dt")
          Markup("dd") { Self.omission(lines.count - Limit.valueLines, "more line") }
        }
      }
    }
  }

  /// Marks the parts of a text that differ; all of it where nothing is in common.
  func highlighted(_ text: String, _ ranges: [Range<Int>]?, style: String) -> Markup {
    guard let ranges else { return Markup("mark", ["class": style]) { text } }
    var end = 0
    let parts = ranges.map { range in
      defer { end = range.upperBound }
      return Markup {
        Markup(text: text.dropFirst(end).prefix(range.lowerBound - end))
        Markup("mark", ["class": style]) {
          Markup(text: text.dropFirst(range.lowerBound).prefix(range.count))
        }
      }
    }
    return Markup(joining: parts) + Markup(text: text.dropFirst(end))
  }
}

// MARK: - Several lines

extension HTMLResult {
  private func rows(expected: [String], actual: [String]) -> Markup {
    let rows = LineDifference(expected: expected, actual: actual).rows
    return Markup {
      Markup("div", ["class": "wide"]) {
        Markup("table", ["class": "lines"]) {
          Markup("thead") {
            Markup("tr") {
              Markup("th", ["scope": "col"]) { "expected" }
              Markup("th", ["scope": "col"]) { Markup("span", ["class": "unseen"]) { "differs" } }
              Markup("th", ["scope": "col"]) { "actual" }
            }
          }
          Markup("tbody") {
            for row in rows.prefix(Limit.valueLines) { self.row(row) }
          }
        }
      }
      Self.omission(rows.count - Limit.valueLines, "more line")
    }
  }

  private func row(_ row: LineDifference.Row) -> Markup {
    let difference = row.expected.flatMap { expected in
      row.actual.flatMap { ValueDifference(expected: expected, actual: $0) }
    }
    func cell(_ line: String?, _ ranges: [Range<Int>]?, _ style: String) -> Markup {
      Markup("td") {
        if let line {
          Markup("code") { highlighted(line, row.isSame ? [] : ranges, style: style) }
        }
      }
    }
    return Markup("tr", ["class": row.isSame ? nil : "differs"]) {
      cell(row.expected, difference?.expected, "good")
      Markup("td", ["class": "sign"]) { row.isSame ? "" : "≠" }
      cell(row.actual, difference?.actual, "bad")
    }
  }
}
