import XCTest

@testable import judge

final class HyperlinkSupportTests: XCTestCase {
  func testOnlyTerminalsThatAreKnownGetLinks() {
    for environment in [
      ["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"],
      ["TERM": "xterm-256color", "VTE_VERSION": "7200"], ["TERM": "xterm-kitty"], ["TERM": "foot"],
    ] {
      XCTAssertTrue(HyperlinkSupport.exists(in: environment), "\(environment)")
    }
    for environment in [
      [:], ["TERM": "xterm"], ["TERM": "xterm-256color", "VTE_VERSION": "4600"],
      ["TERM": "tmux-256color", "TERM_PROGRAM": "WezTerm"],
      ["TERM": "xterm-kitty", "NO_COLOR": "1"],
      ["TERM": "dumb", "TERM_PROGRAM": "vscode"],
    ] {
      XCTAssertFalse(HyperlinkSupport.exists(in: environment), "\(environment)")
    }
  }
}
