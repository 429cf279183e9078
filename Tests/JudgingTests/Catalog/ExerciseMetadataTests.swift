import Foundation
import XCTest

@testable import Judging

final class ExerciseMetadataTests: XCTestCase {
  private let file = URL(filePath: "/exercises/nms/exercise.json")

  private func parse(_ text: String) throws -> ExerciseMetadata {
    try ExerciseMetadata(parsing: Array(text.utf8), from: file)
  }

  func testReadsEveryKey() throws {
    let metadata = try parse(ExerciseFolder.metadata)
    XCTAssertEqual(metadata.formatVersion, 1)
    XCTAssertEqual(metadata.title.english, "Greedy non-maximum suppression")
    XCTAssertEqual(metadata.title.text(in: .chinese), "贪心非极大值抑制")
    XCTAssertEqual(metadata.track, "post-processing")
    XCTAssertEqual(metadata.difficulty, .easy)
    XCTAssertEqual(metadata.topics, ["detection", "boxes"])
    XCTAssertEqual(metadata.prerequisites, ["box-iou"])
    XCTAssertEqual(metadata.authority, "torchvision.ops.nms")
    XCTAssertEqual(metadata.tolerance, .init(absolute: 1e-4, relative: 1e-5))
    XCTAssertEqual(
      metadata.limits, .init(timeRatio: 4, cpuSecondsPerTest: 1.5, memoryMegabytes: 256))
    XCTAssertEqual(
      metadata.interviewQuestions, [.init(id: "S002-335", question: "Hand-write NMS")])
  }

  func testFillsInWhatMayBeLeftOut() throws {
    let metadata = try parse(
      """
      {"formatVersion": 1, "title": {"en": "A"}, "track": "boxes-matching", "difficulty": "hard"}
      """)
    XCTAssertEqual(metadata.title.text(in: .chinese), "A")
    XCTAssertTrue(metadata.tolerance.isExact)
    XCTAssertEqual(
      metadata.limits, .init(timeRatio: 5, cpuSecondsPerTest: 2, memoryMegabytes: 512))
    XCTAssertNil(metadata.authority)
    XCTAssertEqual(metadata.feedback, .counterexample)
    XCTAssertEqual(metadata.topics, [])
    XCTAssertEqual(metadata.interviewQuestions, [])
  }

  func testKeepsTheDefaultsOfLimitsThatAreNotNamed() throws {
    let metadata = try parse(
      ExerciseFolder.metadata.replacing(#""timeRatio": 4, "#, with: ""))
    XCTAssertEqual(metadata.limits.timeRatio, 5)
    XCTAssertEqual(metadata.limits.memoryMegabytes, 256)
    XCTAssertEqual(metadata.limits.stackMegabytes, 8)
  }

  func testReadsHowLargeTheStackIs() throws {
    let text = ExerciseFolder.metadata.replacing("256", with: "256, \"stackMegabytes\": 1")
    XCTAssertEqual(try parse(text).limits.stackMegabytes, 1)
  }

  func testReadsHowManyThreadsASolutionMayHave() throws {
    XCTAssertEqual(try parse(ExerciseFolder.metadata).limits.threads, 1)
    for threads in [1, 4, 32] {
      let text = ExerciseFolder.metadata.replacing("256", with: "256, \"threads\": \(threads)")
      XCTAssertEqual(try parse(text).limits.threads, threads)
    }
  }

  func testReadsHowMuchMayBeShown() throws {
    for level in FeedbackLevel.allCases {
      let text = ExerciseFolder.metadata.replacing(
        #""track""#, with: #""feedback": "\#(level.rawValue)", "track""#)
      XCTAssertEqual(try parse(text).feedback, level)
    }
  }

  func testReadsTheTypesOfGenericFunctions() throws {
    let text = ExerciseFolder.metadata.replacing(
      #""track""#,
      with: #""specialisations": [{"function": "top(_:)", "types": ["Int", "[Box]"]}], "track""#)
    XCTAssertEqual(
      try parse(text).specialisations,
      [ExerciseMetadata.Specialisation(function: "top(_:)", types: ["Int", "[Box]"])])
    XCTAssertNil(try parse(ExerciseFolder.metadata).specialisations)
  }

  func testWritesTheKeysThatItReads() throws {
    let metadata = try parse(ExerciseFolder.metadata)
    let written = try JSONEncoder().encode(metadata)
    XCTAssertEqual(try ExerciseMetadata(parsing: Array(written), from: file), metadata)
  }

  /// Each row damages one place of a good file and names the message that must follow.
  func testExplainsEachFault() throws {
    let faults: [(id: String, old: String, new: String, message: String)] = [
      (
        "unknown key", #""topics""#, #""topic""#,
        """
        :6: Unknown key 'topic'. Did you mean 'topics'? Allowed: formatVersion, title, track, \
        difficulty, topics, prerequisites, authority, tolerance, limits, interviewQuestions, feedback, \
        studentCopyOf, specialisations.
        """
      ),
      (
        "unknown key further in", #""timeRatio""#, #""timeratio""#,
        """
        :10: Unknown key 'timeratio' in 'limits'. Did you mean 'timeRatio'? Allowed: timeRatio, \
        cpuSecondsPerTest, memoryMegabytes, threads, stackMegabytes.
        """
      ),
      (
        "unknown key in an array", #""question":"#, #""text":"#,
        ":11: Unknown key 'text' in 'interviewQuestions[0]'. Allowed: id, question."
      ),
      (
        "unknown language", #""zh""#, #""fr""#,
        ":3: Unknown key 'fr' in 'title'. Allowed: en, zh."
      ),
      (
        "missing key", #""track": "post-processing","#, "",
        ":1: The key 'track' is missing."
      ),
      (
        "missing key further in", #""id": "S002-335", "#, "",
        ":11: The key 'id' is missing in 'interviewQuestions[0]'."
      ),
      (
        "wrong type", #""easy""#, "1",
        ":5: 'difficulty' must be a string, not a number."
      ),
      (
        "wrong type in an array", #""boxes""#, "null",
        ":6: 'topics[1]' must be a string, not null."
      ),
      (
        "object instead of a number", #""timeRatio": 4"#, #""timeRatio": {}"#,
        ":10: 'limits.timeRatio' must be a number, not an object."
      ),
      (
        "Boolean instead of a number", "1.5", "true",
        ":10: 'limits.cpuSecondsPerTest' must be a number, not a Boolean."
      ),
      (
        "not one of a few", #""easy""#, #""eassy""#,
        """
        :5: 'difficulty' must be one of easy, medium, hard, not 'eassy'. Did you mean 'easy'?
        """
      ),
      (
        "a specialisation of nothing", #""easy""#,
        #""easy", "specialisations": [{ "types": ["Int"] }]"#,
        ":5: The key 'function' is missing in 'specialisations[0]'."
      ),
      (
        "no level of feedback", #""easy""#, #""easy", "feedback": "name""#,
        """
        :5: 'feedback' must be one of verdict, names, property, counterexample, not 'name'. Did you \
        mean 'names'?
        """
      ),
      (
        "feedback in numbers", #""easy""#, #""easy", "feedback": 1"#,
        ":5: 'feedback' must be a string, not a number."
      ),
      (
        "not kebab case", "post-processing", "Post processing",
        ":4: 'track' must be lower-case words joined by hyphens, not 'Post processing'."
      ),
      (
        "half a megabyte", "256", "256.5",
        ":10: 'limits.memoryMegabytes' must be a whole number above zero, not '256.5'."
      ),
      (
        "a stack like a heap", "256", "256, \"stackMegabytes\": 65",
        ":10: 'limits.stackMegabytes' must be a whole number from 1 to 64, not '65'."
      ),
      (
        "no thread", "256", "256, \"threads\": 0",
        ":10: 'limits.threads' must be a whole number from 1 to 32, not '0'."
      ),
      (
        "fewer than no threads", "256", "256, \"threads\": -4",
        ":10: 'limits.threads' must be a whole number from 1 to 32, not '-4'."
      ),
      (
        "too many threads", "256", "256, \"threads\": 33",
        ":10: 'limits.threads' must be a whole number from 1 to 32, not '33'."
      ),
      (
        "more threads than a number can count", "256", "256, \"threads\": 1e300",
        ":10: 'limits.threads' must be a whole number from 1 to 32, not '1e+300'."
      ),
      (
        "threads in words", "256", "256, \"threads\": \"many\"",
        ":10: 'limits.threads' must be a whole number, not a string."
      ),
      (
        "no time at all", #""timeRatio": 4"#, #""timeRatio": 0"#,
        ":10: 'limits.timeRatio' must be more than zero, not '0.0'."
      ),
      (
        "negative tolerance", #""absolute": 1e-4"#, #""absolute": -1"#,
        ":9: 'tolerance.absolute' must be zero or more, not '-1.0'."
      ),
      (
        "empty title", #""Greedy non-maximum suppression""#, #""""#,
        ":3: 'title.en' must be a string, not an empty one."
      ),
      (
        "later format", #""formatVersion": 1"#, #""surprise": true, "formatVersion": 2"#,
        ":2: 'formatVersion' is 2, but this judge reads 1. Update the judge."
      ),
      (
        "key given twice", #""topics""#, #""track""#,
        ":6: This is not JSON: the key 'track' is given twice."
      ),
      (
        "comma missing", #""easy","#, #""easy""#,
        ":6: This is not JSON: expected ',' or '}', found '\"'."
      ),
    ]
    for fault in faults {
      XCTAssertTrue(ExerciseFolder.metadata.contains(fault.old), fault.id)
      let text = ExerciseFolder.metadata.replacing(fault.old, with: fault.new, maxReplacements: 1)
      XCTAssertThrowsError(try parse(text), fault.id) { error in
        XCTAssertEqual("\(error)", file.path + fault.message, fault.id)
      }
    }
  }

  func testRefusesAFileThatIsNoObject() {
    XCTAssertThrowsError(try parse("[]")) { error in
      XCTAssertEqual("\(error)", file.path + ":1: 'this file' must be an object, not an array.")
    }
  }
}
