import Foundation
package import Isolation

/// The times of the accepted submissions of an exercise on this machine, kept once they are measured.
///
/// They are kept for what they depend on: the kits and with them the toolchain, the exercise, the file
/// and the machine. What changes one of these is measured again.
package struct AcceptedWayTimes {
  private let workbench: Workbench
  private let exercise: Exercise
  private let suite: BuiltSuite

  /// What is measured of each: enough to see who is faster, and no more than a person waits for.
  package static let budget = Duration.seconds(2)

  /// Prepares the suite of an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - workbench: What measures, and where times are kept.
  /// - Throws: What is wrong with the suite.
  package init(of exercise: Exercise, workbench: Workbench) throws {
    self.workbench = workbench
    self.exercise = exercise
    suite = try workbench.suite(of: exercise)
  }

  /// Returns the results of the accepted submissions other than the reference.
  ///
  /// - Parameters:
  ///   - measures: Whether to measure those that are not kept.
  ///   - box: How strong the box around them must be.
  ///   - begins: Told before each that is measured.
  /// - Returns: The results that are kept, and those that have been now.
  /// - Throws: That it was interrupted, or that a file cannot be read; what was measured before is kept.
  package func results(
    measures: Bool, box: BoxLevel, begins: (BenchProgress) -> Void = { _ in }
  ) throws -> [SubmissionResult] {
    let entries = BenchEntry.shipped(with: exercise, includesTooSlow: false)
    var results = try entries.map { try kept($0) }
    let missing = entries.indices.filter { results[$0] == nil }
    guard measures else { return results.compactMap { $0 } }
    let options = JudgingOptions(timingBudget: Self.budget, box: box)
    var elapsed: [Duration] = []
    for index in missing {
      begins(
        BenchProgress(
          next: entries[index].name, after: elapsed, of: missing.count, budget: Self.budget))
      let start = ContinuousClock.now
      let measured = try Bench(workbench: workbench)
        .results(of: [entries[index]], on: exercise, options: options)
      elapsed.append(.now - start)
      results[index] = measured.first
      // What a busy machine made of an accepted solution is not kept.
      if let result = measured.first, result.verdict == .accepted {
        try keep(result, of: entries[index])
      }
    }
    return results.compactMap { $0 }
  }
}

// MARK: - The cache

extension AcceptedWayTimes {
  private static let kind = "times"

  private func kept(_ entry: BenchEntry) throws -> SubmissionResult? {
    workbench.cache.value(Self.kind, key: try key(of: entry))
  }

  private func keep(_ result: SubmissionResult, of entry: BenchEntry) throws {
    try workbench.cache.keep(result, as: Self.kind, key: try key(of: entry))
  }

  private func key(of entry: BenchEntry) throws -> String {
    var digest = ContentDigest.Builder()
    digest.add("kits", workbench.kits.folder.lastPathComponent)
    digest.add("exercise", suite.exerciseDigest)
    digest.add("machine", try JSONReport.text(for: MachineRecord.current, layout: .line))
    digest.add(entry.name, try Data(contentsOf: entry.file))
    return digest.finish().hexadecimal
  }
}
