import Foundation
import XCTest

@testable import judge

/// Asks the shells themselves what they would offer; one that is not on the machine is left out.
final class CompletionTests: XCTestCase {
  /// A line before the cursor, and what must be offered: exactly, or at least where the rest is files.
  private struct Expectation {
    var line: String
    var offers: [String]
  }

  private let expectations = [
    Expectation(line: "judge tes", offers: ["test"]),
    Expectation(line: "judge cache ", offers: ["clean"]),
    Expectation(line: "judge test --no-t", offers: ["--no-timing"]),
    Expectation(line: "judge test n", offers: ["nms"]),
    Expectation(line: "judge test --seed 3 k", offers: ["kmeans-anchors"]),
    Expectation(line: "judge test nms no", offers: ["notes.txt"]),
    Expectation(line: "judge bench nms notes.txt no", offers: ["notes.txt"]),
    Expectation(line: "judge test --exercises ../course so", offers: ["soft-nms"]),
    Expectation(line: "judge verify nms k", offers: ["kmeans-anchors"]),
    Expectation(line: "judge list --track ", offers: ["anchors-assignment", "post-processing"]),
    Expectation(line: "judge list --format j", offers: ["json"]),
    Expectation(line: "judge start nms --directory f", offers: ["folder/"]),
    Expectation(line: "judge completions z", offers: ["zsh"]),
    Expectation(line: "judge help cac", offers: ["cache"]),
    Expectation(line: "judge help cache ", offers: ["clean"]),
  ]

  /// A folder with the script of a shell, a command `judge`, and something to complete to.
  private func desk(for shell: CompletionShell) throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/folder/file")
    try harness.addExercise(
      "soft-nms", to: "course", title: "Soft NMS", chinese: "柔性 NMS", track: "post-processing",
      difficulty: "hard")
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    try FileManager.default.createSymbolicLink(
      at: harness.folder.appending(path: "desk/judge"),
      withDestinationURL: tests.deletingLastPathComponent().appending(path: "judge"))
    try harness.write(
      harness.run(["completions", shell.rawValue]).output, to: "script.\(shell.rawValue)")
    return harness
  }

  /// Runs a script in a shell and returns its lines.
  private func lines(of script: String, in shell: CompletionShell, _ harness: CommandHarness)
    throws -> [String]
  {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let plain = ["bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]][shell.rawValue] ?? []
    process.arguments = [shell.rawValue] + plain + ["-c", script]
    process.currentDirectoryURL = harness.folder.appending(path: "desk")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = [
      "PATH": harness.folder.appending(path: "desk").path + ":" + path,
      "HOME": harness.folder.path, "TERM": "dumb",
      "JUDGE_HOME": harness.folder.appending(path: "judge").path,
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func skipWithout(_ shell: CompletionShell) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let isThere = path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(shell.rawValue)")
    }
    try XCTSkipUnless(isThere, "There is no \(shell.rawValue) here.")
  }

  func testBashOffersWhatCanCome() throws {
    try skipWithout(.bash)
    let harness = try desk(for: .bash)
    let equals = Expectation(line: "judge list --format = j", offers: ["json"])
    for expectation in expectations + [equals] {
      let words = expectation.line.split(separator: " ", omittingEmptySubsequences: false)
        .map { String($0).shellQuoted }
      let script = """
        source ../script.bash
        COMP_WORDS=(\(words.joined(separator: " ")))
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _judge
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      // Readline itself puts the slash behind a folder.
      let offers = expectation.offers.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      XCTAssertEqual(
        try lines(of: script, in: .bash, harness).sorted(), offers, expectation.line)
    }
  }

  func testBashOffersEveryCommandAndEveryOption() throws {
    try skipWithout(.bash)
    let harness = try desk(for: .bash)
    for path in CommandPath.all(below: RootCommand.declaration) {
      let words = path.words.map(\.shellQuoted).joined(separator: " ")
      let script = """
        source ../script.bash
        COMP_WORDS=(\(words) -) COMP_CWORD=\(path.words.count)
        _judge
        printf '%s\\n' "${COMPREPLY[@]}"
        COMP_WORDS=(\(words) '')
        _judge
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let offers = Set(try lines(of: script, in: .bash, harness))
      let expected =
        path.command.options.flatMap(\.spellings) + path.command.subcommands.map(\.name)
      XCTAssertTrue(offers.isSuperset(of: expected), "\(path.text): \(offers)")
    }
  }

  func testFishOffersWhatCanCome() throws {
    try skipWithout(.fish)
    let harness = try desk(for: .fish)
    for expectation in expectations {
      let script = "source ../script.fish; complete -C \(expectation.line.shellQuoted)"
      // A description stands behind a tab.
      let offers = try lines(of: script, in: .fish, harness).map {
        String($0.split(separator: "\t")[0])
      }
      XCTAssertEqual(offers.sorted(), expectation.offers, expectation.line)
    }
  }

  /// A line editor that completes the lines of a file, one after another, and writes what came of them.
  private static let zshrc = """
    fpath=(../functions $fpath)
    autoload -Uz compinit && compinit -u -D
    zle-line-init() {
      local line
      while IFS= read -r line; do
        BUFFER=$line CURSOR=$#line
        zle complete-word
        print -r -- $BUFFER >> ../completed
      done < ../lines
      exit
    }
    zle -N zle-line-init

    """

  func testZshOffersWhatCanCome() throws {
    try skipWithout(.zsh)
    let harness = try desk(for: .zsh)
    // Where there are several offers zsh shows them and leaves the line as it is.
    let expectations = expectations.filter { $0.offers.count == 1 }
    try harness.write(Self.zshrc, to: ".zshrc")
    try harness.write(
      try XCTUnwrap(harness.read("script.zsh")), to: "functions/_judge")
    try harness.write(expectations.map { $0.line + "\n" }.joined(), to: "lines")
    // The line editor wants a terminal, which script(1) gives it.
    _ = try lines(of: "ZDOTDIR=.. script -qec 'zsh -i' /dev/null </dev/null", in: .bash, harness)
    let completed = try XCTUnwrap(harness.read("completed")).split(separator: "\n")
    XCTAssertEqual(completed.count, expectations.count)
    for (line, expectation) in zip(completed, expectations) {
      let words = expectation.line.split(separator: " ", omittingEmptySubsequences: false)
      let whole = (words.dropLast().map(String.init) + expectation.offers).joined(separator: " ")
      XCTAssertEqual(line.trimmingCharacters(in: .whitespaces), whole)
    }
  }
}
