import XCTest

@testable import judge

final class HelpTextTests: XCTestCase {
  private func commands(
    below command: Command = RootCommand.declaration, path: [String] = []
  ) -> [[String]] {
    [path] + command.subcommands.flatMap { commands(below: $0, path: path + [$0.name]) }
  }

  func testEveryCommandExplainsItself() throws {
    let harness = try CommandHarness(for: self)
    for path in commands() {
      let outcome = harness.run(["help"] + path)
      XCTAssertEqual(outcome.code, .success)
      XCTAssertEqual(outcome.errors, "")
      let name = (["judge"] + path).joined(separator: "-")
      try assertSnapshot(outcome.output, named: "help-\(name).txt")
    }
  }

  func testThereAreThreeWaysToAskForHelp() throws {
    let harness = try CommandHarness(for: self)
    for path in commands() {
      let help = harness.run(["help"] + path)
      XCTAssertEqual(harness.run(path + ["--help"]), help)
      XCTAssertEqual(harness.run(path + ["-h"]), help)
    }
  }

  func testHelpIsGivenWhateverElseIsWrong() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["list", "--bogus", "x", "--help"]), harness.run(["help", "list"]))
    XCTAssertEqual(harness.run(["show", "--", "--help"]).code, .usage)
  }

  func testFitsTheTerminal() throws {
    let harness = try CommandHarness(for: self)
    for path in commands() {
      for line in harness.run(["help"] + path, columns: 50).output.split(separator: "\n")
      where !line.hasPrefix("    {") {
        XCTAssertLessThanOrEqual(line.count, 50, String(line))
      }
    }
  }

  func testWithoutACommandTheOverviewGoesToTheErrors() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run([])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertEqual(outcome.output, "")
    XCTAssertEqual(outcome.errors, harness.run(["help"]).output)
  }

  func testShowsTheVersion() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["--version"]), .init(code: .success, output: "judge 0.1.0\n", errors: ""))
  }

  /// What completions and other tools rely on.
  func testDeclarationsAreSound() {
    func check(_ command: Command) {
      XCTAssertTrue(command.abstract.hasSuffix("."), command.name)
      let names = command.options.flatMap {
        [$0.spelling] + ($0.shortName.map { ["-\($0)"] } ?? [])
      }
      XCTAssertEqual(Set(names).count, names.count, command.name)
      for option in command.options {
        XCTAssertTrue(option.help.hasSuffix("."), option.name)
      }
      let required = command.arguments.map(\.isRequired)
      XCTAssertEqual(required, required.filter { $0 } + required.filter { !$0 }, command.name)
      XCTAssertFalse(command.arguments.dropLast().contains(where: \.isRepeated), command.name)
      command.subcommands.forEach(check)
    }
    check(RootCommand.declaration)
  }
}
