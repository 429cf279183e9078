import Foundation
import XCTest

@testable import judge

/// Installs the judge that was built for the tests; `Scripts/try-install.sh` does it with a release.
final class InstallScriptTests: XCTestCase {
  /// A prefix, and a home folder that is another one.
  private struct Place {
    let folder: URL
    var prefix: URL { folder.appending(path: "prefix", directoryHint: .isDirectory) }

    func path(_ path: String) -> String { prefix.appending(path: path).path }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

    func write(_ text: String, to path: String) throws {
      let file = prefix.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private func place() throws -> Place {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return Place(folder: folder)
  }

  private static let repository = URL(filePath: "\(#filePath)")
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @discardableResult
  private func run(
    _ program: String, _ arguments: [String], in place: Place
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = place.folder
    process.environment = ["HOME": place.folder.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func install(_ options: [String] = [], in place: Place) throws -> String {
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let judge = tests.deletingLastPathComponent().appending(path: "judge").path
    let script = Self.repository.appending(path: "Scripts/install").path
    let outcome = try run(
      script, ["--prefix", place.prefix.path, "--program", judge] + options, in: place)
    XCTAssertEqual(outcome.status, 0, outcome.text)
    return outcome.text
  }

  /// All files below the prefix, by relative path.
  private func files(of place: Place) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: place.prefix.path).filter {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path($0))
      return attributes[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  func testTheInstalledJudgeFindsItsFilesByItself() throws {
    let place = try place()
    _ = try install(in: place)
    let judge = place.path("bin/judge")
    XCTAssertTrue(try run(judge, ["list", "--ids"], in: place).text.contains("nms\n"))
    XCTAssertTrue(
      try run(judge, ["doctor"], in: place).text.contains(place.path("share/judge")))
    for file in [
      "share/judge/Sources/CWorker/include/CWorker.h", "share/judge/LICENSE",
      "share/judge/Sources/ExampleKit/Expect.swift",
      "share/bash-completion/completions/judge", "share/zsh/site-functions/_judge",
      "share/fish/vendor_completions.d/judge.fish", "share/man/man1/judge.1",
    ] {
      XCTAssertTrue(place.exists(file), file)
    }
    XCTAssertFalse(place.exists("share/judge/Sources/Judging"))
  }

  func testTheManifestNamesEveryFileAndNothingElse() throws {
    let place = try place()
    _ = try install(in: place)
    let manifest = try String(contentsOfFile: place.path("share/judge/manifest"), encoding: .utf8)
    let named = manifest.split(separator: "\n").map { String($0.dropFirst(66)) }
    XCTAssertEqual(
      named.sorted(), try files(of: place).filter { $0 != "share/judge/manifest" })
  }

  func testUpgradingKeepsWhatIsTheUsers() throws {
    let place = try place()
    _ = try install(in: place)
    let before = try files(of: place)
    try place.write("mine", to: "share/judge/Exercises/mine/notes.md")
    try place.write("changed", to: "share/judge/Exercises/nms/statement.md")
    // As if the last version had brought it and this one does not.
    try place.write("gone\n", to: "share/judge/Exercises/old/statement.md")
    let sum = try run(
      "/bin/bash", ["-c", "cd prefix && sha256sum share/judge/Exercises/old/statement.md"],
      in: place)
    let manifest = try String(contentsOfFile: place.path("share/judge/manifest"), encoding: .utf8)
    try place.write(manifest + sum.text, to: "share/judge/manifest")

    let text = try install(in: place)
    XCTAssertTrue(text.contains("Exercises/nms/statement.md.changed"), text)
    XCTAssertEqual(
      try files(of: place),
      (before + [
        "share/judge/Exercises/mine/notes.md", "share/judge/Exercises/nms/statement.md.changed",
      ]).sorted())
    XCTAssertFalse(place.exists("share/judge/Exercises/old"))
  }

  func testUninstallingLeavesNothingButWhatIsTheUsers() throws {
    let place = try place()
    _ = try install(in: place)
    try place.write("mine", to: "share/judge/Exercises/mine/notes.md")
    try place.write("changed", to: "share/judge/Exercises/nms/hints.md")
    try place.write("other", to: "bin/other")
    XCTAssertTrue(try install(["--uninstall"], in: place).contains("Exercises/nms/hints.md"))
    XCTAssertEqual(
      try files(of: place),
      ["bin/other", "share/judge/Exercises/mine/notes.md", "share/judge/Exercises/nms/hints.md"])
    XCTAssertFalse(place.exists("share/man"))
  }

  func testAFileThatIsInTheWayIsKept() throws {
    let place = try place()
    try place.write("mine", to: "share/man/man1/judge.1")
    XCTAssertTrue(try install(in: place).contains("man1/judge.1.changed"))
    XCTAssertTrue(place.exists("share/man/man1/judge.1.changed"))
  }

  func testThereMustBeSomethingToUninstall() throws {
    let place = try place()
    let script = Self.repository.appending(path: "Scripts/install").path
    let outcome = try run(script, ["--uninstall", "--prefix", place.prefix.path], in: place)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertTrue(outcome.text.contains("Nothing is installed"), outcome.text)
    XCTAssertEqual(try run(script, ["--bogus"], in: place).status, 2)
  }
}
