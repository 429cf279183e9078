import Foundation
import Isolation

/// Compiles the wrong submissions of an exercise, with which a solution that fails is compared.
///
/// That is done when a solution fails for the first time, and what was compiled is kept beside the suite. They
/// are compiled and served in the same boxes as any solution, for nothing makes them more trusted.
struct WrongSubmissionBuilder {
  let workbench: Workbench
  let suite: BuiltSuite
  let options: JudgingOptions

  /// The wrong submissions that are compiled, by name.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - deadline: When to begin no further compilation. What is missing is compiled the next time.
  /// - Returns: Those that say what is wrong with them and can be built.
  /// - Throws: What the file system or the system says.
  func submissions(
    of exercise: Exercise, deadline: ContinuousClock.Instant
  ) throws -> [DiagnosisRequest.WrongSubmission] {
    let described = try (exercise.submissions[.wrongAnswer] ?? []).compactMap { file in
      let submission = try Submission(contentsOf: file)
      return Self.sentence(in: submission.source).map { (submission, sentence: $0) }
    }
    try compile(described.map(\.0), deadline: deadline)
    return described.compactMap { submission, sentence in
      let library = library(in: workbench.cache.place(of: Self.kind, key: key(of: submission)))
      guard FileManager.default.fileExists(atPath: library.path) else { return nil }
      return DiagnosisRequest.WrongSubmission(
        name: Self.identifier(of: submission), sentence: sentence,
        worker: WorkerProgram(
          program: workbench.kits.worker(.checked).path, library: library.path))
    }
  }

  /// What the first comment of a submission says is wrong, as a sentence of its own.
  static func sentence(in source: [UInt8]) -> String? {
    let comment = String(decoding: source, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).lazy
      .prefix { $0.hasPrefix("//") && !$0.hasPrefix("///") }
      .map { $0.dropFirst(2).drop { $0 == " " } }
    var words: [Substring] = []
    for line in comment {
      if line.hasPrefix(marker) {
        words = [line.dropFirst(marker.count)]
      } else if line.hasPrefix("Noticed by:") {
        break
      } else if !words.isEmpty {
        words.append(line)
      }
    }
    let text = words.joined(separator: " ").drop { $0 == " " }
    return text.isEmpty ? nil : text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let marker = "What is wrong:"
}

// MARK: - Compiling

extension WrongSubmissionBuilder {
  private static let kind = "submissions"

  private func key(of submission: Submission) -> String {
    var digest = ContentDigest.Builder()
    digest.add("suite", suite.folder.lastPathComponent)
    digest.add(submission.name, Data(submission.source))
    return digest.finish().hexadecimal
  }

  private func library(in folder: URL) -> URL { folder.appending(path: "solution.so") }

  /// `centres_even_kernels.swift` is called `centres-even-kernels`, like other mistakes.
  private static func identifier(of submission: Submission) -> String {
    (submission.name as NSString).deletingPathExtension.replacing("_", with: "-")
  }

  /// Compiles those that are not there yet, two at a time.
  private func compile(_ submissions: [Submission], deadline: ContinuousClock.Instant) throws {
    let missing = submissions.filter { submission in
      let folder = workbench.cache.place(of: Self.kind, key: key(of: submission))
      return !FileManager.default.fileExists(atPath: folder.path)
    }
    var earlier: Compilation?
    for submission in missing where .now < deadline {
      let next = try Compilation(
        submission: submission,
        build: SubmissionBuild(
          starting: submission, for: suite, with: workbench, options: buildOptions))
      if let running = earlier.take() { try keep(running) }
      earlier = consume next
    }
    if let running = earlier.take() { try keep(running) }
  }

  /// A submission that is being compiled.
  private struct Compilation: ~Copyable {
    let submission: Submission
    var build: SubmissionBuild
  }

  private var buildOptions: JudgingOptions {
    var options = options
    options.measuresTime = false
    return options
  }

  /// Waits for a compilation and keeps the library; of one that is refused an empty folder, so that it is not
  /// tried again.
  private func keep(_ compilation: consuming Compilation) throws {
    let outcome = try compilation.build.finish(.checked)
    _ = try workbench.cache.entry(Self.kind, key: key(of: compilation.submission)) { folder in
      guard case .built(let built, _, _) = outcome else { return }
      try FileManager.default.copyContent(of: built, to: library(in: folder))
    }
  }
}
