import Foundation
import Isolation
import Judging
import XCTest

/// A test that judges whole solutions, as the command does.
///
/// The toolchain is asked, and the kits and suites are compiled, once; what that makes is kept in the
/// cache of the person who runs the tests, so that the next run takes seconds.
class EndToEndTestCase: XCTestCase {
  private static let workbench: Result<Workbench, any Error> = Result {
    let environment = ProcessInfo.processInfo.environment
    return try workbench(
      cacheFolder: UserFolders(environment: environment).cache.appending(path: "tests/judge"))
  }

  /// The judge's tools with a cache of their own.
  static func workbench(cacheFolder: URL) throws -> Workbench {
    try Workbench(
      installation: Installation(
        executable: URL(filePath: #filePath), environment: [:],
        workingDirectory: URL(filePath: "/")),
      cacheFolder: cacheFolder, searchPath: searchPath,
      compilerLimits: CompilerLimits(cpuSeconds: 2), announce: { _ in })
  }

  private static let searchPath = (ProcessInfo.processInfo.environment[.searchPath] ?? "")
    .split(separator: ":").map(String.init)

  private static let exercises = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../../Fixtures/Exercises").standardizedFileURL

  override func setUpWithError() throws {
    let hasCompiler = Self.searchPath.contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/swiftc")
    }
    try XCTSkipUnless(hasCompiler, "swiftc is not in PATH, and nothing can be judged without it.")
  }

  // MARK: - Judging

  /// The judge's tools.
  func workbench() throws -> Workbench { try Self.workbench.get() }

  /// A fixture.
  func exercise(_ id: String) throws -> Exercise {
    try Catalog.exercise(id, in: [Self.exercises])
  }

  /// Judges a solution that is given as text.
  func judge(
    _ source: String, as name: String = "solution.swift", on id: String = "double-it",
    tests: [String] = [], seed: UInt64 = 1, measuresTime: Bool = false, box: BoxLevel = .basic,
    with other: Workbench? = nil
  ) throws -> SubmissionResult {
    let submission = try submission(source, as: name)
    return try Judge(workbench: other ?? workbench()).judge(
      submission, on: try exercise(id),
      options: JudgingOptions(
        seed: seed, tests: tests, measuresTime: measuresTime, timingBudget: .seconds(1), box: box))
  }

  /// Reads a solution from a file that is made for it.
  func submission(_ source: String, as name: String = "solution.swift") throws -> Submission {
    try Submission(contentsOf: write(Data(source.utf8), as: name))
  }

  /// Writes a file into a folder of its own, which is gone when the test is over.
  func write(_ content: Data, as name: String) throws -> URL {
    let file = try temporaryFolder().appending(path: name)
    try content.write(to: file)
    return file
  }

  /// Makes a folder that is gone when the test is over.
  func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A process that is just ending may still write; what is left then is no fault of what is tested.
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return folder
  }
}

extension SubmissionResult {
  /// The result of a test, by the name of its method.
  func test(
    _ method: String, file: StaticString = #filePath, line: UInt = #line
  ) throws -> TestResult {
    try XCTUnwrap(
      tests.first { $0.id.hasSuffix("/" + method) },
      "There is no '\(method)' among \(tests.map(\.id)); faults: \(faults)", file: file, line: line)
  }

  /// The verdicts of the tests, by the names of their methods.
  var verdicts: [String: Verdict] {
    Dictionary(
      uniqueKeysWithValues: tests.map { test in
        (String(test.id.drop { $0 != "/" }.dropFirst()), test.verdict)
      })
  }
}
