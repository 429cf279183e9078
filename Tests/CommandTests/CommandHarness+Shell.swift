import Foundation
import XCTest

extension CommandHarness {
  /// Starts a shell in the folder, with the judge in its path and this installation as the judge's.
  ///
  /// - Parameters:
  ///   - script: What the shell is to run.
  ///   - output: What its standard output is; without one, what it writes is lost.
  /// - Returns: The shell, which runs.
  /// - Throws: Anything when it cannot be started.
  func startShell(_ script: String, output: Pipe? = nil) throws -> Process {
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": tests.deletingLastPathComponent().path + ":/usr/bin:/bin",
      "HOME": folder.appending(path: "home").path,
      "JUDGE_HOME": folder.appending(path: "judge").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let output { process.standardOutput = output }
    try process.run()
    return process
  }
}
