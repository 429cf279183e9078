import Foundation
import XCTest

@testable import Judging

final class SessionScreenTests: XCTestCase {
  private func screen(_ state: SessionState, isColoured: Bool = false) -> String {
    SessionScreen(of: state, isColoured: isColoured).lines.map { $0 + "\n" }.joined()
  }

  func testTheListIsInColumns() throws {
    var state = try SessionSamples.state(for: self)
    state.type("ljD")
    try assertSnapshot(screen(state), named: "session-list.txt")
    try assertSnapshot(screen(state, isColoured: true), named: "session-list.ansi")
  }

  func testTheKeysAreExplained() throws {
    var state = try SessionSamples.state(for: self, rows: 36)
    state.type("?")
    try assertSnapshot(screen(state), named: "session-keys.txt")
  }

  func testMeasuringShowsHowFarItIs() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    let known = ReportSamples.accepted
    _ = state.handle(.milestone(run: 1, .tested(known)))
    _ = state.handle(.milestone(run: 1, .measured(part: 0.34)))
    state.type("n")
    try assertSnapshot(screen(state), named: "session-measuring.txt")
  }

  func testASessionSpeaksChinese() throws {
    var state = try SessionSamples.state(for: self, language: .chinese)
    state.type("?")
    try assertSnapshot(screen(state), named: "session-chinese.txt")
  }

  func testEveryPageFitsEveryScreen() throws {
    for (columns, rows) in [(1, 1), (40, 10), (50, 12), (80, 24), (81, 25), (200, 60)] {
      for language in Language.allCases {
        for keys in ["", "l", "l/xyz", "?", "h", "e", "a", "x", "b"] {
          var state = try SessionSamples.state(
            for: self, columns: columns, rows: rows, language: language)
          _ = state.handle(.hintGiven(step: 1))
          state.type(keys)
          let lines = SessionScreen(of: state, isColoured: true, showsLinks: true).lines
          XCTAssertEqual(lines.count, rows, "\(columns) × \(rows) after '\(keys)'")
          for line in lines {
            XCTAssertLessThanOrEqual(
              EscapedText(line).width, columns, "\(columns) × \(rows) after '\(keys)': \(line)")
          }
        }
      }
    }
  }

  func testAScreenThatIsTooSmallSaysSo() throws {
    let state = try SessionSamples.state(for: self, columns: 40, rows: 10)
    XCTAssertTrue(screen(state).contains("too small"), screen(state))
  }

  func testTheStatementIsThereToReadUntilTheFirstVerdict() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    XCTAssertEqual(state.view, .work)
    XCTAssertTrue(screen(state).contains("Write it."), screen(state))
  }

  func testAnInterviewShowsWhatIsLeftOfItsTime() throws {
    var state = try SessionSamples.state(for: self)
    XCTAssertFalse(screen(state).contains("left"), screen(state))
    for (minutes, text) in [(12, "12 minutes left · "), (1, "1 minute left · "), (0, "is over · ")]
    {
      _ = state.handle(.clock(minutesLeft: minutes))
      XCTAssertTrue(screen(state).contains(text), screen(state))
    }
  }

  func testProgressIsWholeWhereThereIsLittleRoom() throws {
    for columns in [50, 60, 80] {
      let state = try SessionSamples.state(for: self, columns: columns, rows: 15)
      XCTAssertTrue(screen(state).contains(" 1/5\n"), screen(state))
    }
  }

  func testTheFileIsALinkWhereTheTerminalMakesOne() throws {
    let state = try SessionSamples.state(for: self)
    let linked = SessionScreen(of: state, isColoured: false, showsLinks: true).lines[1]
    XCTAssertTrue(
      linked.hasPrefix("\u{1B}]8;;file:///desk/nms.swift\u{1B}\\nms.swift\u{1B}]8;;\u{1B}\\"))
    XCTAssertEqual(EscapedText(linked).width, 80)
    XCTAssertFalse(
      screen(state).contains("\u{1B}"), "Nothing is escaped without colours and links.")
  }
}
