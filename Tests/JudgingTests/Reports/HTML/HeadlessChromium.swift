import Foundation
import Isolation
import XCTest

/// A Chromium that opens pages without a window.
struct HeadlessChromium {
  /// Which colours a reader's system asks for, by the numbers that Chromium has for them.
  enum Scheme: Int, CaseIterable {
    case dark = 0
    case light = 1
  }

  private let program: URL

  /// Finds the browser; skips the test where there is none.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let candidates =
      [environment["CHROMIUM"]].compactMap { $0 }
      + folders.flatMap { folder in
        ["chromium", "chromium-browser", "google-chrome"].map { "\(folder)/\($0)" }
      }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw XCTSkip(
        "There is no chromium, chromium-browser or google-chrome in PATH, and CHROMIUM names none.")
    }
    program = URL(filePath: path)
  }

  /// Opens a page and returns what became of it, and what the browser logged.
  func open(_ page: URL, scheme: Scheme) throws -> (document: String, log: String) {
    let folder = page.deletingLastPathComponent().path
    let document = try MemoryFile(name: "document")
    let log = try MemoryFile(name: "log")
    let specification = ProcessSpecification(
      executable: program.path,
      arguments: [
        // Pages of our own only, in containers too, where Chromium's sandbox cannot be had.
        "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--user-data-dir=\(folder)/profile",
        "--blink-settings=preferredColorScheme=\(scheme.rawValue)", "--window-size=1280,900",
        "--virtual-time-budget=5000", "--enable-logging=stderr", "--v=0", "--dump-dom",
        page.absoluteString,
      ],
      environment: ["HOME": folder, "PATH": "/usr/bin:/bin"],
      descriptors: [1: document.descriptor, 2: log.descriptor])
    var process = try ChildProcess(specification)
    _ = try XCTUnwrap(
      process.waitUntilExit(deadline: .now + .seconds(120)), "Chromium does not end")
    func text(_ file: borrowing MemoryFile) throws -> String {
      String(decoding: try file.contents(upTo: 8 << 20), as: UTF8.self)
    }
    return (try text(document), try text(log))
  }
}
