import Foundation
import XCTest

@testable import Judging

final class ContentDigestTests: XCTestCase {
  // The examples of FIPS 180-2, appendix B, and the empty message.
  func testAgreesWithTheVectorsOfTheStandard() {
    let vectors = [
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq":
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      String(repeating: "a", count: 1_000_000):
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    ]
    for (message, hash) in vectors {
      XCTAssertEqual(ContentDigest(of: Array(message.utf8)).hexadecimal, hash)
    }
  }

  func testDoesNotDependOnHowAMessageIsCutUp() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = ContentDigest(of: message).bytes
    for size in [1, 3, 55, 56, 63, 64, 65, 128, 299] {
      var hasher = SHA256()
      for start in stride(from: 0, to: message.count, by: size) {
        hasher.update(Array(message[start..<min(start + size, message.count)]))
      }
      XCTAssertEqual(hasher.finish(), whole, "pieces of \(size)")
    }
  }

  func testPartsCannotBeTakenForOneAnother() {
    func digest(_ parts: (String, String)...) -> ContentDigest {
      ContentDigest(of: parts.map { (name: $0.0, content: Data($0.1.utf8)) })
    }
    let digests = [
      digest(("a", "bc")), digest(("ab", "c")), digest(("a", "b"), ("", "c")),
      digest(("a", "b"), ("c", "")), digest(("a", ""), ("bc", "")), digest(),
    ]
    XCTAssertEqual(Set(digests).count, digests.count)
  }

  func testNoticesEveryChangeOfAFolder() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    try folder.write("1", to: "nms/Tests/A.swift")
    let exercise = try Exercise(in: folder.url.appending(path: "nms"))
    var digests = [try exercise.digest()]
    XCTAssertEqual(try exercise.digest(), digests[0])

    try folder.write("2", to: "nms/Tests/A.swift")
    digests.append(try exercise.digest())
    try folder.write("", to: "nms/Tests/B.swift")
    digests.append(try exercise.digest())
    let tests = exercise.folder.appending(path: "Tests")
    try FileManager.default.moveItem(
      at: tests.appending(path: "B.swift"), to: tests.appending(path: "C.swift"))
    digests.append(try exercise.digest())
    try FileManager.default.moveItem(
      at: tests.appending(path: "C.swift"), to: exercise.folder.appending(path: "C.swift"))
    digests.append(try exercise.digest())
    XCTAssertEqual(Set(digests).count, digests.count)
  }

  func testLeavesOutWhatEditorsLeaveBehind() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    let before = try ContentDigest(ofFilesIn: folder.url)
    try folder.write("", to: "nms/.statement.md.swp")
    try folder.write("", to: "nms/statement.md~")
    XCTAssertEqual(try ContentDigest(ofFilesIn: folder.url), before)
  }

  func testDoesNotDependOnWhereTheFolderIs() throws {
    let first = try ExerciseFolder(for: self)
    let second = try ExerciseFolder(for: self)
    try first.addExercise("nms")
    try second.addExercise("nms")
    XCTAssertEqual(
      try ContentDigest(ofFilesIn: first.url), try ContentDigest(ofFilesIn: second.url))
  }

  func testRefusesLinks() throws {
    let folder = try ExerciseFolder(for: self)
    let file = try folder.write("", to: "a.swift")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "b.swift"), withDestinationURL: file)
    XCTAssertThrowsError(try ContentDigest(ofFilesIn: folder.url)) { error in
      XCTAssertTrue("\(error)".contains("b.swift' is neither a plain file nor a folder"))
    }
  }

  func testAFileThatAVerdictDependsOnAndThatCannotBeReadIsNamed() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    let exercise = try Exercise(in: folder.url.appending(path: "nms"))
    XCTAssertThrowsError(try exercise.verdictDigest()) {
      XCTAssertEqual(
        "\($0)",
        "\(exercise.starter.path): It cannot be read: No such file or directory.")
    }
  }
}
