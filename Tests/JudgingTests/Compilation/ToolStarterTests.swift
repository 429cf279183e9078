import Foundation
import Isolation
import XCTest

@testable import Judging

/// Compilers and linkers that are copies of one.
final class ToolStarterTests: EndToEndTestCase {
  /// A request to compile a source in a folder of its own, which is all that its box opens besides the toolchain.
  private func request(
    _ source: String, context: [URL] = [], in workbench: Workbench
  ) throws -> Compiler.Request {
    let folder = try temporaryFolder()
    let file = folder.appending(path: "solution.swift")
    try Data(source.utf8).write(to: file)
    return Compiler.Request(
      moduleName: "Solution", sources: [file], context: context, mode: .checked,
      objects: [folder.appending(path: "solution.o")], importFolders: [workbench.kits.importFolder],
      headerFolders: workbench.kits.headerFolders,
      box: workbench.compiler.box(
        reading: [folder] + workbench.kits.importable, writing: [folder]))
  }

  private func compile(
    _ request: Compiler.Request, _ workbench: Workbench, from tools: ToolStarter?
  ) throws -> ToolOutcome {
    var tool = try workbench.compiler.start(request, from: tools)
    return try tool.finish(deadline: workbench.compiler.deadline)
  }

  func testACopyCompilesToWhatAnExecutedCompilerDoes() throws {
    let workbench = try workbench()
    let tools = ToolStarter(workbench.kits)
    let request = try request(
      "import ExerciseKit\nfunc total(_ tensor: Tensor) -> Int { tensor.shape.count }\n",
      in: workbench)
    let object = try XCTUnwrap(request.objects.first)
    let outcome = try compile(request, workbench, from: nil)
    XCTAssertTrue(outcome.hasSucceeded, outcome.text)
    let executed = try Data(contentsOf: object)
    for _ in 0..<2 {
      try FileManager.default.removeItem(at: object)
      XCTAssertTrue(try compile(request, workbench, from: tools).hasSucceeded)
      XCTAssertEqual(try Data(contentsOf: object), executed)
    }
    XCTAssertEqual(tools.waiting, 1)
  }

  func testEachSourceHasItsOwnDiagnostics() throws {
    let workbench = try workbench()
    let tools = ToolStarter(workbench.kits)
    for name in ["first", "second"] {
      let outcome = try compile(
        request("let value: Int = \(name)\n", in: workbench), workbench, from: tools)
      XCTAssertFalse(outcome.hasSucceeded)
      XCTAssertTrue(outcome.text.contains("cannot find '\(name)' in scope"), outcome.text)
    }
  }

  func testACopyCannotReadWhatTheOneBeforeItCompiled() throws {
    let workbench = try workbench()
    let tools = ToolStarter(workbench.kits)
    let first = try request("let secret = 1\n", in: workbench)
    XCTAssertTrue(try compile(first, workbench, from: tools).hasSucceeded)
    let second = try request("let guess = secret\n", context: first.sources, in: workbench)
    let outcome = try compile(second, workbench, from: tools)
    XCTAssertFalse(outcome.hasSucceeded)
    XCTAssertTrue(outcome.text.contains("error opening input file"), outcome.text)
  }

  func testACompilerThatCrashesCostsItselfOnly() throws {
    let workbench = try workbench()
    let tools = ToolStarter(workbench.kits)
    var broken = try request("let value = 1\n", in: workbench)
    broken.extraArguments = ["-debug-crash-immediately"]
    let crash = try compile(broken, workbench, from: tools)
    XCTAssertFalse(crash.hasSucceeded)
    let whole = try request("let value = 1\n", in: workbench)
    XCTAssertTrue(try compile(whole, workbench, from: tools).hasSucceeded)
    XCTAssertEqual(tools.waiting, 1)
  }

  func testAToolThatCannotWaitIsExecuted() throws {
    let workbench = try workbench()
    let tools = ToolStarter(Kits(folder: try temporaryFolder()))
    let whole = try request("let value = 1\n", in: workbench)
    let outcome = try compile(whole, workbench, from: tools)
    XCTAssertTrue(outcome.hasSucceeded, outcome.text)
    XCTAssertEqual(tools.waiting, 0)
  }

  func testTheCompilerIsAskedBeforehandAboutItsOwnTypesOnly() throws {
    let workbench = try workbench()
    let written = workbench.kits.conformances(of: workbench.toolchain.frontend)
    let questions = try Data(contentsOf: written)
    XCTAssertGreaterThan(questions.count / 8, 100, "written down when the kits were compiled")
    // Types that are none of its own, and at the end half a question.
    let kits = Kits(folder: try temporaryFolder())
    try FileManager.default.copyItem(at: workbench.kits.toolPreload, to: kits.toolPreload)
    let outside = Data(repeating: 0xFF, count: questions.count)
    try (outside + questions.prefix(12))
      .write(to: kits.conformances(of: workbench.toolchain.frontend))
    let tools = ToolStarter(kits)
    let whole = try request("let value = 1\n", in: workbench)
    XCTAssertTrue(try compile(whole, workbench, from: tools).hasSucceeded)
    XCTAssertEqual(tools.waiting, 1)
  }
}
