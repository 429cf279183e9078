// What was expected beside what came, with the place where they differ.

extension HTMLResult {
  func values(of test: TestResult) -> HTML {
    switch (test.expected, test.actual) {
    case (nil, nil): return .nothing
    case (let expected?, nil):
      return HTML("dl", ["class": "values"]) { value("expected", expected) }
    case (nil, let actual?): return HTML("dl", ["class": "values"]) { value("actual", actual) }
    case (let expected?, let actual?):
      let (left, right) = (lines(of: expected), lines(of: actual))
      guard left.count == 1, right.count == 1 else { return rows(expected: left, actual: right) }
      let difference = ValueDifference(expected: left[0], actual: right[0])
      return HTML("dl", ["class": "values"]) {
        term("expected") { highlighted(left[0], difference?.expected, style: "good") }
        term("actual") { highlighted(right[0], difference?.actual, style: "bad") }
      }
    }
  }

  private func lines(of value: String) -> [String] {
    let lines = SafeText.lines(of: value).map(SafeText.visible)
    return lines.isEmpty ? [""] : lines
  }

  private func term(_ name: String, @HTMLBuilder value: () -> HTML) -> HTML {
    HTML("div") {
      HTML("dt") { name }
      HTML("dd") { HTML("pre") { HTML("code", content: value) } }
    }
  }

  private func value(_ name: String, _ value: String) -> HTML {
    let lines = lines(of: value)
    return HTML {
      term(name) {
        for (index, line) in lines.prefix(Limit.valueLines).enumerated() {
          if index > 0 { HTML.newline }
          HTML(text: line)
        }
      }
      if lines.count > Limit.valueLines {
        HTML("div") {
          HTML("dt")
          HTML("dd") { Self.omission(lines.count - Limit.valueLines, "more line") }
        }
      }
    }
  }

  /// Marks the parts of a text that differ; all of it where nothing is in common.
  func highlighted(_ text: String, _ ranges: [Range<Int>]?, style: String) -> HTML {
    guard let ranges else { return HTML("mark", ["class": style]) { text } }
    var end = 0
    let parts = ranges.map { range in
      defer { end = range.upperBound }
      return HTML {
        HTML(text: text.dropFirst(end).prefix(range.lowerBound - end))
        HTML("mark", ["class": style]) {
          HTML(text: text.dropFirst(range.lowerBound).prefix(range.count))
        }
      }
    }
    return HTML(joining: parts) + HTML(text: text.dropFirst(end))
  }
}

// MARK: - Several lines

extension HTMLResult {
  private func rows(expected: [String], actual: [String]) -> HTML {
    let rows = LineDifference(expected: expected, actual: actual).rows
    return HTML {
      HTML("div", ["class": "wide"]) {
        HTML("table", ["class": "lines"]) {
          HTML("thead") {
            HTML("tr") {
              HTML("th", ["scope": "col"]) { "expected" }
              HTML("th", ["scope": "col"]) { HTML("span", ["class": "unseen"]) { "differs" } }
              HTML("th", ["scope": "col"]) { "actual" }
            }
          }
          HTML("tbody") {
            for row in rows.prefix(Limit.valueLines) { self.row(row) }
          }
        }
      }
      Self.omission(rows.count - Limit.valueLines, "more line")
    }
  }

  private func row(_ row: LineDifference.Row) -> HTML {
    let difference = row.expected.flatMap { expected in
      row.actual.flatMap { ValueDifference(expected: expected, actual: $0) }
    }
    func cell(_ line: String?, _ ranges: [Range<Int>]?, _ style: String) -> HTML {
      HTML("td") {
        if let line {
          HTML("code") { highlighted(line, row.isSame ? [] : ranges, style: style) }
        }
      }
    }
    return HTML("tr", ["class": row.isSame ? nil : "differs"]) {
      cell(row.expected, difference?.expected, "good")
      HTML("td", ["class": "sign"]) { row.isSame ? "" : "≠" }
      cell(row.actual, difference?.actual, "bad")
    }
  }
}
