package import Foundation
package import Isolation

/// Finds submissions that are the same but for names and layout.
///
///     folders ─► scan ─► parser, in a box ─► declarations without names ─► less those of the exercise ─► groups
package struct SubmissionComparer: Sendable {
  private let workbench: Workbench

  /// Creates a comparer that works with what a workbench provides.
  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  /// What is compared.
  package struct Options: Equatable, Sendable {
    /// The folders with submissions; with several, for example of two years.
    package var folders: [URL]
    package var layouts: [SubmissionLayout]
    package var exercises: [Exercise]
    /// How many compilers run at a time.
    package var jobs: Int
    /// How strong the box around them is.
    package var box: BoxLevel

    /// Collects options.
    package init(
      folders: [URL], layouts: [SubmissionLayout] = SubmissionLayout.usual, exercises: [Exercise],
      jobs: Int = 1, box: BoxLevel = .basic
    ) {
      self.folders = folders
      self.layouts = layouts
      self.exercises = exercises
      self.jobs = jobs
      self.box = box
    }
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - options: What.
  ///   - observe: Told several times a second how many sources are through, and of how many.
  /// - Returns: What is the same.
  /// - Throws: `GradingRefusal` where there is nothing; `JudgingInterrupted`; what is wrong with the machine.
  package func comparison(
    _ options: Options, observe: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws -> SubmissionComparison {
    try BoxSupport.require(options.box)
    let found = try options.folders.map { try Found(in: $0, options) }
    let count = found.map(\.submissions.count).reduce(0, +)
    guard count > 0 else {
      throw GradingRefusal.nothingFound(
        folder: options.folders.map(\.path).joined(separator: "', '"))
    }
    let normalizer = SourceNormalizer(workbench: workbench, box: options.box)
    let present = Set(found.flatMap { $0.submissions.map(\.exercise) })
    let given = Dictionary(
      uniqueKeysWithValues: try options.exercises.filter { present.contains($0.id) }
        .map { ($0.id, try GivenDeclarations(of: $0, normalizer)) })
    var compared: [ComparedSubmission] = []
    var before = 0
    for folder in found {
      let submissions = folder.submissions
      compared += try WorkQueue(width: options.jobs).map(
        submissions, observe: { observe(before + $0, count) },
        { one in
          ComparedSubmission(
            exercise: one.exercise, path: folder.prefix + one.path,
            student: one.student.map { folder.prefix + $0 }, sourceDigest: one.identity?.source,
            content: try Self.content(of: one, in: folder, normalizer, given[one.exercise]))
        })
      before += submissions.count
    }
    return SubmissionComparison(of: compared)
  }

  private static func content(
    of submission: FoundSubmission, in folder: Found, _ normalizer: SourceNormalizer,
    _ given: GivenDeclarations?
  ) throws -> ComparedSubmission.Content {
    guard let source = folder.source(of: submission) else { return .incomparable }
    do {
      let normalized = try normalizer.normalized(source)
      return given?.content(of: normalized)
        ?? .own(fingerprint: normalized.fingerprint, nodes: normalized.nodes)
    } catch is SourceNormalizer.Obstacle {
      return .incomparable
    }
  }
}

// MARK: - What is there

extension SubmissionComparer {
  /// A folder with submissions.
  private final class Found: Sendable {
    let submissions: [FoundSubmission]
    /// What stands before the paths where there are several folders.
    let prefix: String
    private let folder: UntrustedFolder

    init(in folder: URL, _ options: Options) throws {
      submissions = try SubmissionScan(
        of: folder, layouts: options.layouts, exercises: options.exercises.map(\.id),
        demandsAll: false
      ).submissions
      prefix = options.folders.count > 1 ? folder.lastPathComponent + "/" : ""
      self.folder = try UntrustedFolder(path: folder.path)
    }

    func source(of submission: FoundSubmission) -> [UInt8]? {
      try? folder.content(of: submission.components, upTo: Submission.sizeLimit)
    }
  }
}
