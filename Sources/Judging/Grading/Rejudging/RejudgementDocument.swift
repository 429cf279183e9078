/// What `judge rejudge` writes as JSON.
package struct RejudgementDocument: Encodable, Equatable, Sendable {
  private let format = "judge-rejudgement/1"
  /// One for each result, in the order of the results.
  private let submissions: [Rejudgement]

  /// Makes a document.
  package init(_ rejudgements: [Rejudgement]) {
    submissions = rejudgements
  }
}
