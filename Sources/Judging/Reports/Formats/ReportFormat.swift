package import Foundation

/// A format in which results can be written for another tool.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// A page for a browser.
  case html
  /// JUnit XML as most tools read it, and as the strict schema has it.
  case junit
  case junitStrict = "junit-strict"
  /// The log of a GitHub workflow with annotations, and the summary of a step.
  case github
  case githubSummary = "github-summary"
  /// What graders of courses read.
  case gradescope
  case classroom
  case exercism
  case tap
  case sarif
  case csv
  /// The native documents: several results in one, and a result on each line.
  case json
  case jsonLines = "json-lines"

  /// What a format is made with besides the results.
  package struct Context: Sendable {
    /// The folders with the exercises, for their statements and titles.
    package var exercises: [URL]
    /// The language of what an exercise says.
    package var language: Language
    package var points: PointScheme

    package init(exercises: [URL], language: Language, points: PointScheme = PointScheme()) {
      self.exercises = exercises
      self.language = language
      self.points = points
    }
  }

  /// Whether the document has room for one result only.
  package var isForOneResult: Bool { self == .exercism }

  /// Returns the document.
  ///
  /// - Parameters:
  ///   - results: The results, with no more in them than may be shown.
  ///   - context: What else is needed.
  /// - Returns: The text of the whole document, with a newline at its end.
  /// - Throws: `SeveralResults` where the format has room for one.
  package func text(for results: [SubmissionResult], in context: Context) throws -> String {
    switch self {
    case .html:
      return HTMLReport(
        results.map {
          HTMLReport.Entry(
            $0,
            exercise: ExerciseText(of: $0, in: context.exercises, language: context.language))
        }
      ).text
    case .junit: return JUnitReport(isStrict: false).text(for: results)
    case .junitStrict: return JUnitReport(isStrict: true).text(for: results)
    case .github: return GitHubLog().text(for: results, style: TerminalStyle(width: 120))
    case .githubSummary: return GitHubSummary().text(for: results)
    case .gradescope: return try GradescopeReport(points: context.points).text(for: results) + "\n"
    case .classroom: return try ClassroomReport(points: context.points).text(for: results)
    case .exercism:
      guard let result = results.first, results.count == 1 else {
        throw SeveralResults(format: self, count: results.count)
      }
      return try ExercismReport().text(for: result)
    case .tap: return TAPReport().text(for: results)
    case .sarif: return try SARIFReport().text(for: results)
    case .csv: return CSVReport(points: context.points).text(for: results)
    case .json: return try JSONReport.text(for: SubmissionResults(results: results)) + "\n"
    case .jsonLines:
      return try results.map { try JSONReport.text(for: $0, layout: .line) + "\n" }.joined()
    }
  }
}
