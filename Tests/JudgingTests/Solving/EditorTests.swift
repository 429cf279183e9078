import Foundation
import Isolation
import XCTest

@testable import Judging

final class EditorTests: XCTestCase {
  private func command(_ environment: [String: String]) -> String? {
    Editor(in: environment)?.command
  }

  // MARK: - Choosing

  func testWhatThePersonHasSetComesFirst() {
    var environment = ["TERM_PROGRAM": "vscode", "DISPLAY": ":0"]
    environment["EDITOR"] = "ed"
    XCTAssertEqual(command(environment), "ed")
    environment["VISUAL"] = "code --wait"
    XCTAssertEqual(command(environment), "code --wait")
    environment["VISUAL"] = ""
    XCTAssertEqual(command(environment), "ed")
  }

  func testTheEditorInWhoseTerminalThisIsComesNext() {
    XCTAssertEqual(command(["TERM_PROGRAM": "vscode", "DISPLAY": ":0"]), "code")
    XCTAssertEqual(command(["TERM_PROGRAM": "zed"]), "zed")
    XCTAssertEqual(
      command(["NVIM": "/run/nvim.1.0", "DISPLAY": ":0"]), #"nvim --server "$NVIM" --remote"#)
    XCTAssertEqual(command(["INSIDE_EMACS": "29.4,vterm"]), "emacsclient --no-wait")
  }

  func testTheDesktopComesLast() {
    XCTAssertEqual(command(["DISPLAY": ":0", "TERM_PROGRAM": "tmux"]), "xdg-open")
    XCTAssertEqual(command(["WAYLAND_DISPLAY": "wayland-0"]), "xdg-open")
    XCTAssertNil(command(["TERM": "xterm"]))
  }

  // MARK: - Opening

  /// Opens a file with a program that writes down its arguments, a line each.
  private func arguments(_ arguments: String, file name: String) throws -> [String] {
    let folder = try ExerciseFolder(for: self)
    let program = try folder.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$RECORD\"\n", to: "an editor")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let environment = [
      "EDITOR": "'\(program.path)' \(arguments)", "WORD": "a word",
      "RECORD": folder.url.appending(path: "record").path,
    ]
    let editor = try XCTUnwrap(Editor(in: environment))
    try editor.open(URL(filePath: "/desk/\(name)"), environment: environment)
    return try String(contentsOf: folder.url.appending(path: "record"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  func testArgumentsAreSplitAsAShellSplitsThem() throws {
    XCTAssertEqual(
      try arguments(#"--wait -c "set number" "$WORD""#, file: "nms.swift"),
      ["--wait", "-c", "set number", "a word", "/desk/nms.swift"])
  }

  func testTheFileIsOneArgumentWhateverItsName() throws {
    for name in ["two words.swift", "$(false) 'a' \"b\"; exit 3.swift", "*"] {
      XCTAssertEqual(try arguments("-w", file: name), ["-w", "/desk/\(name)"])
    }
  }

  func testAnEditorThatCannotBeStartedOrFailsIsNamed() throws {
    for (command, message) in [
      ("/nowhere/ed", "The editor '/nowhere/ed' cannot be started."),
      ("exit 4;", "The editor 'exit 4;' ended with exit status 4."),
      ("kill -9 $$;", "The editor 'kill -9 $$;' was ended by signal 9."),
    ] {
      let editor = try XCTUnwrap(Editor(in: ["EDITOR": command]))
      XCTAssertThrowsError(
        try editor.open(URL(filePath: "/desk/nms.swift"), environment: ["PATH": "/usr/bin:/bin"])
      ) { error in
        XCTAssertTrue("\(error)".hasPrefix(message), "\(error)")
      }
    }
  }
}
