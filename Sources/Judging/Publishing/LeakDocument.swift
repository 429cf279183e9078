/// What `judge import-check` writes as JSON.
package struct LeakDocument: Encodable, Equatable, Sendable {
  private let format = "judge-leaks/1"
  private let leaks: [Leak]

  /// Makes a document.
  package init(_ leaks: [Leak]) {
    self.leaks = leaks
  }
}
