import Foundation
import XCTest

@testable import Judging

final class HiddenContentTests: XCTestCase {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  private static let known = Result {
    let catalog = try Catalog(scanning: [root.appending(path: "Exercises")])
    let installation = try Installation(
      executable: URL(filePath: #filePath), environment: [:], workingDirectory: root)
    return (
      exercises: catalog.exercises,
      hidden: try HiddenContent(of: catalog.exercises, installation: installation)
    )
  }

  private func exercise(_ id: String) throws -> Exercise {
    try XCTUnwrap(try Self.known.get().exercises.first { $0.id == id })
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: "Exercises/\(path)"), encoding: .utf8)
  }

  private func leaks(in folder: URL) throws -> [Leak] {
    try Self.known.get().hidden.leaks(in: folder)
  }

  /// A copy for students of every exercise.
  private func copies() throws -> URL {
    let folder = try makeFolder().appending(path: "copies", directoryHint: .isDirectory)
    let (exercises, hidden) = try Self.known.get()
    try StudentExport(of: exercises, includesQuestions: true, hidden: hidden).write(to: folder)
    return folder
  }

  private func kinds(_ leaks: [Leak]) -> [String] {
    leaks.map { leak in
      let place = "\(leak.path):\(leak.line ?? 0)"
      return switch leak.kind {
      case .name(let hidden): "\(place) name \(hidden)"
      case .content(let hidden): "\(place) content \(hidden)"
      case .fragment(let hidden, _): "\(place) fragment \(hidden)"
      case .opaque: "\(place) opaque"
      }
    }
  }

  func testACopyHasNothingHidden() throws {
    let folder = try copies()
    XCTAssertEqual(try leaks(in: folder), [])
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted(),
      try Self.known.get().exercises.map(\.id).sorted())
    XCTAssertEqual(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/nms").sorted(),
      [
        "Examples.swift", "Starter.swift", "exercise.json", "hints.md", "hints.zh.md",
        "questions.md", "questions.zh.md", "statement.md", "statement.zh.md",
      ])
  }

  func testEveryKindOfLeakIsFound() throws {
    let reference = try text("nms/submissions/accepted/reference.swift")
    let vector = try XCTUnwrap(
      text("nms/golden/torchvision.jsonl").split(separator: "\n").dropFirst(3).first)
    let first = try XCTUnwrap(try Self.known.get().exercises.first { $0.workloads != nil }).id
    let plants: [(path: String, text: String, found: [String])] = [
      (
        "nms/extra.txt", try text("nms/Tests/NMSTests.swift"),
        ["nms/extra.txt:0 content nms/Tests/NMSTests.swift"]
      ),
      (
        "nms/Tests/NMSTests.swift", "", ["nms/Tests/NMSTests.swift:0 name nms/Tests/NMSTests.swift"]
      ),
      ("miou/Workloads.swift", "//", ["miou/Workloads.swift:0 name \(first)/Workloads.swift"]),
      (
        ".solution", reference.replacing("\n", with: " ").replacing("  ", with: "\n"),
        [".solution:1 fragment nms/submissions/accepted/reference.swift"]
      ),
      (
        "nms/hints.md", "\n" + vector.prefix(160) + "\n" + (try text("nms/hints.md")),
        ["nms/hints.md:2 fragment nms/golden/torchvision.jsonl"]
      ),
    ]
    for plant in plants {
      let folder = try copies()
      try write(plant.text, to: plant.path, in: folder)
      XCTAssertEqual(
        kinds(try leaks(in: folder)).filter { found in
          // Pieces that several solutions have in common are of each of them.
          !found.contains(" fragment ") || plant.found.contains(found)
        }, plant.found, plant.path)
    }
  }

  func testALineOfAHiddenTestIsFoundInAnyFile() throws {
    let line = try XCTUnwrap(
      text("kmeans-anchors/Tests/KMeansAnchorsTests.swift").split(separator: "\n")
        .filter { $0.filter { !$0.isWhitespace }.count >= 48 && $0.contains("(") }
        .max { $0.count < $1.count })
    let folder = try makeFolder()
    try write("# Notes\n\n> \(line)\n", to: "notes/a.md", in: folder)
    let found = try leaks(in: folder)
    XCTAssertEqual(found.map(\.path), ["notes/a.md"], "\(line)")
    XCTAssertEqual(found.map(\.line), [3])
  }

  func testWhatEverybodyMayHaveIsNoLeak() throws {
    let folder = try makeFolder()
    try write(try text("nms/Starter.swift") + "// mine\n", to: "nms.swift", in: folder)
    try write(
      String(
        contentsOf: Self.root.appending(path: "Sources/ExerciseKit/Tensor.swift"), encoding: .utf8),
      to: "Tensor.swift", in: folder)
    try write(try text("nms/questions.md"), to: "q.md", in: folder)
    XCTAssertEqual(try leaks(in: folder), [])
  }

  func testWhatCannotBeLookedIntoIsTold() throws {
    let folder = try makeFolder()
    try write("", to: ".git/HEAD", in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "/etc")
    try Data([0x1F, 0x8B, 8, 0]).write(to: folder.appending(path: "tests.gz"))
    XCTAssertEqual(
      kinds(try leaks(in: folder)), [".git:0 opaque", "link:0 opaque", "tests.gz:0 opaque"])
    XCTAssertTrue(try leaks(in: folder).allSatisfy { !$0.isHidden })
  }

  func testASingleFileIsLookedThrough() throws {
    let file = try write(try text("nms/equivalents.md"), to: "x", in: makeFolder())
    XCTAssertEqual(kinds(try leaks(in: file)), ["x:0 content nms/equivalents.md"])
  }

  func testAnArchiveIsUnpacked() throws {
    let folder = try makeFolder()
    try write(try text("nms/Mistakes.swift"), to: "in/a/b.swift", in: folder)
    for (name, arguments) in [
      ("a.tar", ["tar", "-cf"]), ("a.tar.gz", ["tar", "-czf"]), ("a.zip", ["zip", "-qr"]),
    ] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.currentDirectoryURL = folder
      process.arguments = arguments + [name, "in"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        // Not every system has it, and the judge says so then.
        continue
      }
      let file = folder.appending(path: name)
      XCTAssertTrue(UnpackedArchive.isArchive(file))
      let archive = try UnpackedArchive(file, searchPath: ["/usr/bin", "/bin"])
      XCTAssertEqual(
        kinds(try leaks(in: archive.folder)), ["in/a/b.swift:0 content nms/Mistakes.swift"], name)
    }
    XCTAssertFalse(UnpackedArchive.isArchive(folder.appending(path: "a.swift")))
    func unpack() throws {
      _ = try UnpackedArchive(folder.appending(path: "no.tar"), searchPath: [])
    }
    XCTAssertThrowsError(try unpack()) {
      XCTAssertEqual(
        $0 as? UnpackingError,
        UnpackingError(file: folder.path + "/no.tar", reason: .noProgram("tar")))
    }
  }
}

// MARK: - Exporting

extension HiddenContentTests {
  func testACopyThatQuotesAHiddenTestIsNotWritten() throws {
    let folder = try makeFolder()
    let leaky = folder.appending(path: "course/nms", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: leaky.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: try exercise("nms").folder, to: leaky)
    let vector = try XCTUnwrap(
      text("nms/golden/torchvision.jsonl").split(separator: "\n").dropFirst(3).first)
    try write(
      try text("nms/hints.md") + vector.prefix(200) + "\n", to: "course/nms/hints.md", in: folder)
    let target = folder.appending(path: "out", directoryHint: .isDirectory)
    let export = StudentExport(
      of: [try Exercise(in: leaky)], includesQuestions: false, hidden: try Self.known.get().hidden)
    XCTAssertThrowsError(try export.write(to: target)) {
      guard case .leaks(let leaks) = $0 as? StudentExportError else { return XCTFail("\($0)") }
      // Pieces of it may stand in the vectors of another exercise too.
      XCTAssertEqual(Set(leaks.map(\.path)), ["nms/hints.md"])
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: target.path), [])
  }

  func testOnlyACopyIsReplaced() throws {
    let folder = try copies()
    try write("old", to: "nms/old.txt", in: folder)
    let (exercises, hidden) = try Self.known.get()
    let export = StudentExport(of: exercises, includesQuestions: false, hidden: hidden)
    try export.write(to: folder)
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder.path + "/nms/old.txt"))
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder.path + "/nms/questions.md"))
    try write("mine", to: "mine/nms/notes.txt", in: folder)
    let mine = folder.appending(path: "mine", directoryHint: .isDirectory)
    XCTAssertThrowsError(try export.write(to: mine)) {
      XCTAssertEqual(
        $0 as? StudentExportError,
        .notACopy(mine.appending(path: "nms", directoryHint: .isDirectory)))
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: mine.path), ["nms"])
    let copy = try Exercise(in: folder.appending(path: "nms", directoryHint: .isDirectory))
    XCTAssertThrowsError(
      try StudentExport(of: [copy], includesQuestions: false, hidden: hidden).write(to: mine)
    ) { XCTAssertEqual($0 as? StudentExportError, .copyOfCopy("nms")) }
  }

  func testACopySaysWhatItIsACopyOf() throws {
    let folder = try copies()
    let copy = try Exercise(in: folder.appending(path: "nms", directoryHint: .isDirectory))
    let whole = try exercise("nms")
    XCTAssertTrue(copy.isStudentCopy)
    XCTAssertFalse(whole.isStudentCopy)
    var metadata = copy.metadata
    XCTAssertEqual(metadata.studentCopyOf, try whole.verdictDigest().hexadecimal)
    metadata.studentCopyOf = nil
    XCTAssertEqual(metadata, whole.metadata)
  }

  func testACopyTakesThePlaceOfTheExerciseInAnEarlierFolder() throws {
    let own = Self.root.appending(path: "Exercises", directoryHint: .isDirectory)
    let copies = try copies()
    func isCopy(_ folders: [URL]) throws -> [Bool] {
      [
        try Catalog.exercise("nms", in: folders).isStudentCopy,
        try Catalog(scanning: folders).exercise("nms").isStudentCopy,
      ]
    }
    XCTAssertEqual(try isCopy([own, copies]), [true, true])
    XCTAssertEqual(try isCopy([copies, own]), [false, false])
    XCTAssertThrowsError(try Catalog(scanning: [own, own]))
    XCTAssertThrowsError(try Catalog.exercise("nms", in: [copies, own, copies]))
  }
}
