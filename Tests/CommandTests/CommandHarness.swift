import Foundation
import Judging
import Synchronization
import XCTest

@testable import judge

/// An installation with two exercises, a home folder and a terminal, all of a test's own.
final class CommandHarness: Sendable {
  /// What a command line did.
  struct Outcome: Equatable {
    var code: ExitCode
    var output: String
    var errors: String
  }

  private struct Recording {
    var output = ""
    var errors = ""
  }

  let folder: URL
  private let recording = Mutex(Recording())

  init(for test: XCTestCase) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    self.folder = folder
    test.addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    try write("", to: "judge/Sources/ExerciseKit/Box.swift")
    try write("", to: "judge/Sources/ExampleKit/Expect.swift")
    try write("", to: "judge/Sources/SuiteKit/Values/Value.swift")
    try write("", to: "judge/Sources/SuiteKit/Expectations/Tolerance.swift")
    try write("", to: "desk/notes.txt")
    try addExercise(
      "nms", title: "Greedy non-maximum suppression", chinese: "贪心非极大值抑制",
      track: "post-processing", difficulty: "easy")
    try addExercise(
      "kmeans-anchors", title: "K-means anchors with 1 - IoU as the distance between boxes",
      chinese: "以 1 - IoU 为距离的 K-means 锚框", track: "anchors-assignment",
      difficulty: "medium")
  }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// The names of what is in a folder, sorted.
  func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }

  /// Reads a file, or returns `nil` if there is none.
  func read(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Adds an exercise to a folder of exercises.
  func addExercise(
    _ id: String, to exercises: String = "judge/Exercises", title: String, chinese: String,
    track: String, difficulty: String
  ) throws {
    let exercise = "\(exercises)/\(id)"
    try write(
      """
      {
        "formatVersion": 1,
        "title": { "en": "\(title)", "zh": "\(chinese)" },
        "track": "\(track)",
        "difficulty": "\(difficulty)",
        "tolerance": { "absolute": 0.0001 }
      }
      """, to: "\(exercise)/exercise.json")
    try write("# \(title)\n\nWrite **it** with `care`.\n", to: "\(exercise)/statement.md")
    try write("public func solve() {}\n", to: "\(exercise)/Starter.swift")
  }
}

// MARK: - Progress

extension CommandHarness {
  /// Gives an exercise what its tests have a digest of.
  func addReference(to exercise: String) throws {
    try write(
      "// One way.\n", to: "judge/Exercises/\(exercise)/submissions/accepted/reference.swift")
  }

  /// The events of the log, by time.
  var progressEvents: [ProgressEvent] {
    let state = folder.appending(path: "home/.local/state/judge", directoryHint: .isDirectory)
    return (try? ProgressFile(in: state).log().events) ?? []
  }
}

// MARK: - Running

extension CommandHarness {
  /// Actions for commands that must not get as far as the judge.
  static let noActions = JudgeActions(
    test: { request, _, _ in throw Unexpected(request: "\(request)") },
    bench: { request, _, _ in throw Unexpected(request: "\(request)") },
    grade: { options, _, _ in throw Unexpected(request: "\(options)") },
    rejudge: { results, _, _, _ in throw Unexpected(request: "\(results)") },
    compare: { options, _, _ in throw Unexpected(request: "\(options)") },
    times: { _, _, _ in [] },
    mutate: { request, _, _ in throw Unexpected(request: "\(request)") },
    run: { request, _, _ in throw Unexpected(request: "\(request)") },
    verify: { _, _, _ in [] },
    diagnose: { _ in [] },
    cleanCache: { folder in throw Unexpected(request: folder.path) },
    prepareEditing: { exercise, _ in throw Unexpected(request: exercise.id) },
    edit: { file, _, _ in throw Unexpected(request: file.path) })

  /// A Friday, at noon in Shanghai.
  static let now = Date(timeIntervalSince1970: 1_795_147_200)

  /// The calendar of a place where a day begins eight hours before it does in UTC.
  static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    return calendar
  }()

  /// Returns a result with a verdict and nothing else.
  static func result(_ verdict: Verdict) -> SubmissionResult {
    SubmissionResult(
      exercise: "nms", submission: "nms.swift", verdict: verdict,
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift", exerciseDigest: "0", box: [], seed: 1))
  }

  /// Actions of a judge that always comes to the same result.
  static func actions(_ result: SubmissionResult) -> JudgeActions {
    var actions = noActions
    actions.test = { _, _, _ in result }
    return actions
  }

  /// Actions of a judge that always comes to the same verdict.
  static func actions(_ verdict: Verdict) -> JudgeActions { actions(result(verdict)) }

  struct Unexpected: Error {
    let request: String
  }

  /// Runs a command line.
  func run(
    _ line: [String], in place: String = "desk", columns: Int? = nil, style: TextStyle = .plain,
    typesInput: Bool = false,
    input: String = "", environment: [String: String] = [:], actions: JudgeActions = noActions,
    now: Date = now
  ) -> Outcome {
    recording.withLock { $0 = Recording() }
    let variables = [
      "HOME": folder.appending(path: "home").path,
      "JUDGE_HOME": folder.appending(path: "judge").path,
    ]
    let root = RootCommand.declaration
    let surroundings = Surroundings(
      environment: variables.merging(environment) { $1 },
      workingDirectory: folder.appending(path: place, directoryHint: .isDirectory),
      executable: URL(filePath: "/no/bin/judge"),
      now: { now },
      calendar: Self.calendar,
      console: Console(
        writeOutput: { text in self.recording.withLock { $0.output += text } },
        writeError: { text in self.recording.withLock { $0.errors += text } },
        readInput: { Data(input.utf8) },
        outputIsTerminal: columns != nil, errorIsTerminal: columns != nil,
        inputIsTerminal: typesInput, columns: columns ?? 80,
        style: style, language: Language(preferredIn: variables.merging(environment) { $1 })),
      actions: actions, root: root)
    let code = CommandLineTool(root: root, surroundings: surroundings).run(line)
    // The folder has another name in every run.
    let (output, errors) = recording.withLock { ($0.output, $0.errors) }
    return Outcome(
      code: code, output: output.replacing(folder.path, with: "TMP"),
      errors: errors.replacing(folder.path, with: "TMP"))
  }
}
