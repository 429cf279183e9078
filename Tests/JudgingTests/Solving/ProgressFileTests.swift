import Foundation
import XCTest

@testable import Judging

final class ProgressFileTests: XCTestCase {
  private func emptyFolder() throws -> URL {
    try ExerciseFolder(for: self).url.appending(path: "state", directoryHint: .isDirectory)
  }

  func testALogThatIsNotThereIsEmpty() throws {
    XCTAssertEqual(try ProgressFile(in: emptyFolder()).log(), ProgressLog())
  }

  func testWhatIsAppendedIsReadAgain() throws {
    let file = ProgressFile(in: try emptyFolder())
    let events = [3, 2, 1].map { SolvingSamples.attempt("nms", .wrongAnswer, daysAgo: $0) }
    try file.append([events[0]])
    try file.append([events[1], events[2]])
    XCTAssertEqual(try file.log().events, events)
  }

  func testWritersAtTheSameTimeLoseNothing() throws {
    let file = ProgressFile(in: try emptyFolder())
    let events = (0..<200).map { SolvingSamples.attempt("nms", .accepted, id: "e\($0)") }
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for index in stride(from: writer, to: events.count, by: 8) {
        do { try file.append([events[index]]) } catch { XCTFail("\(error)") }
      }
    }
    let log = try file.log()
    XCTAssertEqual(Set(log.events.map(\.id)), Set(events.map(\.id)))
    XCTAssertEqual(log.damagedLines, [])
  }

  func testATornLastLineStaysAndTheNextEventIsOnALineOfItsOwn() throws {
    let file = ProgressFile(in: try emptyFolder())
    let event = SolvingSamples.attempt("nms", .accepted)
    try file.append([event])
    let torn = try Data(contentsOf: file.url).dropLast(9)
    try torn.write(to: file.url)
    let next = SolvingSamples.attempt("nms", .accepted)
    try file.append([next])
    let log = try file.log()
    XCTAssertEqual(log.events, [next])
    XCTAssertEqual(log.damagedLines, [1])
    XCTAssertEqual(try Data(contentsOf: file.url).prefix(torn.count), torn)
  }

  func testADiskThatIsFullIsAnError() throws {
    let folder = try emptyFolder()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = ProgressFile(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: file.url.path, withDestinationPath: "/dev/full")
    XCTAssertThrowsError(try file.append([SolvingSamples.attempt("nms", .accepted)])) { error in
      XCTAssertTrue("\(error)".contains("No space left on device"), "\(error)")
      XCTAssertTrue("\(error)".contains(file.url.path), "\(error)")
    }
  }

  func testMergingAddsWhatIsMissingAndNothingTwice() throws {
    let (ours, theirs) = (ProgressFile(in: try emptyFolder()), ProgressFile(in: try emptyFolder()))
    let events = (0..<6).map {
      SolvingSamples.attempt("nms", .accepted, daysAgo: 9 - $0, id: "e\($0)")
    }
    try ours.append(Array(events[0..<4]))
    try theirs.append(Array(events[2..<6]))
    XCTAssertEqual(try ours.merge(theirs.url).added, 2)
    XCTAssertEqual(try ours.merge(theirs.url).added, 0)
    XCTAssertEqual(try theirs.merge(ours.url).added, 2)
    XCTAssertEqual(try ours.log(), try theirs.log())
    XCTAssertEqual(try ours.log().events, events)
  }

  func testMergingNamesTheLinesThatAreNoEvents() throws {
    let folder = try emptyFolder()
    let file = ProgressFile(in: folder)
    try file.append([SolvingSamples.attempt("nms", .accepted)])
    let other = folder.appending(path: "other.jsonl")
    try Data("{\n".utf8).write(to: other)
    XCTAssertEqual(try file.merge(other).damagedLines, [1])
    XCTAssertEqual(try file.log().damagedLines, [])
  }
}
