import Foundation
import Isolation
import Judging

/// The documents that `judge grade` writes in the end.
struct GradingReports {
  private let documents: [(format: ReportFormat, file: URL)]
  private let context: ReportFormat.Context
  private let surroundings: Surroundings

  /// Checks what is asked for before anything is judged.
  ///
  /// - Parameters:
  ///   - formats: The formats.
  ///   - outputs: A file for each, in their order.
  ///   - points: The file with what exercises are worth.
  ///   - surroundings: Where files are.
  /// - Throws: What cannot be written, and why.
  init(
    formats: [ReportFormat], outputs: [String], points: String?, in surroundings: Surroundings
  ) throws {
    guard formats.count == outputs.count else { throw CommandError.formatsWithoutOutputs }
    if let single = formats.first(where: \.isForOneResult) {
      throw CommandError.formatForOneResult(single)
    }
    documents = try zip(formats, outputs).map { format, output in
      (format, try ReportCommand.file(toWrite: output, in: surroundings))
    }
    context = ReportFormat.Context(
      exercises: try surroundings.exerciseFolders(),
      language: surroundings.console.language,
      points: try points.map { try ReportCommand.scheme(in: $0, surroundings) } ?? PointScheme())
    self.surroundings = surroundings
  }

  /// Writes the documents from the file of results.
  func write(resultsOf file: URL) throws {
    guard !documents.isEmpty else { return }
    let results = try GradingResults(in: file).results()
    for (format, output) in documents {
      let text = try format.text(for: results, in: context)
      try AtomicFile.replace(output.path, with: Array(text.utf8))
      surroundings.console.announce(Message("Wrote '\(surroundings.shortPath(output))'."))
    }
  }
}
