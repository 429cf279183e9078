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
    let files = [starter, types, examples, workloads, reference].compactMap { $0 } + tests + golden
    for file in files { digest.add(file.lastPathComponent, try Data(contentsOf: file)) }
    digest.add("tolerance", try JSONReport.text(for: metadata.tolerance, layout: .line))
    digest.add("limits", try JSONReport.text(for: metadata.limits, layout: .line))
    return digest.finish()
  }
}
