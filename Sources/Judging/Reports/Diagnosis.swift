package import Isolation

/// A known mistake that fits the answers of a solution, and no more than a fit.
package struct Diagnosis: Sendable, Equatable, Codable {
  /// Where a mistake is known from.
  package typealias Source = DiagnosisRecord.Source

  /// What identifies the mistake: "padding-ignored".
  package var id: String
  /// What is wrong, as a sentence that quotes no input.
  package var text: String
  /// Where the mistake is known from.
  package var source: Source
  /// On how many inputs the solution gave the answer of the mistake: on all that were looked at.
  package var agreeing: Int
  /// On how many of them that answer is wrong.
  package var telling: Int

  /// Describes a fit.
  package init(id: String, text: String, source: Source, agreeing: Int, telling: Int) {
    self.id = id
    self.text = text
    self.source = source
    self.agreeing = agreeing
    self.telling = telling
  }

  /// Describes what a suite found.
  init(_ record: DiagnosisRecord) {
    self.init(
      id: record.name, text: record.sentence, source: record.source, agreeing: record.agreeing,
      telling: record.telling)
  }
}
