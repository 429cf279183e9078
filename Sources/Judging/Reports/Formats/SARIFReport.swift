import Foundation

/// What compilers and contracts say of files, as SARIF 2.1.0, which GitHub's code scanning reads.
///
/// Tests that failed are no findings in a file; only where a trap happened is. More than 25,000 results are
/// refused by GitHub, so the rest is left out, and a notification says how many.
struct SARIFReport {
  private static let mostResults = 25_000
  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  private struct Text: Encodable { var text: String }

  private struct Rule: Encodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Text

    init(_ id: String, _ short: String, _ help: String) {
      self.id = id
      shortDescription = Text(text: short)
      fullDescription = Text(text: short)
      self.help = Text(text: help)
    }
  }

  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  private struct Location: Encodable {
    struct Physical: Encodable {
      struct Artifact: Encodable { var uri: String }
      var artifactLocation: Artifact
      var region: Region?
    }
    var physicalLocation: Physical
  }

  private struct Finding: Encodable {
    var ruleId: String
    var level: String
    var message: Text
    var locations: [Location]
  }

  private struct Document: Encodable {
    struct Run: Encodable {
      struct Tool: Encodable {
        struct Driver: Encodable {
          var name = "judge"
          var version: String
          var rules: [Rule]
        }
        var driver: Driver
      }
      struct Invocation: Encodable {
        struct Notification: Encodable {
          var level: String
          var message: Text
        }
        var executionSuccessful: Bool
        var toolExecutionNotifications: [Notification]
      }
      var tool: Tool
      var columnKind = "utf16CodeUnits"
      var invocations: [Invocation]
      var results: [Finding]
    }

    var schema: String
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version
      case runs
    }
  }

  func text(for results: [SubmissionResult]) throws -> String {
    let findings = results.flatMap(Self.findings)
    var notes = results.flatMap { result in
      result.faults.map { "\(result.exercise): \(result.submission): \($0)" }
    }
    .map { Document.Run.Invocation.Notification(level: "error", message: Text(text: $0)) }
    if findings.count > Self.mostResults {
      let count = Figures.grouped(findings.count - Self.mostResults)
      notes.append(.init(level: "warning", message: Text(text: "\(count) results are left out.")))
    }
    let run = Document.Run(
      tool: .init(driver: .init(version: Installation.version, rules: Self.rules)),
      invocations: [
        .init(
          executionSuccessful: !results.contains { $0.verdict == .judgeError },
          toolExecutionNotifications: notes)
      ], results: Array(findings.prefix(Self.mostResults)))
    return try JSONReport.text(for: Document(schema: Self.schema, runs: [run])) + "\n"
  }

  private static let rules = [
    Rule(
      "compiler", "What the Swift compiler says of the file.",
      "The message is the compiler's own; swift.org/documentation explains the language."),
    Rule(
      "contract", "A declaration that the exercise asks for is missing or has another type.",
      "Labels and types must be as expected; the names inside the function are yours."),
    Rule(
      "run-time", "The solution ended while it was tested.",
      "'judge test' shows the call with which it happens."),
  ]

  private static func findings(of result: SubmissionResult) -> [Finding] {
    var findings = result.diagnostics.map { diagnostic in
      Finding(
        ruleId: diagnostic.expected == nil ? "compiler" : "contract",
        level: diagnostic.severity.rawValue, message: Text(text: diagnostic.message),
        locations: [
          location(
            diagnostic.file, line: diagnostic.line, column: diagnostic.column,
            endColumn: diagnostic.endColumn, excerpt: diagnostic.excerpt)
        ])
    }
    for item in result.items {
      guard let place = item.location else { continue }
      findings.append(
        Finding(
          ruleId: "run-time", level: "error", message: Text(text: "\(item.title): \(item.summary)"),
          locations: [
            location(
              place.file, line: place.line, column: place.column, endColumn: nil,
              excerpt: place.excerpt)
          ]))
    }
    return findings
  }

  private static func location(
    _ file: String, line: Int?, column: Int?, endColumn: Int?, excerpt: String?
  ) -> Location {
    let region = line.map { line in
      Region(
        startLine: line, startColumn: column.map { units($0, in: excerpt) },
        endLine: endColumn == nil ? nil : line, endColumn: endColumn.map { units($0, in: excerpt) })
    }
    return Location(
      physicalLocation: .init(artifactLocation: .init(uri: uri(file)), region: region))
  }

  /// Our columns are bytes; the document's are UTF-16 units, which the line itself translates.
  private static func units(_ column: Int, in excerpt: String?) -> Int {
    guard let excerpt else { return max(column, 1) }
    let bytes = excerpt.utf8.prefix(max(column - 1, 0))
    return String(decoding: bytes, as: UTF8.self).utf16.count + 1
  }

  /// A path as a relative reference: what is special in one is escaped.
  private static func uri(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .unreservedInPath) ?? ""
  }
}
