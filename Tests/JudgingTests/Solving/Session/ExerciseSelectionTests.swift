import XCTest

@testable import Judging

final class ExerciseSelectionTests: XCTestCase {
  private func listed(_ keys: String) throws -> SessionState {
    var state = try SessionSamples.state(for: self)
    state.type("l" + keys)
    return state
  }

  private func ids(_ state: SessionState) -> [String] {
    state.selection.exercises(of: state.progress).map(\.id)
  }

  func testExercisesAreListedByTrackTheEasyOnesFirst() throws {
    let state = try listed("")
    XCTAssertEqual(state.view, .list)
    XCTAssertEqual(ids(state), ["conv", "conv-hard", "miou", "nms", "soft-nms"])
    XCTAssertEqual(state.selection.chosen, "nms")
  }

  func testFiltersGoThroughTheirValuesAndBackToAll() throws {
    XCTAssertEqual(ids(try listed("t")), ["conv", "conv-hard"])
    XCTAssertEqual(ids(try listed("tt")), ["miou"])
    XCTAssertEqual(ids(try listed("tttt")).count, 5)
    XCTAssertEqual(ids(try listed("ddd")), ["conv-hard"])
    XCTAssertEqual(ids(try listed("D")), ["conv-hard", "miou", "nms", "soft-nms"])
    XCTAssertEqual(ids(try listed("DD")), ["conv"])
    XCTAssertEqual(ids(try listed("DDD")).count, 5)
    XCTAssertEqual(ids(try listed("tD")), ["conv-hard"])
  }

  func testWhatIsFilteredAwayIsNotChosen() throws {
    XCTAssertEqual(try listed("t").selection.chosen, "conv")
  }

  func testASearchTakesLettersThatAreKeysElsewhere() throws {
    var state = try listed("/nms")
    XCTAssertTrue(state.selection.isSearching)
    XCTAssertEqual(ids(state), ["nms", "soft-nms"])
    _ = state.handle(.key(.backspace))
    XCTAssertEqual(state.selection.search, "nm")
    _ = state.handle(.key(.enter))
    XCTAssertFalse(state.selection.isSearching)
    XCTAssertEqual(state.type("j"), [])
    XCTAssertEqual(state.handle(.key(.enter)).last, .open("soft-nms"))
  }

  func testEscapeTakesFiltersAwayAndThenTheList() throws {
    var state = try listed("tD")
    _ = state.handle(.key(.escape))
    XCTAssertEqual(ids(state).count, 5)
    _ = state.handle(.key(.escape))
    XCTAssertEqual(state.view, .work)
  }

  func testKeysJumpToEndsAndTracks() throws {
    XCTAssertEqual(try listed("g").selection.chosen, "conv")
    XCTAssertEqual(try listed("gG").selection.chosen, "soft-nms")
    XCTAssertEqual(try listed("g}").selection.chosen, "miou")
    XCTAssertEqual(try listed("g}}").selection.chosen, "nms")
    XCTAssertEqual(try listed("G{").selection.chosen, "miou")
    XCTAssertEqual(try listed("G{{").selection.chosen, "conv")
    XCTAssertEqual(try listed("kkkkkk").selection.chosen, "conv")
  }
}
