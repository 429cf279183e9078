import Foundation
import XCTest

@testable import Judging

final class ToolchainProbeTests: EndToEndTestCase {
  private var searchPath: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  private func toolchain(in folder: URL) throws -> Toolchain {
    try ToolchainProbe(searchPath: searchPath, cache: BuildCache(folder: folder)).toolchain()
  }

  // MARK: - Words

  func testWordsAreSplitAtSpaces() {
    XCTAssertEqual(
      ToolchainProbe.lines("a -b  c\n\n/x/y -z "), [["a", "-b", "c"], ["/x/y", "-z"]])
  }

  func testClangQuotesEveryWord() {
    XCTAssertEqual(
      ToolchainProbe.lines(#" "/usr/bin/ld.lld" "-o" "a b" "c\"d\\e""#),
      [["/usr/bin/ld.lld", "-o", "a b", #"c"d\e"#]])
  }

  func testTheDriverQuotesOddWords() {
    XCTAssertEqual(
      ToolchainProbe.lines(#"/bin/clang '/tmp/a b/c"d.o' '/x/e'\''f.o' -o g"#),
      [["/bin/clang", #"/tmp/a b/c"d.o"#, "/x/e'f.o", "-o", "g"]])
  }

  func testABackslashInSingleQuotesIsItself() {
    XCTAssertEqual(ToolchainProbe.lines(#"'a\b' "c\\d""#), [[#"a\b"#, #"c\d"#]])
  }

  // MARK: - The toolchain that is here

  func testTheToolchainIsFoundAndItsToolsAreThere() throws {
    let toolchain = try toolchain(in: temporaryFolder())
    XCTAssertTrue(toolchain.version.hasPrefix("swift-6"), toolchain.version)
    for tool in [toolchain.frontend, toolchain.linker, toolchain.clang, toolchain.symbolizer] {
      XCTAssertTrue(FileManager.default.isExecutableFile(atPath: tool), tool)
    }
    XCTAssertTrue(toolchain.binaries.hasPrefix(toolchain.root + "/"))
  }

  func testTheLinesNameNoFileOfTheProbe() throws {
    // Spaces and quotes, as in a home folder that somebody named.
    let folder = try temporaryFolder().appending(path: "it's a \"cache\"")
    let toolchain = try toolchain(in: folder)
    let linkerLines = [
      toolchain.programArguments, toolchain.staticProgramArguments, toolchain.libraryArguments,
    ]
    let words = toolchain.frontendArguments + linkerLines.joined()
    XCTAssertEqual(words.filter { $0.contains("Placeholder") || $0.contains(folder.path) }, [])
    XCTAssertEqual(words.filter { $0.contains("plugin") }, [])
    for placeholder in [Toolchain.objectsPlaceholder, Toolchain.outputPlaceholder] {
      XCTAssertEqual(linkerLines.map { $0.count { $0 == placeholder } }, [1, 1, 1], placeholder)
    }
  }

  func testAnOddFolderDoesNotChangeTheLines() throws {
    XCTAssertEqual(
      try toolchain(in: temporaryFolder().appending(path: "it's a \"cache\"")),
      try toolchain(in: temporaryFolder()))
  }

  func testTheAnswerIsKept() throws {
    let folder = try temporaryFolder()
    let toolchain = try toolchain(in: folder)
    let file = folder.appending(
      path: "toolchain/\(ToolchainProbe.form)-\(toolchain.identity)/lines.json")
    var changed = toolchain
    changed.version = "swift-0"
    try JSONEncoder().encode(changed).write(to: file)
    XCTAssertEqual(try self.toolchain(in: folder).version, "swift-0")
  }

  func testWithoutAToolchainItSaysWhatToDo() throws {
    let probe = ToolchainProbe(
      searchPath: ["/no/such/folder"], cache: BuildCache(folder: try temporaryFolder()))
    XCTAssertThrowsError(try probe.toolchain()) { error in
      XCTAssertEqual(
        "\(error)",
        "'swiftc' is not in PATH. Install a Swift toolchain (swift.org/install) and put its usr/bin "
          + "folder into PATH.")
    }
  }
}
