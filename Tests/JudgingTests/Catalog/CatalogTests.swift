import Foundation
import XCTest

@testable import Judging

final class CatalogTests: XCTestCase {
  private func makeCatalog() throws -> Catalog {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("soft-nms", metadata: metadata(difficulty: "medium"))
    try folder.addExercise("nms")
    try folder.addExercise("kmeans-anchors", metadata: metadata(track: "anchors-assignment"))
    try folder.write("For authors.", to: "README.md")
    try folder.write("{}", to: ".hidden/exercise.json")
    return try Catalog(scanning: [folder.url])
  }

  private func metadata(
    track: String = "post-processing", difficulty: String = "easy"
  ) -> String {
    ExerciseFolder.metadata.replacing("post-processing", with: track)
      .replacing("easy", with: difficulty)
  }

  func testFindsExercisesByLookingAndSortsThem() throws {
    let catalog = try makeCatalog()
    XCTAssertEqual(catalog.exercises.map(\.id), ["kmeans-anchors", "nms", "soft-nms"])
    XCTAssertEqual(catalog.broken.map(\.id), [])
    XCTAssertEqual(catalog.tracks, ["anchors-assignment", "post-processing"])
  }

  func testABrokenExerciseDoesNotHideTheOthers() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    try folder.addExercise("iou", metadata: "{")
    try folder.addExercise("Box_IoU")
    try folder.write("", to: "empty/statement.md")
    let catalog = try Catalog(scanning: [folder.url])
    XCTAssertEqual(catalog.exercises.map(\.id), ["nms"])
    XCTAssertEqual(catalog.broken.map(\.id), ["Box_IoU", "empty", "iou"])
    let places = catalog.broken.map(\.problem.file.path)
    XCTAssertTrue(places[0].hasSuffix("/Box_IoU"), places[0])
    XCTAssertTrue(places[1].hasSuffix("/empty/exercise.json"), places[1])
    XCTAssertEqual(catalog.broken[2].problem.line, 1)
    XCTAssertThrowsError(try catalog.exercise("iou")) { error in
      XCTAssertTrue(error is ExerciseFileError)
    }
  }

  func testAFolderThatIsNotThereIsAnError() {
    XCTAssertThrowsError(try Catalog(scanning: [URL(filePath: "/no/such/folder")])) { error in
      XCTAssertTrue("\(error)".contains("'/no/such/folder'"), "\(error)")
    }
  }

  func testFindsAnExerciseById() throws {
    let catalog = try makeCatalog()
    XCTAssertEqual(try catalog.exercise("nms").id, "nms")
    XCTAssertEqual(try Catalog.exercise("nms", in: catalog.folders), try catalog.exercise("nms"))
  }

  func testLaterFoldersAddExercises() throws {
    let (first, second) = (try ExerciseFolder(for: self), try ExerciseFolder(for: self))
    try first.addExercise("nms")
    try second.addExercise("iou")
    let folders = [first.url, second.url]
    XCTAssertEqual(try Catalog(scanning: folders).exercises.map(\.id), ["iou", "nms"])
    XCTAssertEqual(
      try Catalog.exercise("iou", in: folders).folder.path, second.url.path + "/iou")
  }

  func testAnIdThatIsThereTwiceIsAnErrorThatNamesBoth() throws {
    let (first, second) = (try ExerciseFolder(for: self), try ExerciseFolder(for: self))
    try first.addExercise("nms")
    try second.addExercise("nms", metadata: "{")
    let folders = [first.url, second.url]
    let message = """
      The exercise 'nms' is there twice: '\(first.url.path)/nms' and '\(second.url.path)/nms'. \
      Rename one of them.
      """
    XCTAssertThrowsError(try Catalog(scanning: folders)) { XCTAssertEqual("\($0)", message) }
    XCTAssertThrowsError(try Catalog.exercise("nms", in: folders)) {
      XCTAssertEqual("\($0)", message)
    }
  }

  func testNamesExercisesThatComeNear() throws {
    let catalog = try makeCatalog()
    let misses = [
      "nsm": "There is no exercise 'nsm'. Did you mean 'nms'?",
      "kmeans": "There is no exercise 'kmeans'. Did you mean 'kmeans-anchors'?",
      "../nms": "There is no exercise '../nms'.",
      "transformer": "There is no exercise 'transformer'.",
    ]
    for (id, message) in misses {
      XCTAssertThrowsError(try Catalog.exercise(id, in: catalog.folders)) { error in
        XCTAssertEqual("\(error)", message)
      }
    }
  }

  func testFiltersByTrackAndDifficulty() throws {
    let catalog = try makeCatalog()
    func ids(
      track: String? = nil, difficulty: ExerciseMetadata.Difficulty? = nil
    ) throws -> [String] {
      try catalog.exercises(inTrack: track, ofDifficulty: difficulty).map(\.id)
    }
    XCTAssertEqual(try ids(track: "post-processing"), ["nms", "soft-nms"])
    XCTAssertEqual(try ids(difficulty: .easy), ["kmeans-anchors", "nms"])
    XCTAssertEqual(try ids(track: "post-processing", difficulty: .medium), ["soft-nms"])
    XCTAssertEqual(try ids(track: "post-processing", difficulty: .hard), [])
  }

  func testNamesTheTrackThatWasMeant() throws {
    let catalog = try makeCatalog()
    XCTAssertThrowsError(try catalog.exercises(inTrack: "post-procesing")) { error in
      XCTAssertEqual(
        "\(error)", "There is no track 'post-procesing'. Did you mean 'post-processing'?")
    }
    XCTAssertThrowsError(try catalog.exercises(inTrack: "zoo")) { error in
      XCTAssertEqual(
        "\(error)",
        "There is no track 'zoo'. The tracks are: anchors-assignment, post-processing.")
    }
  }
}
