package import Foundation

/// The results in a file that `judge grade` or `judge merge` wrote.
package struct GradingResults {
  private let index: GradingIndex

  /// Opens a file.
  ///
  /// - Throws: `GradingFileError`, or what the system says.
  package init(in file: URL) throws {
    index = try GradingIndex(of: file)
  }

  /// Returns the results of all submissions that the file is about, sorted by path.
  ///
  /// Those that are still to be judged or timed are left out: they have no verdict.
  package func results() throws -> [SubmissionResult] {
    let paths = (index.heading?.submissions ?? []).filter { index.entries[$0]?.isResult == true }
    var results: [SubmissionResult] = []
    try index.forEachResult(of: paths) { results.append($0.result) }
    return results
  }
}
