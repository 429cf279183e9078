import Foundation

extension Exercise {
  /// Hashes what a pass depends on: API, hidden suite, examples, vectors, workloads, reference and limits.
  ///
  /// A new translation or another title is left out: no solution has to be judged again for it.
  ///
  /// - Returns: The digest.
  /// - Throws: What the file system says when a file cannot be read.
  package func testsDigest() throws -> ContentDigest {
    var digest = ContentDigest.Builder()
    for file in judgedFiles { digest.add(file.lastPathComponent, try Data(contentsOf: file)) }
    digest.add("tolerance", try JSONReport.text(for: metadata.tolerance, layout: .line))
    digest.add("limits", try JSONReport.text(for: metadata.limits, layout: .line))
    return digest.finish()
  }
}
