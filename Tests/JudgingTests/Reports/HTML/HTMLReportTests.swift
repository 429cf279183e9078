import XCTest

@testable import Judging

final class HTMLReportTests: XCTestCase {
  // MARK: - How it looks

  func testEveryPageIsAsItWasRecorded() throws {
    // One page is pinned whole, the others without what is the same in all.
    try assertSnapshot(PageSamples.page(ReportSamples.wrongAnswer), named: "whole.html")
    for (name, result) in PageSamples.all {
      try assertSnapshot(body(of: PageSamples.page(result)), named: "\(name).html")
    }
    try assertSnapshot(
      body(of: PageSamples.page(ReportSamples.accepted, ReportSamples.wrongAnswer)),
      named: "several.html")
  }

  private func body(of page: String) -> String {
    String(page[(page.range(of: "<body>")?.lowerBound ?? page.startIndex)...])
  }

  // MARK: - Markup

  func testEveryPageIsWellFormed() {
    for (_, result) in PageSamples.all {
      let page = MarkupReader(PageSamples.page(result, result))
      XCTAssertEqual(page.elements.first?.name, "html")
      XCTAssertEqual(page.elements.first?.attributes["lang"], "en")
      let identifiers = page.elements.compactMap { $0.attributes["id"] }
      XCTAssertEqual(Set(identifiers).count, identifiers.count)
      for link in page.all("a") {
        let target = link.attributes["href"]?.dropFirst() ?? ""
        XCTAssertTrue(identifiers.contains(String(target)), "\(target)")
      }
    }
  }

  func testNothingIsLoadedAndNothingRuns() throws {
    let page = MarkupReader(PageSamples.page(PageSamples.pictures, ReportSamples.accepted))
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    XCTAssertEqual(
      policy?.attributes["content"],
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    for element in page.elements {
      XCTAssertFalse(["script", "link", "iframe", "object", "img"].contains(element.name))
      XCTAssertFalse(element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" })
    }
    XCTAssertFalse("\(HTMLStyleSheet.text)".contains("url("))
  }

  func testEveryPictureHasANameAndADescription() {
    let page = MarkupReader(PageSamples.page(PageSamples.pictures, ReportSamples.accepted))
    let drawings = page.all("svg").filter { $0.attributes["aria-hidden"] != "true" }
    XCTAssertGreaterThan(drawings.count, 10)
    for drawing in drawings {
      XCTAssertEqual(drawing.attributes["role"], "img")
      let index = page.elements.firstIndex { $0 === drawing } ?? 0
      XCTAssertEqual(page.elements[index + 1].name, "title")
      XCTAssertFalse(page.elements[index + 1].text.isEmpty)
      XCTAssertEqual(page.elements[index + 2].name, "desc")
    }
  }

  func testHeadingsLeaveNoLevelOut() {
    for results in [[PageSamples.pictures], [PageSamples.pictures, ReportSamples.accepted]] {
      let page = MarkupReader(
        HTMLReport(results.map { HTMLReport.Entry($0, exercise: .missing) }).text)
      var level = 0
      for element in page.elements where element.name.wholeMatch(of: /h[1-6]/) != nil {
        let next = Int(element.name.dropFirst()) ?? 0
        XCTAssertLessThanOrEqual(next, level + 1, element.text)
        level = next
      }
    }
  }

  // MARK: - Hostile documents

  func testADocumentCannotAddMarkup() {
    let attack =
      "</style></title><script>alert(1)</script><img src=x onerror='a()'>\"><b x=\u{202E}"
    let counterexample = Counterexample(
      function: attack,
      arguments: [.init(name: attack, type: "[LabelMap]", value: .string(attack))])
    let test = TestResult(
      id: attack, title: attack, verdict: .runTimeError, visibility: .hidden, message: attack,
      call: attack, expected: attack, actual: attack + "\n" + attack,
      counterexample: counterexample, output: attack, reason: .trap(message: attack),
      location: SourceLocation(
        file: attack, line: 1, column: 3, function: attack, excerpt: attack))
    var result = ReportSamples.result(
      .wrongAnswer, tests: [test], faults: [attack],
      timing: TimingResult(
        workloads: [1, 2].map { size in
          var workload = ReportSamples.workload(
            attack, size, .timeLimitExceeded, milliseconds: 1, ratio: 2, 1, 3)
          workload.message = attack
          return workload
        }, limitRatio: 1),
      diagnostics: [
        Diagnostic(
          file: attack, line: 1, column: 2, severity: .error, message: attack, excerpt: attack,
          expected: attack, found: attack + "x")
      ])
    result.exercise = attack
    result.submission = attack
    result.environment = JudgingEnvironment(
      judge: attack, toolchain: attack, exerciseDigest: attack, box: [attack], seed: 1)
    for results in [[result], [result, result]] {
      let text = HTMLReport(results.map { HTMLReport.Entry($0, exercise: .missing) }).text
      let page = MarkupReader(text)
      for name in ["script", "img", "b"] { XCTAssertTrue(page.all(name).isEmpty, name) }
      XCTAssertEqual(page.all("style").count, 1)
      XCTAssertEqual(page.all("title").filter { $0.depth == 2 }.count, 1)
      XCTAssertFalse(text.contains("\u{202E}"))
    }
  }

  func testOfAHugeDocumentSomethingIsLeftOutAndSaidSo() {
    let lines = (0..<3_000).map { "line \($0)" }.joined(separator: "\n")
    let test = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, message: lines, expected: lines,
      actual: lines + "\nmore", counterexample: PictureSamples.nms(), output: lines)
    let long = TestResult(
      id: "T/testB", verdict: .wrongAnswer, visibility: .hidden,
      expected: String(repeating: "x", count: 1_000_000))
    let result = ReportSamples.result(
      .wrongAnswer, tests: [long] + Array(repeating: test, count: 3_000),
      diagnostics: Array(
        repeating: Diagnostic(file: "a", severity: .error, message: "m"), count: 1_000))
    let text = PageSamples.page(result)
    XCTAssertLessThan(text.utf8.count, 4_000_000)
    for note in [
      "… 2,881 more lines not shown", "… 2,960 more lines not shown", "… 2,600 more lines",
      "… 900 more messages not shown", "… 941 more failed tests not shown",
    ] {
      XCTAssertTrue(text.contains(note), note)
    }
    XCTAssertEqual(
      MarkupReader(text).all("figure").count, HTMLReport.Limit.pictures)
  }

  func testOfManyWorkloadsSomeAreDrawnAndAllAreInTheTable() {
    let workloads = (1...40).map {
      ReportSamples.workload("w", $0, .accepted, milliseconds: 1, ratio: 2, 1, 3)
    }
    let text = PageSamples.page(
      ReportSamples.result(
        .accepted, timing: TimingResult(workloads: workloads, limitRatio: 5)))
    XCTAssertTrue(text.contains("… 16 more sizes only in the table"))
    let page = MarkupReader(text)
    XCTAssertEqual(page.all("th").filter { $0.attributes["scope"] == "row" }.count, 40)
  }

  func testResultsBeyondTheLimitAreInTheOverview() {
    let entry = HTMLReport.Entry(ReportSamples.accepted, exercise: .missing)
    let count = HTMLReport.Limit.results + 3
    let page = MarkupReader(HTMLReport(Array(repeating: entry, count: count)).text)
    XCTAssertEqual(page.all("article").count, HTMLReport.Limit.results)
    XCTAssertEqual(page.all("h1").map(\.text), ["\(count) results"])
    XCTAssertTrue(page.elements[0].text.contains("… 3 more results only in the table above"))
  }

  // MARK: - What is told

  func testBelowTheHighestLevelNothingHiddenIsShown() {
    let secret = "4711"
    let test = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, message: secret, call: secret,
      expected: secret, actual: secret, output: secret)
    let result = ReportSamples.result(.wrongAnswer, tests: [test] + ReportSamples.tests())
    XCTAssertTrue(PageSamples.page(result).contains(secret))
    for level in FeedbackLevel.allCases where level < .counterexample {
      XCTAssertFalse(PageSamples.page(result.showing(level)).contains(secret), level.rawValue)
    }
  }

  func testTheWordsAreThoseOfTheTerminal() {
    for (name, result) in PageSamples.all where name != "hostile" {
      let page = MarkupReader(PageSamples.page(result)).elements[0].text
      XCTAssertTrue(page.contains(result.heading.english))
      XCTAssertTrue(page.contains(result.summary.english))
      for line in Advice.lines(for: result) { XCTAssertTrue(page.contains(line.english)) }
    }
  }
}
