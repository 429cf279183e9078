import Foundation
import XCTest

@testable import judge

final class ManualPageTests: XCTestCase {
  func testTheManualPageIsUpToDate() throws {
    let harness = try CommandHarness(for: self)
    try assertSnapshot(harness.run(["help", "--man"]).output, named: "judge.1")
  }

  func testEveryCommandAndOptionIsInIt() throws {
    let page = ManualPage(root: RootCommand.declaration).text.replacing("\\-", with: "-")
    for path in CommandPath.all(below: RootCommand.declaration)
    where path.command.subcommands.isEmpty {
      let words = path.words.dropFirst().joined(separator: " ")
      XCTAssertTrue(page.contains(".SS \"\(words)"), words)
      for option in path.command.options where option.name != "help" {
        XCTAssertTrue(page.contains("\\fB\(option.spelling)\\fR"), option.spelling)
      }
    }
  }

  func testGroffHasNothingToComplainOf() throws {
    let groff = URL(filePath: "/usr/bin/groff")
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: groff.path), "There is no groff here.")
    let harness = try CommandHarness(for: self)
    let page = try harness.write(harness.run(["help", "--man"]).output, to: "judge.1")
    let process = Process()
    let errors = Pipe()
    process.executableURL = groff
    process.arguments = ["-man", "-ww", "-z", "-Tutf8", page.path]
    process.standardError = errors
    try process.run()
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(String(decoding: data, as: UTF8.self), "")
    XCTAssertEqual(process.terminationStatus, 0)
  }
}
